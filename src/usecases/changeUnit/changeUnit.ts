import type { Catalogue, Repositories, Stored } from '../../lists/repositories/ports';
import { happeningProblem, keyFrom, recordChange } from '../../rules';
import type { HappeningProblem, IsoDate, Unit, UnitEvent, UnitEventKey, UnitHappening } from '../../rules';
import { firstDoerOf, type Act, type FirstDoer } from '../act/act';
import { claimKey, claimOnce } from '../act/claimOnce';

export interface UnitToChange {
  /** The unit as it was shown. */
  readonly unit: Stored<Unit>;
  readonly happening: UnitHappening;
  /** The unit that comes out of a split. */
  readonly newUnit: Unit | undefined;
  /** The event's own key, kept with the form, which is the key of the act as well. */
  readonly key: string;
  readonly today: IsoDate;
  /** Time of the device. */
  readonly now: Date;
}

export interface UnitChangeFacts {
  readonly catalogue: Catalogue;
  readonly unit: Stored<Unit> | undefined;
}

/** What the change is made upon: the unit, and what has happened to it before. */
export interface UnitChangeOutcome {
  readonly unit: Unit | undefined;
  readonly events: readonly string[];
}

export type UnitChangeHindrance =
  | { readonly kind: 'gone' }
  | { readonly kind: 'problem'; readonly problem: HappeningProblem };

/** `overtaken`: a colleague changed the row at the last moment, and nothing was recorded. */
export type UnitChangeReceipt =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'overtaken'; readonly first: FirstDoer };

/** What a change is made upon, as a screen shows it or on facts read anew. */
export function unitChangeOutcome(
  unit: Unit | undefined,
  events: readonly UnitEvent[],
  key: string,
): UnitChangeOutcome {
  return {
    unit,
    events: events
      .filter((event) => (event.unitKey === unit?.key || event.otherUnitKey === unit?.key) && event.key !== key)
      .map((event) => event.key)
      .sort(),
  };
}

/**
 * Recording what has happened to a unit (docs/domain.md#units-live): the new unit of a split first, then the event, then
 * what it changes of the row. What happens once is the unit's next event.
 */
export function changeUnitAct(
  { unit: shown, happening, newUnit, key, today, now }: UnitToChange,
  { catalogue, claims }: Pick<Repositories, 'catalogue' | 'claims'>,
): Act<UnitChangeFacts, UnitChangeOutcome, UnitChangeHindrance, unknown, UnitChangeReceipt> {
  const eventsIn = ({ catalogue: { unitEvents } }: UnitChangeFacts): readonly UnitEvent[] =>
    unitEvents.map(({ value }) => value);
  /** An earlier attempt of this act has written the event, and perhaps what it changes. */
  const ownEvent = (facts: UnitChangeFacts): UnitEvent | undefined =>
    eventsIn(facts).find((event) => event.key === key);
  const upon = (facts: UnitChangeFacts): Unit | undefined =>
    ownEvent(facts) === undefined ? facts.unit?.value : shown.value;
  return {
    read: async () => {
      const fresh = await catalogue.read(true);
      const [unit] = await catalogue.units([shown.value.key]);
      return { catalogue: fresh, unit };
    },
    judge: (facts) => unitChangeOutcome(upon(facts), eventsIn(facts), key),
    hindrance: (facts) => {
      const unit = upon(facts);
      if (unit === undefined) return { kind: 'gone' };
      const others = eventsIn(facts).filter((event) => event.key !== key);
      const problem = happeningProblem(happening, unit, others, today);
      return problem === undefined ? undefined : { kind: 'problem', problem };
    },
    claim: (facts) =>
      claimOnce(
        claims,
        [
          claimKey(
            'unitEvent',
            shown.value.key,
            unitChangeOutcome(upon(facts), eventsIn(facts), key).events.length + 1,
          ),
        ],
        key,
        now,
      ),
    write: async (facts) => {
      const row = facts.unit;
      if (row === undefined) throw new Error(`${shown.value.key} is gone`);
      if (newUnit !== undefined) {
        const added = await catalogue.addUnit(newUnit);
        if (added.kind === 'refused') throw added.failure;
      }
      const { event, change } = recordChange(happening, shown.value, keyFrom<UnitEventKey>(key));
      const outcome = await catalogue.recordUnitEvent(event, row, change);
      if (outcome.kind === 'refused') throw outcome.failure;
      return outcome.kind === 'saved'
        ? { kind: 'recorded' }
        : { kind: 'overtaken', first: firstDoerOf(outcome.current) };
    },
  };
}
