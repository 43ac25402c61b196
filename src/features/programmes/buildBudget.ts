import { absenceBudget } from '../../rules';
import type { ProgrammeVersion, Threshold } from '../../rules';

/** Group sizes that may have the same number absent, now and under the version before. */
export interface BudgetRow {
  readonly from: number;
  readonly to: number;
  readonly budget: number;
  readonly before: number | undefined;
}

/** Beyond this nobody reads the table, and a limit of thousands would draw thousands of rows. */
const largest = 200;

/**
 * What the threshold means in people, for each size a group may have. Undefined where it cannot be said without a
 * figure that nobody stated: no threshold, no limits; or where it is counted in person-sessions and not in people.
 */
export function buildBudget(
  { attendance, groupSize: { least, most } }: ProgrammeVersion,
  before: ProgrammeVersion | undefined,
): readonly BudgetRow[] | undefined {
  if (
    attendance.threshold.kind !== 'stated' ||
    attendance.reading === 'overall' ||
    least.kind !== 'stated' ||
    most.kind !== 'stated'
  )
    return undefined;
  if (!isShare(attendance.threshold.value) || least.value < 1 || most.value > largest) return undefined;
  const earlier = before?.attendance.threshold.kind === 'stated' ? before.attendance.threshold.value : undefined;
  const rows: BudgetRow[] = [];
  for (let size = least.value; size <= most.value; size += 1) {
    const row = {
      from: size,
      to: size,
      budget: absenceBudget(size, attendance.threshold.value),
      before: earlier === undefined ? undefined : absenceBudget(size, earlier),
    };
    const last = rows[rows.length - 1];
    if (last?.budget === row.budget && last.before === row.before) rows[rows.length - 1] = { ...last, to: size };
    else rows.push(row);
  }
  return rows;
}

const isShare = ({ numerator, denominator }: Threshold): boolean => denominator > 0 && numerator <= denominator;
