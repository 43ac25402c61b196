import * as React from 'react';
import { classNames, controls } from '../../ui';
import type { StatedCostView } from './buildCostViewModel';
import styles from './Cost.module.scss';

/** The amount, the lines it consists of and the readings behind it; used on the cost tab and next to a decision. */
export function CostLines({ cost }: { readonly cost: StatedCostView }): JSX.Element {
  return (
    <>
      <p className={styles.total}>{cost.total}</p>
      <dl className={controls.keyValues}>
        {cost.lines.map(({ key, text, amount }) => (
          <React.Fragment key={key}>
            <dt>{text}</dt>
            <dd>{amount}</dd>
          </React.Fragment>
        ))}
        <dt className={styles.sum}>{cost.sumText}</dt>
        <dd className={styles.sum}>{cost.sum}</dd>
      </dl>
    </>
  );
}

/** The readings applied, the days of the prices and the source, under the figures. */
export function CostNotes({ cost }: { readonly cost: StatedCostView }): JSX.Element {
  return <p className={classNames(controls.source, styles.notes)}>{[...cost.notes, cost.source].join(' ')}</p>;
}
