import * as React from 'react';
import { Card, classNames, controls, Icon } from '../../ui';
import { useEssentials } from '../../services/CoordinatorServices';
import type { PathPlace, PlaceState } from './buildPath';
import styles from './staff.module.scss';

const looks: Record<PlaceState, string | undefined> = {
  done: styles.done,
  now: styles.now,
  waiting: styles.waiting,
  ahead: undefined,
  passed: undefined,
  stopped: styles.stopped,
};

/**
 * The way to the diploma: rising to the right on a wide screen, straight down on a phone. Each place has its state in
 * words.
 */
export function PathList({ places }: { readonly places: readonly PathPlace[] }): JSX.Element {
  const {
    texts: { staff: texts },
  } = useEssentials();
  const words: Record<PlaceState, string> = {
    done: texts.stateDone,
    now: texts.stateNow,
    waiting: texts.stateWaiting,
    ahead: texts.stateAhead,
    passed: texts.statePassed,
    stopped: texts.stateStopped,
  };
  const here = places.findIndex(({ state }) => state === 'now' || state === 'waiting');
  return (
    <Card title={texts.pathTitle} className={styles.path}>
      <ol className={styles.places}>
        {places.map(({ key, title, note, icon, state }, index) => (
          <li
            key={key}
            className={classNames(styles.place, looks[state])}
            style={{ marginTop: (places.length - 1 - index) * 14 }}
            aria-current={index === here ? 'step' : undefined}
          >
            <span className={styles.node}>
              <Icon name={state === 'done' ? 'check' : icon} size={20} />
            </span>
            <span className={styles.placeTitle}>{title}</span>
            <span className={styles.placeNote}>
              {note}
              <span className={controls.visuallyHidden}>{note === words[state] ? '' : `, ${words[state]}`}</span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
