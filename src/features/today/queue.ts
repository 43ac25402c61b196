import type {
  CatalogueWithUnits,
  DiplomasRead,
  IncomingApplication,
  ListedGroup,
  Stored,
  WatchedDiploma,
} from '../../lists/repositories/ports';
import type { Locale } from '../../loc/locale';
import type { EssentialTexts, FirstTexts } from '../../loc/texts';
import type { Application, InvoiceLine, IsoDate, PersonRequest, Session } from '../../rules';
import type { IconName, Tone } from '../../ui';

/** Everything the queue is made from. */
export interface TodayFacts {
  /** With the units that have applied. */
  readonly catalogue: CatalogueWithUnits;
  readonly applications: readonly Stored<Application>[];
  /** Applications that came in by themselves and that nobody has taken up. */
  readonly asked: readonly IncomingApplication[];
  readonly groups: readonly ListedGroup[];
  readonly sessions: readonly Stored<Session>[];
  readonly requests: readonly Stored<PersonRequest>[];
  readonly invoiceLines: readonly Stored<InvoiceLine>[];
  readonly diplomas: DiplomasRead<WatchedDiploma>;
}

export type QueueKind = 'applications' | 'risk' | 'attendance' | 'decisions' | 'economy' | 'coverage' | 'renewal';
export type Urgency = 'first' | 'soon' | 'later';

export interface QueueItem {
  readonly key: string;
  readonly kind: QueueKind;
  readonly urgency: Urgency;
  readonly pill: { readonly text: string; readonly tone: Tone; readonly icon: IconName };
  readonly title: string;
  /** What and why, with its numbers. */
  readonly detail: string;
  readonly lastDay: IsoDate | undefined;
  readonly late: boolean;
  readonly action: string;
  readonly href: string;
}

/** What the rows are made from, one kind at a time. */
export interface Build {
  readonly facts: TodayFacts;
  readonly today: IsoDate;
  readonly text: FirstTexts['today'];
  readonly texts: EssentialTexts & FirstTexts;
  readonly locale: Locale;
}
