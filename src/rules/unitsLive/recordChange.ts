import { addDays, keyFrom } from '../model';
import type { IsoDate, OrganisationKey, Unit, UnitEvent, UnitEventKey, UnitKey } from '../model';
import type { UnitChangeKind } from './unitOn';

/** What a coordinator says has happened to a unit. `day`: the first on which the new state holds. */
export type UnitHappening =
  | { readonly kind: UnitChangeKind; readonly day: IsoDate; readonly after: string; readonly managerEmail?: string }
  | { readonly kind: 'closed'; readonly day: IsoDate }
  | {
      readonly kind: 'merged' | 'split';
      readonly day: IsoDate;
      readonly otherUnitKey: UnitKey;
      readonly continuesSeries: boolean;
    };

/**
 * Why it cannot be recorded as said. `laterChange`: something of the kind happened after that day, and a row holds only
 * the last.
 */
export type HappeningProblem = 'dayToCome' | 'beforeUnit' | 'afterUnit' | 'sameValue' | 'laterChange' | 'sameUnit';

/**
 * What is wrong with a happening; undefined = nothing. A new name, manager, HSA-id or organisation is recorded when it
 * holds, not before: the unit's row says what is true today. A closure, a merger and a split may be recorded ahead.
 */
export function happeningProblem(
  happening: UnitHappening,
  unit: Unit,
  events: readonly UnitEvent[],
  today: IsoDate,
): HappeningProblem | undefined {
  const { day } = happening;
  if (unit.activeFrom !== undefined && day <= unit.activeFrom) return 'beforeUnit';
  if (unit.activeTo !== undefined && day > unit.activeTo) return 'afterUnit';
  if ('otherUnitKey' in happening) return happening.otherUnitKey === unit.key ? 'sameUnit' : undefined;
  if (happening.kind === 'closed') return undefined;
  if (day > today) return 'dayToCome';
  if (events.some((event) => event.unitKey === unit.key && event.kind === happening.kind && event.day > day))
    return 'laterChange';
  return happening.after.trim() === valueNow(unit, happening.kind) ? 'sameValue' : undefined;
}

/**
 * The event to record and what it changes of the unit's row. `key` is the client's, so that sending it again is the
 * same event.
 */
export function recordChange(
  happening: UnitHappening,
  unit: Unit,
  key: UnitEventKey,
): { readonly event: UnitEvent; readonly change: Partial<Unit> } {
  const base = {
    key,
    unitKey: unit.key,
    kind: happening.kind,
    day: happening.day,
    before: '',
    after: '',
    otherUnitKey: undefined,
    continuesSeries: false,
  };
  const lastDay = addDays(happening.day, -1);
  if ('otherUnitKey' in happening) {
    const { otherUnitKey, continuesSeries } = happening;
    return {
      event: { ...base, otherUnitKey, continuesSeries },
      change: happening.kind === 'merged' ? { activeTo: lastDay } : {},
    };
  }
  if (happening.kind === 'closed') return { event: base, change: { activeTo: lastDay } };
  const after = happening.after.trim();
  return {
    event: { ...base, before: valueNow(unit, happening.kind), after },
    change: changeOf(happening.kind, after, happening.managerEmail),
  };
}

function valueNow({ name, hsaId, organisationKey, managerName }: Unit, kind: UnitChangeKind): string {
  return {
    renamed: name,
    hsaIdChanged: hsaId ?? '',
    organisationChanged: organisationKey,
    managerChanged: managerName ?? '',
  }[kind];
}

function changeOf(kind: UnitChangeKind, after: string, managerEmail: string | undefined): Partial<Unit> {
  const stated = after === '' ? undefined : after;
  switch (kind) {
    case 'renamed':
      return { name: after };
    case 'hsaIdChanged':
      return { hsaId: stated };
    case 'organisationChanged':
      return { organisationKey: keyFrom<OrganisationKey>(after) };
    case 'managerChanged':
      return { managerName: stated, managerEmail };
  }
}
