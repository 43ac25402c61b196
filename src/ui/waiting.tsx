import * as React from 'react';
import styles from './controls.module.scss';
import { Icon, type IconName } from './Icon';

/** Shown for the moment a view is read; says so to a screen reader. */
export function Shimmer({ label, lines = 4 }: { readonly label: string; readonly lines?: number }): JSX.Element {
  return (
    <div className={styles.shimmer} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} style={{ width: `${90 - ((line * 17) % 50)}%` }} />
      ))}
    </div>
  );
}

/** An empty list says what to do next. */
export function Empty({
  icon,
  title,
  children,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: React.ReactNode;
}): JSX.Element {
  return (
    <div className={styles.empty}>
      <Icon name={icon} size={24} />
      <strong>{title}</strong>
      {children}
    </div>
  );
}
