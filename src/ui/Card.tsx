import * as React from 'react';
import { classNames } from './classNames';
import styles from './controls.module.scss';

interface CardProps {
  /** The card's heading; it names the section for screen readers. */
  readonly title?: React.ReactNode;
  /** What is shown at the right end of the heading line. */
  readonly end?: React.ReactNode;
  /** Leave out the padding when the card holds a table that goes edge to edge. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children: React.ReactNode;
}

let lastId = 0;

/** White surface with an optional heading. */
export function Card({ title, end, flush, className, children }: CardProps): JSX.Element {
  const [id] = React.useState(() => `card-${++lastId}`);
  return (
    <section
      className={classNames(styles.card, flush !== true && styles.padded, className)}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title !== undefined &&
        (end !== undefined || flush === true ? (
          <div className={styles.cardHead} style={flush === true ? undefined : { padding: '0 0 10px' }}>
            <h2 id={id}>{title}</h2>
            {end !== undefined && <div className={styles.cardHeadEnd}>{end}</div>}
          </div>
        ) : (
          <h2 id={id}>{title}</h2>
        ))}
      {children}
    </section>
  );
}
