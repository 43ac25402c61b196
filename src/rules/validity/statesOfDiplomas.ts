import { grouped } from '../model';
import type { Diploma, DiplomaState, IsoDate, Process, ProgrammeVersion, Unit, UnitEvent } from '../model';
import { carrierOn } from '../unitsLive/carrier';
import { diplomaFacts, diplomaState, type DiplomaSurroundings } from './diplomaState';

/** What a diploma has to tell for its state to be known. */
export type DatedDiploma = Pick<
  Diploma,
  'key' | 'unitKey' | 'seriesKey' | 'versionKey' | 'awardDay' | 'lastValidDay' | 'revokedDay'
>;

/** Many diplomas, and what their states follow from. */
export interface DiplomasTogether<D extends DatedDiploma = DatedDiploma> {
  readonly diplomas: readonly D[];
  /** Units that are closed or have gone up in others; the rest need not be known. */
  readonly endedUnits: readonly (Pick<Unit, 'key'> & NonNullable<DiplomaSurroundings['unit']>)[];
  /** The processes that renew one of the diplomas. */
  readonly renewals: readonly (Pick<Process, 'renewsDiplomaKey'> & DiplomaSurroundings['processes'][number])[];
  readonly unitEvents: readonly UnitEvent[];
  readonly versions: readonly ProgrammeVersion[];
}

/**
 * The state on a day of each of many diplomas. Series, units and versions are indexed once, so that a register of
 * thousands is judged in one pass.
 */
export function statesOfDiplomas(
  { diplomas, endedUnits, renewals, unitEvents, versions }: DiplomasTogether,
  today: IsoDate,
): (diploma: DatedDiploma) => DiplomaState {
  const bySeries = grouped(diplomas, ({ seriesKey }) => seriesKey);
  const byRenewed = grouped(renewals, ({ renewsDiplomaKey }) => renewsDiplomaKey ?? '');
  const unitByKey = new Map(endedUnits.map((unit) => [unit.key, unit]));
  const ruleByKey = new Map(versions.map(({ key, validity }) => [key, validity]));
  return (diploma) =>
    diplomaState(
      diplomaFacts(diploma, {
        unit: unitByKey.get(carrierOn(diploma.unitKey, unitEvents, today)),
        diplomas: bySeries.get(diploma.seriesKey) ?? [],
        processes: byRenewed.get(diploma.key) ?? [],
        rule: diploma.versionKey === undefined ? undefined : ruleByKey.get(diploma.versionKey),
      }),
      today,
    );
}
