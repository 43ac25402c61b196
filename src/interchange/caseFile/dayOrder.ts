import type { IsoDate } from '../../rules';
import type { FilePath } from '../fileProblem';
import { caseProblem } from './caseProblem';
import type { CaseProblem } from './caseProblem';
import type { CaseFile } from './caseModel';

/**
 * Days of a case that are earlier than they can be: the end of a validity, a revocation or a renewal before the award,
 * an approval before what was handed in. And days of what has happened that are still to come: a hand-in, an approval,
 * an award. A day that is left out is before nothing; the day to count an award from is free to choose.
 */
export function dayOrder({ today, handedIn = [], diplomas = [] }: CaseFile): readonly CaseProblem[] {
  const toCome = (path: FilePath, day: IsoDate | undefined): readonly CaseProblem[] =>
    day === undefined || day <= today ? [] : [caseProblem(path, 'case.afterToday', { day, today })];
  return [
    ...diplomas.flatMap(({ awarded }, index) => toCome(['diplomas', index, 'awarded'], awarded)),
    ...handedIn.flatMap(({ day, approved }, index) => [
      ...toCome(['handedIn', index, 'day'], day),
      ...toCome(['handedIn', index, 'approved'], approved),
    ]),
    ...diplomas.flatMap(({ awarded, lastValidDay, revoked, renewalConfirmed }, index) => [
      ...before(['diplomas', index, 'lastValidDay'], lastValidDay, 'awarded', awarded),
      ...before(['diplomas', index, 'revoked'], revoked, 'awarded', awarded),
      ...before(['diplomas', index, 'renewalConfirmed'], renewalConfirmed, 'awarded', awarded),
    ]),
    ...handedIn.flatMap(({ day, approved }, index) => before(['handedIn', index, 'approved'], approved, 'day', day)),
  ];
}

/** `field` is how the earlier day is called in the case. */
function before(
  path: FilePath,
  day: IsoDate | undefined,
  field: string,
  earliest: IsoDate | undefined,
): readonly CaseProblem[] {
  return day === undefined || earliest === undefined || day >= earliest
    ? []
    : [caseProblem(path, 'case.tooEarly', { day, field, earliest })];
}
