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

/** What held before the first change after the day; what holds now when nothing has changed since. */
function valueOn(events: readonly UnitEvent[], now: string | undefined, day: IsoDate): string | undefined {
  const later = events.filter((event) => event.day > day);
  const [earliest] = [...later].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  if (earliest === undefined) return now;
  const onThatDay = later.filter((event) => event.day === earliest.day);
  // Of two changes on one day the first is the one whose beginning is no other's end.
  const begins = onThatDay.find(({ before }) => !onThatDay.some(({ after }) => after === before)) ?? earliest;
  return begins.before === '' ? undefined : begins.before;
}
