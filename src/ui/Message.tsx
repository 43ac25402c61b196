import * as React from 'react';
import { classNames } from './classNames';
import styles from './controls.module.scss';
import { Icon, type IconName } from './Icon';
import type { Tone } from './Pill';

const looks: Record<Tone, { readonly className: string | undefined; readonly icon: IconName }> = {
  neutral: { className: undefined, icon: 'info' },
  ok: { className: styles.messageOk, icon: 'checkCircle' },
  warm: { className: styles.messageWarm, icon: 'clock' },
  bad: { className: styles.messageBad, icon: 'warning' },
};

interface MessageProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  /**
   * `alert` interrupts a screen reader (something failed); `status` waits its turn; omit for text that was there from
   * the start.
   */
  readonly live?: 'alert' | 'status';
  readonly end?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** A lasting message in the page, where what it speaks of is. There are no toasts: what matters stays. */
export function Message({ tone = 'neutral', icon, live, end, children }: MessageProps): JSX.Element {
  const look = looks[tone];
  return (
    <div className={classNames(styles.message, look.className)} role={live}>
      <Icon name={icon ?? look.icon} />
      <div className={styles.messageBody}>{children}</div>
      {end !== undefined && <div className={styles.messageEnd}>{end}</div>}
    </div>
  );
}
