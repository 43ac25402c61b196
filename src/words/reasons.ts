import type { Language } from './language';
import { fill } from '../loc/fill';
import type { Texts } from '../loc/texts';
import { isIsoDate, ore } from '../rules';
import type { Citation, Outcome, Reason, ReasonCode, RuleReason } from '../rules';
import { formatDay, formatKronor } from './format';
import type { Locale } from '../loc/locale';

/** What the reasons are written with; rules are shown in both languages, so it need not be the reader's. */
export interface ReasonLanguage {
  readonly texts: Pick<Texts, 'reasons'>;
  readonly locale: Locale;
}

/** The title of something a reason names by its key (a step, a unit, an assignment). */
export type TitleOf = (key: string) => string;

type Written = Pick<RuleReason, 'values'> & { readonly code: ReasonCode };

/** A reason in the reader's words, with days, amounts and sectors written out (see reasonCatalogue for the values). */
export function reasonText(reason: Written, language: ReasonLanguage, titleOf: TitleOf = (key) => key): string {
  return sentence(reason, language, titleOf);
}

/** What is written where a stored reason lacks a value that its sentence asks for. */
const missingValue = '–';

/**
 * A reason as a decision stored it, which may be older or newer than the rules and texts: a value that is not there is
 * marked, and a code that is not known is shown as stored, with its values.
 */
export function storedReasonText(
  { code, values }: Reason,
  language: ReasonLanguage,
  titleOf: TitleOf = (key) => key,
): string {
  if (isKnown(code, language.texts)) return sentence({ code, values }, language, titleOf, missingValue);
  const written = Object.entries(values).map(([name, value]) => `${name} ${value}`);
  return written.length === 0 ? code : `${code} (${written.join(', ')})`;
}

function isKnown(code: string, { reasons }: ReasonLanguage['texts']): code is ReasonCode {
  return Object.prototype.hasOwnProperty.call(reasons.byCode, code);
}

function sentence({ code, values }: Written, language: ReasonLanguage, titleOf: TitleOf, missing?: string): string {
  const written = Object.entries(values).map(
    ([name, value]) => [name, writtenValue(name, value, language, titleOf)] as const,
  );
  const text = fill(language.texts.reasons.byCode[code], Object.fromEntries(written), missing);
  // "tar 30–30 minuter" is "tar 30 minuter".
  return values.least !== undefined && values.least === values.most
    ? text.replace(`${values.least}–${values.most}`, String(values.least))
    : text;
}

function writtenValue(
  name: string,
  value: string | number,
  { texts, locale }: ReasonLanguage,
  titleOf: TitleOf,
): string | number {
  if (typeof value === 'number')
    return name.endsWith('Ore') && Number.isSafeInteger(value) ? formatKronor(ore(value), locale) : value;
  if (name.endsWith('Day') && isIsoDate(value)) return formatDay(value, locale);
  if (name.endsWith('Key')) return titleOf(value);
  if (name === 'sector' || name === 'sectors') return wordsOf(value, texts.reasons.sectors);
  return name === 'forms' ? wordsOf(value, texts.reasons.stepForms) : value;
}

function wordsOf(codes: string, words: Readonly<Record<string, string>>): string {
  return codes
    .split(', ')
    .map((code) => new Map(Object.entries(words)).get(code) ?? code)
    .join(', ');
}

/**
 * "Källa: publisher, ”page”, 30 januari 2023, under heading." What a draft does not say yet is left out, and where it
 * names no
 * source at all the text says so.
 */
export function citationText(
  { publisher, page, dated, heading }: Citation,
  { texts: { common }, locale }: Language,
): string {
  const where = [publisher, page === '' ? '' : fill(common.sourcePage, { page })].filter((part) => part !== '');
  const day = dated !== 'undated' ? formatDay(dated, locale) : where.length === 0 ? '' : common.undated;
  const parts = [...where, day, heading === '' ? '' : fill(common.sourceHeading, { heading })].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? common.sourceMissing : fill(common.source, { parts: parts.join(', ') });
}

/** "Uppfyllt", "Ej uppfyllt" … */
export function outcomeWord(outcome: Outcome, { common }: Pick<Texts, 'common'>): string {
  return {
    met: common.outcomeMet,
    notMet: common.outcomeNotMet,
    pending: common.outcomePending,
    notAssessed: common.outcomeNotAssessed,
  }[outcome];
}
