import type { Locale } from '../loc/locale';
import type { Texts } from '../loc/texts';

/** What the coordinator's views are put into words with: all texts, and whose days, amounts and lists are written. */
export interface Language {
  readonly texts: Texts;
  readonly locale: Locale;
}
