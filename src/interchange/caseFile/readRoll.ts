import { grouped, keyFrom } from '../../rules';
import type { GroupKey, IsoDate, Participant, ParticipantKey, PersonKey, TogetherKey, UnitKey } from '../../rules';
import type { FilePath } from '../fileProblem';
import { caseProblem } from './caseProblem';
import type { CaseProblem } from './caseProblem';
import type { CaseFile, CaseGroup, CasePeople } from './caseModel';
import { processKeyOf } from './nouns';

export interface Roll {
  readonly participants: readonly Participant[];
  readonly substitutes: readonly ParticipantKey[];
  readonly problems: readonly CaseProblem[];
}

/** A person's place with the row of the case it came from. */
interface Place {
  readonly participant: Participant;
  readonly row: number;
}

/**
 * The roll of a case: every row one person or several. Somebody who is there twice for the same time is refused.
 */
export function readRoll({ roll = [], groups = [] }: CaseFile, togetherOf: (group: CaseGroup) => TogetherKey): Roll {
  const problems: CaseProblem[] = [];
  const places = new Map<string, Place[]>();
  const participants: Participant[] = [];
  const substitutes: ParticipantKey[] = [];
  const groupsOf = grouped(
    groups.flatMap((group) => group.units.map((unit) => ({ unit, group }))),
    ({ unit }) => unit,
  );
  roll.forEach((row, index) => {
    const group = groupOfRow(
      row,
      (groupsOf.get(row.unit) ?? []).map((each) => each.group),
    );
    if (group === undefined) return void problems.push(groupProblem(row, index, groups));
    if ((row.names === undefined) === (row.count === undefined))
      return void problems.push(
        caseProblem(['roll', index, row.names === undefined ? 'names' : 'count'], 'case.namesOrCount', {}),
      );
    problems.push(
      ...backwards(['roll', index], row),
      ...(row.notCounted === undefined ? [] : backwards(['roll', index, 'notCounted'], row.notCounted)),
    );
    const names = row.names ?? Array.from({ length: row.count ?? 0 }, (_, at) => `${row.as ?? 'p'}${at + 1}`);
    names.forEach((name, at) => {
      const participant = participantOf(row, name, `${name} ${index}.${at}`, group.key, togetherOf(group));
      const before = places.get(`${row.unit} ${name}`) ?? [];
      problems.push(
        ...twice(
          row.names === undefined ? ['roll', index, 'count'] : ['roll', index, 'names', at],
          participant,
          before,
        ),
      );
      places.set(`${row.unit} ${name}`, [...before, { participant, row: index }]);
      participants.push(participant);
      if (row.substitute === true) substitutes.push(participant.key);
    });
  });
  return { problems, participants, substitutes };
}

function groupOfRow(row: CasePeople, own: readonly CaseGroup[]): CaseGroup | undefined {
  return row.group === undefined ? (own.length === 1 ? own[0] : undefined) : own.find(({ key }) => key === row.group);
}

function groupProblem(row: CasePeople, index: number, groups: readonly CaseGroup[]): CaseProblem {
  if (row.group === undefined) return caseProblem(['roll', index, 'group'], 'case.chooseGroup', {});
  if (groups.some(({ key }) => key === row.group))
    return caseProblem(['roll', index, 'unit'], 'case.unitNotInGroup', { unit: row.unit, group: row.group });
  return { path: ['roll', index, 'group'], code: 'file.unknownKey', values: { text: row.group } };
}

function participantOf(
  row: CasePeople,
  name: string,
  key: string,
  group: string,
  togetherKey: TogetherKey,
): Participant {
  return {
    key: keyFrom<ParticipantKey>(key),
    groupKey: keyFrom<GroupKey>(group),
    togetherKey,
    processKey: processKeyOf(row.unit),
    unitKey: keyFrom<UnitKey>(row.unit),
    personKey: keyFrom<PersonKey>(name),
    name,
    isAlias: true,
    email: undefined,
    isManager: row.manager ?? false,
    from: row.from,
    to: row.to,
    notCounted:
      row.notCounted === undefined
        ? undefined
        : { reason: row.notCounted.reason, from: row.notCounted.from, to: row.notCounted.to },
  };
}

/** A person may be of several units; of one unit only once at a time, also when it is taught in several groups. */
function twice(path: FilePath, participant: Participant, before: readonly Place[]): readonly CaseProblem[] {
  const other = before.find((one) => overlap(one.participant, participant));
  if (other === undefined) return [];
  const same =
    other.participant.from === participant.from &&
    other.participant.to === participant.to &&
    other.participant.groupKey === participant.groupKey;
  return [
    caseProblem(path, same ? 'case.personTwice' : 'case.overlappingMembership', {
      person: participant.name,
      row: other.row,
    }),
  ];
}

interface Interval {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

function overlap(one: Interval, other: Interval): boolean {
  const endsBefore = (first: Interval, second: Interval): boolean =>
    first.to !== undefined && second.from !== undefined && first.to < second.from;
  return !endsBefore(one, other) && !endsBefore(other, one);
}

/** A time that ends before it begins. */
export function backwards(path: FilePath, { from, to }: Interval): readonly CaseProblem[] {
  return from !== undefined && to !== undefined && to < from
    ? [caseProblem([...path, 'to'], 'case.backwards', { fromDay: from, toDay: to })]
    : [];
}
