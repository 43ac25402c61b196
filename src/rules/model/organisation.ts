import type { IsoDate } from './isoDate';
import type { OrganisationKey, UnitKey } from './key';
import type { Sector } from './programmeVersion';

/** A region or municipality. One of them is the tenant the tool is installed for; units carry the others too. */
export interface Organisation {
  readonly key: OrganisationKey;
  readonly name: string;
  readonly kind: 'region' | 'municipality' | 'other';
  /** Short code that begins group and diploma numbers, e.g. KRO. */
  readonly code: string;
  /** True when the organisation has trainers of its own: decides the internal price (DOMAIN.md § 3.12). */
  readonly hasOwnTrainers: boolean;
}

/** How 1177 groups care units; `other` also holds what is not a care unit. */
export type UnitCategory = 'careCentre' | 'youthClinic' | 'hospital' | 'other';

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
