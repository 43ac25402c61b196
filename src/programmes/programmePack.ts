import type {
  Citation,
  Organisation,
  ProgrammeKey,
  ProgrammeVersion,
  RegistrationWindow,
  Stated,
  Text,
  Unit,
} from '../rules';
import type { PackFocusArea, PackKnowledge } from './packKnowledge';

/** Something a source says, with where it says it. */
export interface Cited<T> {
  readonly value: T;
  readonly citation: Citation;
}

/**
 * An organisation as a source names it. Where the source does not tell whether it has trainers of its own, the
 * installation states it.
 */
export type PackOrganisation = Pick<Organisation, 'key' | 'name' | 'kind' | 'code'> & {
  readonly hasOwnTrainers: Stated<boolean>;
};

/** A unit that a source names as taking part. Sector and category are this product's reading of its name. */
export type PackUnit = Pick<Unit, 'key' | 'organisationKey' | 'name' | 'municipality' | 'sector' | 'category'> & {
  readonly programmeKey: ProgrammeKey;
  readonly citation: Citation;
};

/** A registration window as the source describes it; its message is in words of our own. */
export type PackRegistrationWindow = RegistrationWindow & { readonly citation: Citation };

/** A function that a source refers people to. Names, numbers and addresses of persons are not carried over. */
export interface PackContact {
  readonly role: Text;
  readonly citation: Citation;
}

/** One programme family as data: loaded into the lists by setup, and edited there afterwards. */
export interface ProgrammePack {
  readonly key: string;
  readonly title: Text;
  readonly organisations: readonly PackOrganisation[];
  /** Where the organisations are named; their codes are this product's own. */
  readonly organisationsCitation: Citation;
  /** The year in which the family began. */
  readonly sinceYear: Stated<Cited<number>>;
  /** Who developed the concept, where that is not the publisher. */
  readonly developedBy: Stated<Cited<string>>;
  /**
   * In the order of their programmes, each programme's by first day. Append; never edit a version that has been used.
   */
  readonly versions: readonly ProgrammeVersion[];
  readonly registrationWindows: readonly PackRegistrationWindow[];
  readonly units: readonly PackUnit[];
  readonly focusAreas: readonly PackFocusArea[];
  readonly knowledge: readonly PackKnowledge[];
  readonly contacts: readonly PackContact[];
}
