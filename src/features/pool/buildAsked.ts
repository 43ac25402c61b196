import type { IncomingApplication } from '../../lists/repositories/ports';
import { placing, registrationOn, swedishDayOf, versionOn } from '../../rules';
import type { AskedApplication, IsoDate, Organisation, Placing, ProgrammeVersion, Text, Unit } from '../../rules';
import type { PoolFacts } from './buildPoolViewModel';

/** Why the unit is in the programme already: it waits by another application, or goes through it. */
export type Twin =
  | { readonly kind: 'waiting' | 'interested'; readonly receivedDay: IsoDate }
  | { readonly kind: 'asked' }
  | { readonly kind: 'underWay'; readonly groupNumber: string | undefined };

/** An application that came in by itself, as a coordinator takes it up. */
export interface AskedRow {
  readonly incoming: IncomingApplication;
  /** Undefined when it names a unit that is not in the register, or that belongs to no known organisation. */
  readonly unit: Unit | undefined;
  readonly organisation: Organisation | undefined;
  /** Undefined when it names a programme that is not here. */
  readonly programmeTitle: Text | undefined;
  /** The day the queue would count from: SharePoint's day of the row, never one to come. */
  readonly receivedDay: IsoDate;
  readonly twin: Twin | undefined;
  /** Where it goes if it is taken in as received on a day; undefined when it cannot be. */
  readonly placeOn: ((receivedDay: IsoDate) => Placing) | undefined;
}

/** What came in by itself, the oldest first. Rows whose application is in the queue already are told as well. */
export function buildAsked(facts: PoolFacts, today: IsoDate): readonly AskedRow[] {
  const { catalogue, asked } = facts;
  const windows = catalogue.registrationWindows.map(({ value }) => value);
  return [...asked]
    .sort((one, other) => one.row.id - other.row.id)
    .map((incoming): AskedRow => {
      const { value } = incoming.row;
      const unit = catalogue.units.find((one) => one.value.key === value.unitKey)?.value;
      const organisation = catalogue.organisations.find((one) => one.value.key === unit?.organisationKey)?.value;
      const created = value.createdUtc === undefined ? today : swedishDayOf(value.createdUtc);
      const receivedDay = created > today ? today : created;
      const answer = versionOn(catalogue.versions, value.programmeKey, receivedDay);
      const version = answer.kind === 'version' ? answer.version : latestOf(facts, value);
      const known = unit !== undefined && organisation !== undefined && version !== undefined;
      return {
        incoming,
        unit,
        organisation,
        programmeTitle: version?.programmeTitle,
        receivedDay,
        twin: twinOf(value, facts),
        placeOn:
          known && !incoming.isKnown
            ? (day) => placing(version.eligibility, unit, registrationOn(windows, value.programmeKey, day), day)
            : undefined,
      };
    });
}

/**
 * Another application of the same unit to the same programme, or a process of it that is under way. What is under way
 * says most.
 */
export function twinOf(
  { key, unitKey, programmeKey }: Pick<AskedApplication, 'key' | 'unitKey' | 'programmeKey'>,
  { catalogue, waiting, interested, asked, processes, groups }: PoolFacts,
): Twin | undefined {
  const underWay = processes.find(
    ({ value }) =>
      value.unitKey === unitKey &&
      value.stage !== 'decided' &&
      value.stage !== 'withdrawn' &&
      catalogue.versions.find((version) => version.key === value.versionKey)?.programmeKey === programmeKey,
  );
  if (underWay !== undefined)
    return {
      kind: 'underWay',
      groupNumber: groups.find(({ processKeys }) => processKeys.includes(underWay.value.key))?.number,
    };
  const isTwin = (other: Pick<AskedApplication, 'key' | 'unitKey' | 'programmeKey'>): boolean =>
    other.key !== key && other.unitKey === unitKey && other.programmeKey === programmeKey;
  const queued = [...waiting, ...interested].find(({ value }) => isTwin(value))?.value;
  if (queued !== undefined)
    return { kind: queued.state === 'interested' ? 'interested' : 'waiting', receivedDay: queued.receivedDay };
  return asked.some(({ row }) => isTwin(row.value)) ? { kind: 'asked' } : undefined;
}

/** The programme's latest version, for its name where it has no rules on the day. */
function latestOf({ catalogue }: PoolFacts, { programmeKey }: AskedApplication): ProgrammeVersion | undefined {
  return catalogue.versions.filter((version) => version.programmeKey === programmeKey).pop();
}
