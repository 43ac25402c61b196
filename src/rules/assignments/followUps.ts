import { addMonths } from '../model';
import type { AssignmentRule, IsoDate, ProgrammeVersion } from '../model';

/** An assignment that is due some months after the award. */
export interface FollowUp {
  readonly rule: AssignmentRule;
  /** First day of the time for it; the same as the last where the version states one number of months. */
  readonly fromDay: IsoDate;
  readonly dueDay: IsoDate;
}

/**
 * What an award on a day is followed up with, and by when. It is no part of the decision and never changes the verdict.
 */
export function followUps(
  { assignments }: Pick<ProgrammeVersion, 'assignments'>,
  awardDay: IsoDate,
): readonly FollowUp[] {
  return assignments.flatMap((rule) =>
    rule.monthsAfterAward === undefined
      ? []
      : [
          {
            rule,
            fromDay: addMonths(awardDay, rule.monthsAfterAward),
            dueDay: addMonths(awardDay, rule.monthsAfterAwardAtMost ?? rule.monthsAfterAward),
          },
        ],
  );
}

/** The assignments that the decision rests on: all but those that follow it. */
export function assignmentsBefore({ assignments }: Pick<ProgrammeVersion, 'assignments'>): readonly AssignmentRule[] {
  return assignments.filter(({ monthsAfterAward }) => monthsAfterAward === undefined);
}
