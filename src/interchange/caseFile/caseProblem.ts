import { OutsideCalendar } from '../../rules';
import { writtenPath } from '../fileProblem';
import type { FilePath, FileProblem } from '../fileProblem';

/** What can be wrong with a case beyond its shape, and the values each carries; sentences in src/loc/…/caseFile. */
export const caseProblemCatalogue = [
  { code: 'case.noProgramme', values: [] },
  { code: 'case.twoProgrammes', values: [] },
  { code: 'case.unknownPack', values: ['text', 'known'] },
  { code: 'case.unknownProgramme', values: ['text', 'known'] },
  { code: 'case.beforeFirstVersion', values: ['firstDay'] },
  { code: 'case.personTwice', values: ['person', 'row'] },
  { code: 'case.overlappingMembership', values: ['person', 'row'] },
  { code: 'case.backwards', values: ['fromDay', 'toDay'] },
  { code: 'case.tooEarly', values: ['day', 'field', 'earliest'] },
  { code: 'case.afterToday', values: ['day', 'today'] },
  { code: 'case.outsideCalendar', values: [] },
  { code: 'case.notAnswered', values: ['detail'] },
  { code: 'case.chooseGroup', values: [] },
  { code: 'case.unitNotInGroup', values: ['unit', 'group'] },
  { code: 'case.namesOrCount', values: [] },
  { code: 'case.unknownPerson', values: ['person'] },
  { code: 'case.notOnRoll', values: ['person', 'group'] },
  { code: 'case.presentAndAbsent', values: ['person'] },
  { code: 'case.markedTwice', values: ['person'] },
  { code: 'case.unknownStep', values: ['text', 'known'] },
  { code: 'case.unknownAssignment', values: ['text', 'known'] },
  { code: 'case.whoHandedIn', values: [] },
] as const;

export type CaseProblemCode = (typeof caseProblemCatalogue)[number]['code'];
type ValueName<Code extends CaseProblemCode> = Extract<
  (typeof caseProblemCatalogue)[number],
  { readonly code: Code }
>['values'][number];

/** What keeps a case from being judged: of the file, of the version in it, or of the case. */
export type CaseProblem =
  | FileProblem
  | {
      readonly path: FilePath;
      readonly code: CaseProblemCode;
      readonly values: Readonly<Record<string, string | number>>;
    };

/** What judging a case throws when it cannot be answered, with the field that keeps it from that. */
export class CaseNotAnswered extends Error {
  public constructor(public readonly problems: readonly CaseProblem[]) {
    super(problems.map(({ path, code }) => `${writtenPath(path)}: ${code}`).join(', '));
    this.name = 'CaseNotAnswered';
  }
}

/** Runs a part of judging; where it counts beyond the days that can be written, says from which field. */
export function within<T>(path: FilePath, judge: () => T): T {
  try {
    return judge();
  } catch (error) {
    if (error instanceof OutsideCalendar) throw new CaseNotAnswered([caseProblem(path, 'case.outsideCalendar', {})]);
    throw error;
  }
}

/** A problem with exactly the values its code carries. */
export function caseProblem<Code extends CaseProblemCode>(
  path: FilePath,
  code: Code,
  values: Readonly<Record<ValueName<Code>, string | number>>,
): CaseProblem {
  return { path, code, values };
}
