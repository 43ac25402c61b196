import * as React from 'react';
import type { Outcome } from '../../rules';
import { controls, Icon } from '../../ui';
import type { IconName } from '../../ui';
import type { RemainingLine } from './buildRemaining';
import styles from './remaining.module.scss';

const looks: Record<Outcome, { readonly icon: IconName; readonly className: string | undefined }> = {
  met: { icon: 'checkCircle', className: styles.met },
  notMet: { icon: 'crossCircle', className: styles.notMet },
  pending: { icon: 'clock', className: styles.underWay },
  notAssessed: { icon: 'circle', className: styles.pending },
};

/** What the rules say now, one line per criterion, each with its outcome as icon and word. */
export function RemainingList({ lines }: { readonly lines: readonly RemainingLine[] }): JSX.Element {
  return (
    <ul className={styles.remaining}>
      {lines.map(({ id, title, outcome, text }) => (
        <li key={id}>
          <span className={looks[outcome].className}>
            <Icon name={looks[outcome].icon} size={20} />
          </span>
          <div>
            <b>{title}</b>
            <p className={controls.caption}>{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
