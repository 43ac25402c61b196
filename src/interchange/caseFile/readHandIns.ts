import { first, grouped, keyFrom } from '../../rules';
import type {
  AssignmentRule,
  GroupKey,
  Participant,
  ProgrammeVersion,
  Submission,
  SubmissionKey,
  TogetherKey,
  UnitKey,
} from '../../rules';
import type { FilePath } from '../fileProblem';
import { caseProblem } from './caseProblem';
import type { CaseProblem } from './caseProblem';
import type { CaseFile, CaseGroup, CaseHandIn } from './caseModel';
import { processKeyOf } from './nouns';

/** What is handed in in a case, each by the one the assignment asks it of: a unit, a group or a person. */
export function readHandIns(
  file: CaseFile,
  { assignments }: ProgrammeVersion,
  participants: readonly Participant[],
): { readonly submissions: readonly Submission[]; readonly problems: readonly CaseProblem[] } {
  const known: Known = {
    rowsOf: grouped(participants, ({ name }) => name),
    groupByKey: new Map((file.groups ?? []).map((group) => [group.key, group] as const)),
    groupOfUnit: new Map(
      (file.groups ?? []).flatMap((group) => group.units.map((unit) => [unit, group] as const)).reverse(),
    ),
  };
  const read = (file.handedIn ?? []).map((written, index) => {
    const path = ['handedIn', index];
    const rule =
      written.assignment === undefined && assignments.length === 1
        ? assignments[0]
        : assignments.find(({ key, kind }) => key === written.assignment || kind === written.assignment);
    if (rule === undefined) {
      return [
        caseProblem([...path, 'assignment'], 'case.unknownAssignment', {
          text: written.assignment ?? '',
          known: assignments.map(({ key }) => key).join(', '),
        }),
      ];
    }
    const by = handedInBy(path, written, rule, file, known);
    return 'code' in by ? [by] : submissionOf(written, index, rule, by);
  });
  return {
    submissions: read.flatMap((one) => (Array.isArray(one) ? [] : [one])),
    problems: read.flatMap((one) => (Array.isArray(one) ? one : [])),
  };
}

/** The roll and the groups, to look up in. */
interface Known {
  readonly rowsOf: ReadonlyMap<string, readonly Participant[]>;
  readonly groupByKey: ReadonlyMap<string, CaseGroup>;
  readonly groupOfUnit: ReadonlyMap<string, CaseGroup>;
}

interface By {
  readonly unit: string;
  readonly group: string;
  readonly participant: Participant | undefined;
}

function handedInBy(
  path: FilePath,
  { unit, group, person }: CaseHandIn,
  { per }: AssignmentRule,
  { groups = [], units = [] }: CaseFile,
  { rowsOf, groupByKey, groupOfUnit }: Known,
): By | CaseProblem {
  if (per === 'individual') {
    if (person === undefined) return caseProblem([...path, 'person'], 'case.whoHandedIn', {});
    const row = (rowsOf.get(person) ?? []).find(({ unitKey }) => unit === undefined || unitKey === unit);
    return row === undefined
      ? caseProblem([...path, 'person'], 'case.unknownPerson', { person })
      : { unit: row.unitKey, group: row.groupKey, participant: row };
  }
  const byGroup = group ?? (per === 'group' && groups.length === 1 ? groups[0]?.key : undefined);
  if (per === 'group') {
    const found = groupByKey.get(byGroup ?? '');
    if (byGroup === undefined) return caseProblem([...path, 'group'], 'case.whoHandedIn', {});
    return found === undefined
      ? unknown([...path, 'group'], byGroup)
      : { unit: first(found.units), group: found.key, participant: undefined };
  }
  const byUnit = unit ?? (units.length === 1 ? units[0]?.key : undefined);
  if (byUnit === undefined) return caseProblem([...path, 'unit'], 'case.whoHandedIn', {});
  const its = groupOfUnit.get(byUnit);
  return its === undefined
    ? unknown([...path, 'unit'], byUnit)
    : { unit: byUnit, group: its.key, participant: undefined };
}

const unknown = (path: FilePath, text: string): CaseProblem => ({ path, code: 'file.unknownKey', values: { text } });

function submissionOf(
  { state, day, approved, due }: CaseHandIn,
  index: number,
  { key }: AssignmentRule,
  { unit, group, participant }: By,
): Submission {
  return {
    key: keyFrom<SubmissionKey>(`handed-in-${index + 1}`),
    assignmentKey: key,
    processKey: processKeyOf(unit),
    groupKey: keyFrom<GroupKey>(group),
    togetherKey: keyFrom<TogetherKey>('-'),
    unitKey: keyFrom<UnitKey>(unit),
    participantKey: participant?.key,
    state,
    dueDay: due,
    handedInDay: day,
    approvedDay: approved,
    documentLink: undefined,
    returnReason: undefined,
  };
}
