import { keyFrom, lastValidDay, renewalWindowStart, renewedPeriod } from '../../rules';
import type {
  Decision,
  Diploma,
  DiplomaKey,
  Organisation,
  ProgrammeVersion,
  SeriesKey,
  Unit,
  Process,
} from '../../rules';

export interface AwardSources {
  readonly decision: Decision;
  readonly process: Process;
  readonly unit: Unit;
  readonly organisation: Organisation;
  readonly version: ProgrammeVersion;
  readonly signedBy: string;
  /** The diploma the process renews, if it is a renewal. */
  readonly renews: Diploma | undefined;
}

/**
 * The diploma a decision leads to, all but its number: names are frozen as they are today, and the last valid day is
 * the rules'. The documents are Swedish, so titles are taken in Swedish.
 */
export function buildDiploma({
  decision,
  process,
  unit,
  organisation,
  version,
  signedBy,
  renews,
}: AwardSources): Omit<Diploma, 'number'> {
  // The key follows from the decision's, so that issuing it again is never a second one.
  const key = keyFrom<DiplomaKey>(`diploma-${decision.key}`);
  const until =
    renews?.lastValidDay === undefined
      ? lastValidDay(decision.day, version.validity)
      : renewedPeriod(decision.day, renews.lastValidDay, version.validity).lastValidDay;
  return {
    key,
    unitKey: unit.key,
    organisationKey: organisation.key,
    seriesKey: renews?.seriesKey ?? keyFrom<SeriesKey>(`series-${key}`),
    processKey: process.key,
    togetherKey: process.togetherKey,
    decisionKey: decision.key,
    versionKey: version.key,
    issuedUnitName: unit.name,
    issuedOrganisationName: organisation.name,
    programmeTitle: version.programmeTitle.sv,
    awardWord: version.award.word.sv,
    hsaId: unit.hsaId,
    category: unit.category,
    municipality: unit.municipality,
    awardDay: decision.day,
    lastValidDay: until.kind === 'stated' ? until.value : undefined,
    renewalFromDay: until.kind === 'stated' ? renewalWindowStart(until.value, version.validity) : undefined,
    signedBy,
    coverage: undefined,
    revokedDay: undefined,
    revokedReason: undefined,
    imported: false,
    withDeviation: decision.outcome === 'awardedWithDeviation',
    year: Number(decision.day.slice(0, 4)),
  };
}
