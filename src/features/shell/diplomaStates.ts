import type { Catalogue } from '../../lists/repositories/ports';
import { carrierOn, diplomaFacts, diplomaState, type Diploma, type DiplomaState, type IsoDate, type Process } from '../../rules';

/**
 * The state on a day of each of many diplomas. Series, units and versions are indexed once, so that a register of
 * thousands is judged in one pass.
 */
export function diplomaStates(
  diplomas: readonly Diploma[], processes: readonly Process[], { units, unitEvents, versions }: Pick<Catalogue, 'units' | 'unitEvents' | 'versions'>, today: IsoDate,
): (diploma: Diploma) => DiplomaState {
  const bySeries = grouped(diplomas, ({ seriesKey }) => seriesKey);
  const byRenewed = grouped(processes, ({ renewsDiplomaKey }) => renewsDiplomaKey ?? '');
  const unitByKey = new Map(units.map(({ value }) => [value.key, value]));
  const events = unitEvents.map(({ value }) => value);
  const ruleByKey = new Map(versions.map(({ key, validity }) => [key, validity]));
  return (diploma) => diplomaState(diplomaFacts(diploma, {
    unit: unitByKey.get(carrierOn(diploma.unitKey, events, today)),
    diplomas: bySeries.get(diploma.seriesKey) ?? [],
    processes: byRenewed.get(diploma.key) ?? [],
    rule: diploma.versionKey === undefined ? undefined : ruleByKey.get(diploma.versionKey),
  }), today);
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
