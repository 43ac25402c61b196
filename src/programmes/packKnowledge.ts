import type { Citation, IsoDate, Key, Sector, Stated, Text } from '../rules';

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

/** `guide`: a short one for use at work. `register`: a public list of those awarded. */
export type KnowledgeKind =
  | 'webinar'
  | 'trainingMaterial'
  | 'tool'
  | 'guide'
  | 'routine'
  | 'evaluation'
  | 'register'
  | 'film';
/** A form in which something can be had. `original`: the form it first came in, whatever that is. */
export type KnowledgeFormKind =
  | 'original'
  | 'webPage'
  | 'document'
  | 'presentation'
  | 'staffMeetingPresentation'
  | 'recordedIntroduction'
  | 'selfStudy'
  | 'video';
export type KnowledgeAudience = 'staff' | 'managers' | 'developers' | 'patients' | 'public';
export type KnowledgeAccess = 'guest' | 'employee';

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

/** Something a source offers beside its programmes. Titles are those of the works; the rest is in words of our own. */
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
  readonly state: 'available' | 'underWay';
  /** The day it was held or is dated. */
  readonly day: Stated<IsoDate>;
  /** The year it came or was carried out, where no day is given. */
  readonly year: Stated<number>;
  readonly focusAreaKey: FocusAreaKey | undefined;
  readonly citation: Citation;
}
