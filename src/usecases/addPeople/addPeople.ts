import type { Repositories, SharePointFailureLike, Stored } from '../../lists/repositories/ports';
import {
  addressOf,
  folded,
  isSameAddress,
  participantKeyFor,
  type Group,
  type Participant,
  type ParticipantKey,
  type UnitKey,
} from '../../rules';
import type { ListUnit } from './judgePeople';
import { newPersonKey, personWith } from './personKey';

export interface NewPerson {
  readonly name: string;
  readonly email: string | undefined;
  readonly unitKey: UnitKey;
  readonly isManager: boolean;
  /** Somebody on the list has the name and is somebody else. */
  readonly isAnother?: boolean;
}

/** What became of one person: put on the list, there already (also since a colleague was first), or refused. */
export type Added =
  | { readonly kind: 'added'; readonly key: ParticipantKey }
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly failure: SharePointFailureLike };

/**
 * Puts people on the list of a group, each once, whoever else adds them at the same time. The list is read anew, what is
 * not there is written, and the list is read once more: of two rows of one person the older stays, and who wrote the
 * younger takes it away. Who is known by the address from another group of the site is the same person here. Safe to
 * repeat. Outcomes in the order of the people; throws what reading is refused with before anything was written.
 */
export async function addPeople(
  people: readonly NewPerson[],
  group: Group,
  units: readonly ListUnit[],
  { participants }: Pick<Repositories, 'participants'>,
): Promise<readonly Added[]> {
  if (people.length === 0) return [];
  const emails = people.flatMap(({ email }) => (email === undefined ? [] : [addressOf(email)]));
  const [there, known] = await Promise.all([participants.read(group.togetherKey), participants.find({ emails })]);
  const planned = people.map((person) =>
    there.some(({ value }) => isSamePerson(value, person))
      ? undefined
      : rowFor(person, group, units, personWith(person.email, [...known, ...there]) ?? newPersonKey()),
  );
  const rows = planned.flatMap((row) => (row === undefined ? [] : [row]));
  const outcomes = rows.length === 0 ? [] : await participants.add(rows);
  const written = new Map<ParticipantKey, Stored<Participant>>();
  const refused = new Map<ParticipantKey, SharePointFailureLike>();
  rows.forEach(({ key }, index) => {
    const outcome = outcomes[index];
    if (outcome?.kind === 'saved') written.set(key, outcome.stored);
    if (outcome?.kind === 'refused') refused.set(key, outcome.failure);
  });
  const younger =
    written.size === 0 ? new Set<ParticipantKey>() : await takeAwayYounger(written, people, group, participants);
  return planned.map((row): Added => {
    if (row === undefined || younger.has(row.key)) return { kind: 'already' };
    const failure = refused.get(row.key);
    if (failure !== undefined) return { kind: 'refused', failure };
    return written.has(row.key) ? { kind: 'added', key: row.key } : { kind: 'already' };
  });
}

/** Takes away those of the rows just written that somebody else wrote first, and says which they were. */
async function takeAwayYounger(
  written: ReadonlyMap<ParticipantKey, Stored<Participant>>,
  people: readonly NewPerson[],
  group: Group,
  participants: Repositories['participants'],
): Promise<ReadonlySet<ParticipantKey>> {
  // The rows are written: when they cannot be read again, what is double is found by the next who adds or opens.
  const now = await participants.read(group.togetherKey).catch((): readonly Stored<Participant>[] => []);
  const younger = Array.from(written.values()).filter(({ id, value }) => {
    const asks = people.find((person) => isSamePerson(value, person));
    return now.some(
      (other) =>
        other.id < id && other.value.key !== value.key && asks !== undefined && isSamePerson(other.value, asks),
    );
  });
  for (const row of younger) await participants.remove(row);
  return new Set(younger.map(({ value }) => value.key));
}

/** By address; without one, by name and unit. A name that is hidden is nobody's. */
function isSamePerson(row: Participant, { name, email, unitKey, isAnother }: NewPerson): boolean {
  if (row.isAlias) return false;
  if (email !== undefined || row.email !== undefined) return isSameAddress(row.email, email);
  return isAnother !== true && row.unitKey === unitKey && folded(row.name) === folded(name);
}

/** The row that puts a person on the list of a group. Throws RangeError for a unit that does not take part. */
function rowFor(
  { name, email, unitKey, isManager }: NewPerson,
  group: Group,
  units: readonly ListUnit[],
  personKey: Participant['personKey'],
): Participant {
  const unit = units.find((each) => each.unitKey === unitKey);
  if (unit === undefined) throw new RangeError(`unit ${unitKey} does not take part in group ${group.number}`);
  return {
    key: participantKeyFor(group.key, personKey),
    groupKey: group.key,
    togetherKey: group.togetherKey,
    processKey: unit.process.key,
    unitKey,
    personKey,
    name,
    email: email === undefined ? undefined : addressOf(email),
    isManager,
    isAlias: false,
    from: undefined,
    to: undefined,
    notCounted: undefined,
  };
}
