import * as React from 'react';
import { classNames } from './classNames';
import controls from './controls.module.scss';
import { Icon } from './Icon';
import styles from './StageTracker.module.scss';

export interface Stage {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly state: 'done' | 'now' | 'ahead';
}

/** Where something is on its way; aria-current names the current stage to screen readers. */
export function StageTracker({
  label,
  stages,
}: {
  readonly label: string;
  readonly stages: readonly Stage[];
}): JSX.Element {
  const current = stages.findIndex(({ state }) => state === 'now');
  const shownOnPhone = current === -1 ? stages.length - 1 : current;
  return (
    <ol className={classNames(controls.card, styles.stages)} aria-label={label}>
      {stages.map((stage, index) => (
        <li
          key={stage.key}
          className={classNames(
            styles.stage,
            stage.state === 'done' && styles.stageDone,
            stage.state === 'now' && styles.stageNow,
            index === shownOnPhone && styles.stageShown,
          )}
          aria-current={stage.state === 'now' ? 'step' : undefined}
        >
          <span className={styles.dot}>{stage.state === 'done' ? <Icon name="check" /> : index + 1}</span>
          <span>{stage.title}</span>
          <span className={styles.stageNote}>{stage.note}</span>
          {index === shownOnPhone && (
            <span className={styles.stageOf} aria-hidden="true">{`${index + 1}/${stages.length}`}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
