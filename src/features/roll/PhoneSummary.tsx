import * as React from 'react';
import { fill } from '../../loc/fill';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { BudgetView, StepSummary } from './buildRollViewModel';
import styles from './roll.module.scss';

interface PhoneSummaryProps {
  readonly summary: StepSummary | undefined;
  readonly overall: readonly BudgetView[];
}

/**
 * How many are here, how many more it takes, and what is left of the absence budget; in words and as a line of
 * segments.
 */
export function PhoneSummary({ summary, overall }: PhoneSummaryProps): JSX.Element | null {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  if (summary === undefined) return <p className={styles.phoneNothing}>{roll.notJudged}</p>;
  const { present, absent, of } = summary;
  const [only, ...more] = [...summary.budgets, ...overall];
  return (
    <div className={styles.summary}>
      <div className={styles.big}>
        {present} <small>{fill(roll.presentOf, { present: '', of }).trim()}</small>
      </div>
      {only !== undefined && more.length === 0 && (
        <p>
          {needWords(only, roll)}
          <br />
          {fill(roll.phoneBudget, { absent: only.used, left: Math.max(0, only.total - only.used) })}
        </p>
      )}
      {more.length > 0 && (
        <p>
          {[...summary.budgets, ...overall]
            .map((budget) => `${budget.title ?? ''} ${budget.verdict.text}`.trim())
            .join('. ')}
          .
        </p>
      )}
      <div className={styles.progress} aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          <i key={index} className={index < present ? styles.here : index >= of - absent ? styles.away : undefined} />
        ))}
      </div>
    </div>
  );
}

function needWords(
  { needed, stillNeeded, shortBy }: BudgetView,
  words: { readonly phoneNeeded: string; readonly phoneReached: string; readonly phoneShort: string },
): string {
  if (shortBy > 0) return fill(words.phoneShort, { needed, count: shortBy });
  return stillNeeded === 0
    ? fill(words.phoneReached, { needed })
    : fill(words.phoneNeeded, { needed, more: stillNeeded });
}
