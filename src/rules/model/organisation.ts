import type { IsoDate } from './isoDate';
import type { OrganisationKey, ProgrammeKey, RegistrationKey, UnitEventKey, UnitKey } from './key';
import type { Sector } from './programmeVersion';
import type { Text } from './text';

export const organisationKinds = ['region', 'municipality', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A region or municipality. One of them is the tenant the tool is installed for; units carry the others too. */
export interface Organisation {
  readonly key: OrganisationKey;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Short code that begins group and diploma numbers, e.g. KRO. */
  readonly code: string;
  /** True when the organisation has trainers of its own: decides the internal price (docs/domain.md#cost). */
  readonly hasOwnTrainers: boolean;
}

/** How 1177 groups care units; `other` also holds what is not a care unit. */
export const unitCategories = ['careCentre', 'youthClinic', 'hospital', 'other'] as const;
export type UnitCategory = (typeof unitCategories)[number];

/** A workplace that goes through programmes and holds the diploma. */
export interface Unit {
  readonly key: UnitKey;
  readonly organisationKey: OrganisationKey;
  readonly name: string;
  readonly municipality: string;
  readonly sector: Sector;
  readonly category: UnitCategory;
  readonly hsaId: string | undefined;
  readonly priorityTags: readonly string[];
  readonly costCentre: string | undefined;
  readonly managerName: string | undefined;
  readonly managerEmail: string | undefined;
  readonly activeFrom: IsoDate | undefined;
  /** Last day the unit existed; undefined while it lives. */
  readonly activeTo: IsoDate | undefined;
}

/** A unit of which no more is known than what it has to have: what fixtures and new units begin from. */
export const unknownOfUnit = {
  hsaId: undefined,
  priorityTags: [],
  costCentre: undefined,
  managerName: undefined,
  managerEmail: undefined,
  activeFrom: undefined,
  activeTo: undefined,
} satisfies Partial<Unit>;

/** In the order in which they are offered when a change is recorded. */
export const unitEventKinds = [
  'renamed',
  'managerChanged',
  'hsaIdChanged',
  'organisationChanged',
  'merged',
  'split',
  'closed',
] as const;
export type UnitEventKind = (typeof unitEventKinds)[number];

/**
 * Something that happened to a unit on a day (docs/domain.md#units-live). The unit's row has what holds after all of
 * its events; what held before is kept here, so that any day can be looked up again.
 */
export interface UnitEvent {
  readonly key: UnitEventKey;
  readonly unitKey: UnitKey;
  readonly kind: UnitEventKind;
  /** First day on which the new state holds; for a closure the first day the unit is gone. */
  readonly day: IsoDate;
  /** Name, HSA-id, organisation key or manager before and after; empty where the kind has none. */
  readonly before: string;
  readonly after: string;
  /** The unit this one was merged into, or that came out of it. */
  readonly otherUnitKey: UnitKey | undefined;
  /** With a merger or a split: true when this unit's series of diplomas is the one that continues in the other. */
  readonly continuesSeries: boolean;
}

export const registrationStates = ['open', 'closed'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** A time in which units can apply to a programme, or cannot, with what the source tells those who ask. */
export interface RegistrationWindow {
  readonly key: RegistrationKey;
  readonly programmeKey: ProgrammeKey;
  readonly state: RegistrationState;
  /** First and last day, both included; undefined = no bound on that side. */
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  /** Shown to those who want to apply; may be empty. */
  readonly message: Text;
}
