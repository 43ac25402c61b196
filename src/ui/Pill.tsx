import * as React from 'react';
import { classNames } from './classNames';
import styles from './controls.module.scss';
import { Icon, type IconName } from './Icon';

/** Blue is for acting, so a state is neutral, ok (met), warm (waits for someone) or bad (not met, too late). */
export type Tone = 'neutral' | 'ok' | 'warm' | 'bad';

/** A state as a word and an icon; never colour alone. */
export function Pill({
  tone = 'neutral',
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon: IconName;
  readonly children: React.ReactNode;
}): JSX.Element {
  return (
    <span className={classNames(styles.pill, tone !== 'neutral' && styles[tone])}>
      <Icon name={icon} size={14} />
      {children}
    </span>
  );
}
