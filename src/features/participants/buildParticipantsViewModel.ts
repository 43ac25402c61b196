import type { Stored } from '../../lists/repositories/ports';
import {
  absenceBudget,
  countsOn,
  groupHeadcount,
  isSameAddress,
  isTooFew,
  judgeGroupSize,
  needed,
  proposeSplit,
  shrinkNotice,
  valueOf,
} from '../../rules';
import type { IsoDate, Participant, PersonRequest, RuleReason, Unit } from '../../rules';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import type { ListSurroundings, ListUnit } from '../../usecases/addPeople/judgePeople';

export type PlaceState =
  | { readonly kind: 'counts' }
  | { readonly kind: 'notCounted' }
  | { readonly kind: 'left'; readonly day: IsoDate }
  | { readonly kind: 'joins'; readonly day: IsoDate };

export interface ParticipantRow {
  readonly participant: Stored<Participant>;
  readonly place: PlaceState;
  /** Only someone whom nothing was recorded of can be removed; others have left. */
  readonly removable: boolean;
}

/** What a person who is added is judged against. */
export type ListAround = Pick<ListSurroundings, 'units' | 'participants' | 'groups'>;

export interface ParticipantsViewModel {
  /** Per unit in the order placed, the people by name. */
  readonly units: readonly {
    readonly unit: Unit;
    readonly counting: number;
    readonly rows: readonly ParticipantRow[];
  }[];
  readonly onList: number;
  /** Different people who count today. */
  readonly counting: number;
  readonly size: 'empty' | 'fits' | 'tooFew' | 'tooMany';
  readonly splitInto: readonly number[] | undefined;
  /** Both undefined where the version states no threshold. */
  readonly needed: number | undefined;
  readonly absenceBudget: number | undefined;
  /** Said when an absence has been lost since the group was confirmed. */
  readonly shrunk: RuleReason | undefined;
  readonly requests: readonly JoinRequest[];
  readonly paste: ListAround;
}

export interface JoinRequest {
  readonly request: Stored<PersonRequest>;
  /** The unit named in the request, or the only one there is. */
  readonly unit: ListUnit | undefined;
  /** The row of the same person, when a colleague has put them on the list already. */
  readonly onList: Participant | undefined;
  /** Rows that have no address, of which one may be this person: by an alias, or put on the list by name only. */
  readonly perhaps: readonly Participant[];
}

/** The list of the group in view, who counts today, and who asks to join. */
export function buildParticipantsViewModel({ file, version, units }: OpenGroup, today: IsoDate): ParticipantsViewModel {
  const group = file.group.value;
  const people = file.participants.map(({ value }) => value);
  const own = file.participants.filter(({ value }) => value.groupKey === group.key);
  const counting = groupHeadcount(group, people, today);
  const pasteUnits = units
    .filter(({ process }) => group.processKeys.includes(process.value.key))
    .map(({ unit, process }) => ({ unitKey: unit.key, name: unit.name, process: process.value }));
  const threshold = valueOf(version.attendance.threshold);
  const verdict = judgeGroupSize(version.groupSize, counting);
  return {
    units: units
      .filter(({ unit }) => pasteUnits.some(({ unitKey }) => unitKey === unit.key))
      .map(({ unit }) => {
        const rows = own
          .filter(({ value }) => value.unitKey === unit.key)
          .sort((one, other) => one.value.name.localeCompare(other.value.name, 'sv'));
        return {
          unit,
          counting: rows.filter(({ value }) => countsOn(value, today)).length,
          rows: rows.map((participant) => ({
            participant,
            place: placeOf(participant.value, today),
            removable: !file.attendance.some(({ value }) => value.participantKey === participant.value.key),
          })),
        };
      }),
    onList: own.length,
    counting,
    size:
      own.length === 0
        ? 'empty'
        : verdict.outcome === 'met'
          ? 'fits'
          : isTooFew(version.groupSize, counting)
            ? 'tooFew'
            : 'tooMany',
    splitInto: proposeSplit(counting, version.groupSize),
    needed: threshold && needed(counting, threshold),
    absenceBudget: threshold && absenceBudget(counting, threshold),
    shrunk:
      group.confirmedDay === undefined || threshold === undefined
        ? undefined
        : shrinkNotice(groupHeadcount(group, people, group.confirmedDay), counting, threshold),
    requests: file.requests
      .filter(({ value }) => value.kind === 'join' && value.state === 'sent' && value.groupKey === group.key)
      .map((request) => ({
        request,
        unit:
          pasteUnits.find(({ unitKey }) => unitKey === request.value.unitKey) ??
          (pasteUnits.length === 1 && request.value.unitKey === undefined ? pasteUnits[0] : undefined),
        onList: people.find(({ email }) => isSameAddress(email, request.value.authorEmail)),
        perhaps: people.filter(({ groupKey, email }) => groupKey === group.key && email === undefined),
      })),
    paste: { units: pasteUnits, participants: people, groups: file.groupsTogether.map(({ value }) => value) },
  };
}

function placeOf(participant: Participant, today: IsoDate): PlaceState {
  if (countsOn(participant, today)) return { kind: 'counts' };
  if (participant.to !== undefined && participant.to < today) return { kind: 'left', day: participant.to };
  if (participant.from !== undefined && participant.from > today) return { kind: 'joins', day: participant.from };
  return { kind: 'notCounted' };
}
