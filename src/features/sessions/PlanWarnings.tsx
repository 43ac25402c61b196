import * as React from 'react';
import type { RuleReason } from '../../rules';
import { Icon } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { reasonText, type TitleOf } from '../../words/reasons';
import styles from './sessions.module.scss';

/** What is odd about a day, each as a line with an icon. */
export function PlanWarnings({
  warnings,
  titleOf,
}: {
  readonly warnings: readonly RuleReason[];
  readonly titleOf: TitleOf;
}): JSX.Element {
  const product = useCoordinatorServices();
  return (
    <>
      {warnings.map((warning) => {
        const text = reasonText(warning, product, titleOf);
        return (
          <span key={text} className={styles.warning}>
            <Icon name="warning" size={14} />
            {text}.
          </span>
        );
      })}
    </>
  );
}
