import { keyFrom } from '../model';
import type { IsoDate, OrganisationKey, Unit, UnitEvent, UnitEventKind } from '../model';

/** What of a unit can change and is looked up by day. */
export type UnitOnDay = Pick<Unit, 'key' | 'name' | 'hsaId' | 'organisationKey' | 'managerName'> & {
  readonly exists: boolean;
};

/** The kinds that replace one value of the unit by another. */
export type UnitChangeKind = Extract<
  UnitEventKind,
  'renamed' | 'hsaIdChanged' | 'organisationChanged' | 'managerChanged'
>;

/**
 * The unit as it was on a day: its row holds what is true after all events, so what happened after the day is undone
 * (docs/domain.md#units-live). An event's day is the first on which the new state holds. `exists` follows the first and
 * last day.
 */
export function unitOn(unit: Unit, events: readonly UnitEvent[], day: IsoDate): UnitOnDay {
  const was = (kind: UnitChangeKind, now: string | undefined): string | undefined =>
    valueOn(
      events.filter((event) => event.unitKey === unit.key && event.kind === kind),
      now,
      day,
    );
  const organisation = was('organisationChanged', unit.organisationKey);
  return {
    key: unit.key,
    name: was('renamed', unit.name) ?? unit.name,
    hsaId: was('hsaIdChanged', unit.hsaId),
    managerName: was('managerChanged', unit.managerName),
    organisationKey: organisation === undefined ? unit.organisationKey : keyFrom<OrganisationKey>(organisation),
    exists:
      (unit.activeFrom === undefined || unit.activeFrom <= day) &&
      (unit.activeTo === undefined || day <= unit.activeTo),
  };
}

/** What stood before the first change after the day; what stands now when nothing has changed since. */
function valueOn(events: readonly UnitEvent[], now: string | undefined, day: IsoDate): string | undefined {
  const later = events.filter((event) => event.day > day);
  if (later.length === 0) return now;
  const firstDay = later.reduce((first, event) => (event.day < first ? event.day : first), later[0].day);
  const first = later.filter((event) => event.day === firstDay);
  // Of two changes on one day the first is the one whose beginning is no other's end.
  const begins = first.find(({ before }) => !first.some(({ after }) => after === before)) ?? first[0];
  return begins.before === '' ? undefined : begins.before;
}
