import type { Catalogue, DiplomasRead } from '../../lists/repositories/ports';
import { carrierOn, diplomaFacts, diplomaState, type Diploma, type DiplomaState, type IsoDate } from '../../rules';

/** What a diploma has to tell for its state to be known. */
export type DatedDiploma = Pick<
  Diploma,
  'key' | 'unitKey' | 'seriesKey' | 'versionKey' | 'awardDay' | 'lastValidDay' | 'revokedDay'
>;

/**
 * The state on a day of each of many diplomas. Series, units and versions are indexed once, so that a register of
 * thousands is judged in one pass.
 */
export function diplomaStates(
  { diplomas, endedUnits, renewals }: DiplomasRead<DatedDiploma>,
  { unitEvents, versions }: Pick<Catalogue, 'unitEvents' | 'versions'>,
  today: IsoDate,
): (diploma: DatedDiploma) => DiplomaState {
  const bySeries = grouped(diplomas, ({ seriesKey }) => seriesKey);
  const byRenewed = grouped(renewals, ({ renewsDiplomaKey }) => renewsDiplomaKey ?? '');
  const unitByKey = new Map(endedUnits.map((unit) => [unit.key, unit]));
  const events = unitEvents.map(({ value }) => value);
  const ruleByKey = new Map(versions.map(({ key, validity }) => [key, validity]));
  return (diploma) =>
    diplomaState(
      diplomaFacts(diploma, {
        unit: unitByKey.get(carrierOn(diploma.unitKey, events, today)),
        diplomas: bySeries.get(diploma.seriesKey) ?? [],
        processes: byRenewed.get(diploma.key) ?? [],
        rule: diploma.versionKey === undefined ? undefined : ruleByKey.get(diploma.versionKey),
      }),
      today,
    );
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
