import { countsOn, followUps, keyFrom } from '../../rules';
import type {
  AssignmentRule,
  Decision,
  Group,
  IsoDate,
  Participant,
  Process,
  Submission,
  SubmissionKey,
} from '../../rules';
import type { OpenGroup, ParticipatingUnit } from '../openGroup/openGroup.ts';

/** Whose a hand-in is: a unit's, a group's or a person's. */
export type HandInOwner =
  | { readonly per: 'unit'; readonly process: Process; readonly group: Group }
  | { readonly per: 'group'; readonly process: Process; readonly group: Group }
  | { readonly per: 'individual'; readonly participant: Participant };

/** A hand-in that nobody has made yet. Its key follows from what it is for, so that asked for twice it is one row. */
export function blankSubmission(rule: AssignmentRule, owner: HandInOwner, dueDay: IsoDate | undefined): Submission {
  const blank = {
    assignmentKey: rule.key,
    state: 'due',
    dueDay,
    handedInDay: undefined,
    approvedDay: undefined,
    documentLink: undefined,
    returnReason: undefined,
  } as const;
  if (owner.per === 'individual') {
    const { key, processKey, groupKey, togetherKey, unitKey } = owner.participant;
    return {
      ...blank,
      key: keyFrom<SubmissionKey>(`${key}-${rule.key}`),
      processKey,
      groupKey,
      togetherKey,
      unitKey,
      participantKey: key,
    };
  }
  const { process, group } = owner;
  const about = owner.per === 'unit' ? process.key : group.key;
  return {
    ...blank,
    key: keyFrom<SubmissionKey>(`${about}-${rule.key}`),
    processKey: process.key,
    groupKey: group.key,
    togetherKey: group.togetherKey,
    unitKey: process.unitKey,
    participantKey: undefined,
  };
}

/** The rows that an award is followed up with, due so many months after its day; none for what is no award. */
export function followUpRows(
  { file, version }: OpenGroup,
  { process: { value: process } }: ParticipatingUnit,
  { outcome, day }: Pick<Decision, 'outcome' | 'day'>,
): readonly Submission[] {
  if (outcome !== 'awarded' && outcome !== 'awardedWithDeviation') return [];
  const groups = file.groupsTogether
    .map(({ value }) => value)
    .filter(({ processKeys }) => processKeys.includes(process.key));
  const people = firstRows(
    file.participants.map(({ value }) => value).filter((row) => row.processKey === process.key && countsOn(row, day)),
  );
  return followUps(version, day).flatMap(({ rule, dueDay }) => {
    if (rule.per === 'individual')
      return people.map((participant) => blankSubmission(rule, { per: 'individual', participant }, dueDay));
    const asked = rule.per === 'unit' ? groups.slice(0, 1) : groups;
    return asked.map((group) =>
      blankSubmission(rule, { per: rule.per === 'unit' ? 'unit' : 'group', process, group }, dueDay),
    );
  });
}

/** One row per person: somebody in two groups of the process is asked once. */
function firstRows(rows: readonly Participant[]): readonly Participant[] {
  return rows.filter(({ personKey }, index) => rows.findIndex((row) => row.personKey === personKey) === index);
}
