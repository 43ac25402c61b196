import type { Diploma, DiplomaKey, IsoDate, Unit, UnitKey } from '../../rules/model';
import type { ListedDiploma, Renewal, UnitLife, WatchedDiploma } from '../rows/diplomaExcerpts';
import type { Stored, WriteOutcome } from '../write/outcome';

/** Diplomas with what decides their state on a day. */
export interface DiplomasRead<D> {
  readonly diplomas: readonly D[];
  /** The units that have a last day. */
  readonly endedUnits: readonly UnitLife[];
  readonly renewals: readonly Renewal[];
}
export interface UnitsWithDiplomas {
  readonly units: readonly Stored<Unit>[];
  readonly diplomas: readonly Stored<Diploma>[];
}
/** What everybody may ask of the diplomas of a few units. */
export interface UnitDiplomaReader {
  /** Units and every diploma of theirs, as one request; an unknown unit is left out. */
  forUnits(unitKeys: readonly UnitKey[]): Promise<UnitsWithDiplomas>;
}

/** The register, open to everybody. */
export interface RegisterReader {
  /**
   * All diplomas whose last valid day is on or after `from` or that have none, as one request however many have been
   * awarded until today; with the processes of `renewalsSince` (a year) and later that renew one, none when left out.
   */
  register(from: IsoDate, today: IsoDate, renewalsSince?: number): Promise<DiplomasRead<ListedDiploma>>;
}

export interface DiplomaRepository extends UnitDiplomaReader, RegisterReader {
  byKey(key: DiplomaKey): Promise<Stored<Diploma>>;
  issue(diploma: Diploma): Promise<WriteOutcome<Diploma>>;
  /** The diplomas of `register`, as the work queue looks at them. */
  watched(from: IsoDate, today: IsoDate, renewalsSince: number): Promise<DiplomasRead<WatchedDiploma>>;
  update(diploma: Stored<Diploma>, change: Partial<Diploma>): Promise<WriteOutcome<Diploma>>;
  /** Next free number in the series, e.g. KRO-2026-0042. */
  nextNumber(organisationCode: string, year: number): Promise<string>;
}
