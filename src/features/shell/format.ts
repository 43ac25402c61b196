import type { IsoDate, Ore, Stated } from '../../rules';
import type { Locale } from './Product';

/** Noon UTC is the same calendar day in every zone that matters here; only used to name a day, never to compare. */
function asInstant(day: IsoDate): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** "22 november 2026" / "22 November 2026". */
export function formatDay(day: IsoDate, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'sv-SE' ? 'sv-SE' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(asInstant(day));
}

/** "22 nov." — for narrow places where the year is plain from what stands around it. */
export function formatShortDay(day: IsoDate, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'sv-SE' ? 'sv-SE' : 'en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(asInstant(day));
}

/** "mån 23 nov." */
export function formatWeekday(day: IsoDate, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'sv-SE' ? 'sv-SE' : 'en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(asInstant(day));
}

/** "måndag 23 november 2026" */
export function formatLongDay(day: IsoDate, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'sv-SE' ? 'sv-SE' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(asInstant(day));
}

/** "8 300 kr", or "2 766,67 kr" when there are öre; `always` keeps the öre for columns that must line up. No-break spaces. */
export function formatKronor(amount: Ore, locale: Locale, decimals: 'whenNeeded' | 'always' = 'whenNeeded'): string {
  const digits = decimals === 'always' || amount % 100 !== 0 ? 2 : 0;
  const number = new Intl.NumberFormat(locale === 'sv-SE' ? 'sv-SE' : 'en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount / 100);
  return locale === 'sv-SE' ? `${number}\u00a0kr` : `SEK\u00a0${number}`;
}

/** A stated amount, or the word for "not stated"; never a number nobody entered. */
export function formatStatedKronor(amount: Stated<Ore>, locale: Locale, words: { readonly none: string; readonly notStated: string }): string {
  return amount.kind === 'stated' ? formatKronor(amount.value, locale) : words[amount.kind];
}

/** "a, b och c" in the interface language. */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'sv-SE' ? 'sv-SE' : 'en-GB', { type: 'conjunction' }).format(items);
}

/** The same sentence with a capital first letter. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
