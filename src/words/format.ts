import { valueOf } from '../rules';
import type { GroupSizeRule, IsoDate, Language, Ore, Text } from '../rules';
import type { Texts } from '../loc/texts';
import { fill } from '../loc/fill';
import type { Locale } from '../loc/locale';
import { swedishTimeOf } from '../rules';

/** Noon UTC is the same calendar day in every zone that matters here; only used to name a day, never to compare. */
function asInstant(day: IsoDate): Date {
  return new Date(`${day}T12:00:00Z`);
}

const formatOf = (locale: Locale): string => (locale === 'sv-SE' ? 'sv-SE' : 'en-GB');

/**
 * Making a formatter costs a hundred times what using one does, and a register has thousands of days: one of each is
 * kept.
 */
function keptPerLocale<T>(make: (language: string) => T): (locale: Locale) => T {
  const kept = new Map<Locale, T>();
  return (locale) => {
    const formatter = kept.get(locale) ?? make(formatOf(locale));
    kept.set(locale, formatter);
    return formatter;
  };
}

function dayFormatter(options: Intl.DateTimeFormatOptions): (locale: Locale) => Intl.DateTimeFormat {
  return keptPerLocale((language) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }));
}

const fullDay = dayFormatter({ day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = dayFormatter({ day: 'numeric', month: 'short' });
const weekday = dayFormatter({ weekday: 'short', day: 'numeric', month: 'short' });
const longDay = dayFormatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const wholeNumber = keptPerLocale((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }));
const twoDecimals = keptPerLocale(
  (language) => new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const choice = keptPerLocale((language) => new Intl.ListFormat(language, { type: 'disjunction' }));
const list = keptPerLocale((language) => new Intl.ListFormat(language, { type: 'conjunction' }));

/** "22 november 2026" / "22 November 2026". */
export function formatDay(day: IsoDate, locale: Locale): string {
  return fullDay(locale).format(asInstant(day));
}

/** "22 nov." — for narrow places where the year is plain from what is around it. */
export function formatShortDay(day: IsoDate, locale: Locale): string {
  return shortDay(locale).format(asInstant(day));
}

/** "mån 23 nov." */
export function formatWeekday(day: IsoDate, locale: Locale): string {
  return weekday(locale).format(asInstant(day));
}

/** "måndag 23 november 2026" */
export function formatLongDay(day: IsoDate, locale: Locale): string {
  return longDay(locale).format(asInstant(day));
}

/**
 * "8 300 kr", or "2 766,67 kr" when there are öre; `always` keeps the öre for columns that must line up. No-break
 * spaces.
 */
export function formatKronor(amount: Ore, locale: Locale, decimals: 'whenNeeded' | 'always' = 'whenNeeded'): string {
  const formatter = decimals === 'always' || amount % 100 !== 0 ? twoDecimals : wholeNumber;
  const number = formatter(locale).format(amount / 100);
  return locale === 'sv-SE' ? `${number}\u00a0kr` : `SEK\u00a0${number}`;
}

/** "a, b och c" in the interface language. */
export function formatList(items: readonly string[], locale: Locale): string {
  return list(locale).format(items);
}

/** "a, b eller c" in the interface language. */
export function formatChoice(items: readonly string[], locale: Locale): string {
  return choice(locale).format(items);
}

/** The same sentence with a capital first letter. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** A title or a sentence with a small first letter, to be put inside another: "Tillfälle 1" → "tillfälle 1". */
export function inSentence(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Swedish wall-clock time of an instant as people write it: "13.00" in Swedish, "13:00" in English. */
export function formatTime(instant: Date | string, locale: Locale): string {
  const time = swedishTimeOf(instant);
  return locale === 'sv-SE' ? time.replace(':', '.') : time;
}

/** The language of a reader, as the rules and the data name it. */
export function languageOf(locale: Locale): Language {
  return locale === 'sv-SE' ? 'sv' : 'en';
}

/** A text that data carries, in the language of the reader. */
export function textIn(text: Text, locale: Locale): string {
  return text[languageOf(locale)];
}

/** "5–25", "minst 5", "högst 25" or that there are no limits; never a number that the source does not state. */
export function limitsText(
  { least, most }: Pick<GroupSizeRule, 'least' | 'most'>,
  { common }: Pick<Texts, 'common'>,
): string {
  const [lower, upper] = [valueOf(least), valueOf(most)];
  if (lower !== undefined && upper !== undefined) return fill(common.limitsBoth, { least: lower, most: upper });
  if (lower !== undefined) return fill(common.limitsLeast, { least: lower });
  return upper === undefined ? common.limitsNone : fill(common.limitsMost, { most: upper });
}
