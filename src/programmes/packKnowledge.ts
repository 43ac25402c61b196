import type {
  Citation,
  IsoDate,
  Key,
  KnowledgeAccess,
  KnowledgeAudience,
  KnowledgeFormKind,
  KnowledgeKind,
  KnowledgeState,
  Sector,
  Stated,
  Text,
} from '../rules';

export type FocusAreaKey = Key<'FocusArea'>;
export type KnowledgeKey = Key<'Knowledge'>;

/**
 * A subject in focus for a time. It has ended when its last day has passed; that is worked out from today, never
 * stored.
 */
export interface PackFocusArea {
  readonly key: FocusAreaKey;
  readonly title: Text;
  /** First and last day, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Those outside the publisher whom the work is done together with, by name. */
  readonly partners: readonly string[];
  readonly citation: Citation;
}

export interface KnowledgeForm {
  readonly kind: KnowledgeFormKind;
  /** Whom this form is made for, where the source tells it from the others. */
  readonly audiences: readonly KnowledgeAudience[];
  /** How one logs in to reach it; `notStated` where the source speaks of no login. */
  readonly login: Stated<readonly KnowledgeAccess[]>;
  /** Where it is kept, by name. */
  readonly keptAt: Stated<string>;
  /** The year this form came. */
  readonly year: Stated<number>;
}

/**
 * Something a source offers in addition to its programmes. Titles are those of the works; the rest is in words of our
 * own.
 */
export interface PackKnowledge {
  readonly key: KnowledgeKey;
  readonly kind: KnowledgeKind;
  readonly title: Text;
  /** What it holds or covers, point by point. */
  readonly contents: readonly Text[];
  readonly audiences: readonly KnowledgeAudience[];
  readonly sectors: Stated<readonly Sector[]>;
  readonly madeBy: Stated<string>;
  /** Organisations and units that take part in it, by name. */
  readonly contributors: readonly string[];
  readonly forms: readonly KnowledgeForm[];
  readonly state: KnowledgeState;
  /** The day it was held or is dated. */
  readonly day: Stated<IsoDate>;
  /** The year it came or was carried out, where no day is given. */
  readonly year: Stated<number>;
  readonly focusAreaKey: FocusAreaKey | undefined;
  readonly citation: Citation;
}
