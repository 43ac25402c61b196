import type { Diploma, IsoDate, UnitEvent, UnitKey } from '../model';

/**
 * The unit that carries on a day a unit's series of diplomas: the unit itself, or where mergers and
 * splits that took the series along have led (docs/domain.md#units-live). Events are followed in day order, so a series
 * moves once a day at most.
 */
export function carrierOn(unitKey: UnitKey, events: readonly UnitEvent[], day: IsoDate): UnitKey {
  const moves = events
    .filter((event) => event.continuesSeries && event.otherUnitKey !== undefined && event.day <= day)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  return moves.reduce(
    (carrier, event) => (event.unitKey === carrier && event.otherUnitKey !== undefined ? event.otherUnitKey : carrier),
    unitKey,
  );
}

/** The units whose series a unit carries on a day, itself first unless its own has moved elsewhere. */
export function carriedBy(unitKey: UnitKey, events: readonly UnitEvent[], day: IsoDate): readonly UnitKey[] {
  const others = [
    ...new Set(events.filter(({ continuesSeries }) => continuesSeries).map((event) => event.unitKey)),
  ].filter((key) => key !== unitKey);
  return [unitKey, ...others].filter((key) => carrierOn(key, events, day) === unitKey);
}

/**
 * The diploma that a unit's renewal continues on a day: the newest that is not revoked, of a series that was chosen to
 * go on in this unit when units merged or split; otherwise the newest of its own. Undefined = a new series begins.
 */
export function seriesToContinue<D extends Pick<Diploma, 'unitKey' | 'awardDay' | 'revokedDay'>>(
  unitKey: UnitKey,
  diplomas: readonly D[],
  events: readonly UnitEvent[],
  day: IsoDate,
): D | undefined {
  const carried = carriedBy(unitKey, events, day);
  const newest = (keys: readonly UnitKey[]): D | undefined =>
    diplomas
      .filter(
        (diploma) => keys.includes(diploma.unitKey) && (diploma.revokedDay === undefined || diploma.revokedDay > day),
      )
      .reduce<
        D | undefined
      >((last, diploma) => (last === undefined || diploma.awardDay > last.awardDay ? diploma : last), undefined);
  const lastMove = events
    .filter((event) => event.continuesSeries && event.otherUnitKey === unitKey && event.day <= day)
    .map((event) => event.day)
    .sort()
    .pop();
  const own = newest([unitKey].filter((key) => carried.includes(key)));
  // Once the merged unit has renewed, its own diploma is the one that goes on.
  if (own !== undefined && (lastMove === undefined || own.awardDay >= lastMove)) return own;
  return newest(carried.filter((key) => key !== unitKey)) ?? own;
}
