import * as React from 'react';
import { fill } from '../../loc/fill';
import { classNames, Pill } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { BudgetView, RollViewModel, StepSummary } from './buildRollViewModel';
import type { RollLayout } from './rollLayout';
import styles from './roll.module.scss';

/**
 * Under the columns: how many were there, and the absence budget per step, per unit, or as one pool over the programme.
 */
export function RollFoot({
  layout,
  model,
}: {
  readonly layout: RollLayout;
  readonly model: RollViewModel;
}): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const width = layout.columns.length;
  return (
    <tfoot>
      <tr>
        <th scope="row">
          {roll.budgetTitle}
          <span className={styles.headNote}>{model.budgetRule}</span>
        </th>
        {layout.steps.map(({ stepKey, columns }, index) => (
          <td key={stepKey} colSpan={columns.length} className={classNames(index > 0 && styles.divided)}>
            <StepFoot summary={model.steps.get(stepKey)} />
          </td>
        ))}
      </tr>
      {model.overall.length > 0 && (
        <tr>
          <th scope="row">{roll.overall}</th>
          <td colSpan={width}>
            {model.overall.map((budget) => (
              <Budget key={budget.id} budget={budget} />
            ))}
          </td>
        </tr>
      )}
    </tfoot>
  );
}

function StepFoot({ summary }: { readonly summary: StepSummary | undefined }): JSX.Element | null {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  if (summary === undefined) return <span className={styles.headNote}>{roll.notJudged}</span>;
  if (summary.budgets.length > 0)
    return (
      <>
        {summary.budgets.map((budget) => (
          <Budget key={budget.id} budget={budget} />
        ))}
      </>
    );
  return <Present present={summary.present} of={summary.of} />;
}

function Present({ present, of }: { readonly present: number; readonly of: number }): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  return (
    <span className={styles.figure}>
      <b>{fill(roll.presentOf, { present, of })}</b> {roll.presentWord}
    </span>
  );
}

function Budget({ budget }: { readonly budget: BudgetView }): JSX.Element {
  return (
    <div className={styles.budget}>
      {budget.title !== undefined && <span className={styles.headNote}>{budget.title}</span>}
      <Present present={budget.present} of={budget.of} />
      <Meter used={budget.used} total={budget.total} />
      <span className={styles.headNote}>{budget.words}</span>
      <Pill tone={budget.verdict.tone} icon={budget.verdict.icon}>
        {budget.verdict.text}
      </Pill>
      {budget.notice !== undefined && <span className={styles.headNote}>{budget.notice}</span>}
    </div>
  );
}

/** More segments than this say nothing to the eye; the words next to it always do. */
const mostSegments = 10;

/** One segment per permitted absence. The words say the same, so it is hidden from screen readers. */
function Meter({ used, total }: Pick<BudgetView, 'used' | 'total'>): JSX.Element | null {
  if (total === 0 || total > mostSegments) return null;
  return (
    <span className={styles.meter} aria-hidden="true">
      {Array.from({ length: total }, (_, index) => (
        <i key={index} className={classNames(index < used && (used > total ? styles.over : styles.used))} />
      ))}
    </span>
  );
}
