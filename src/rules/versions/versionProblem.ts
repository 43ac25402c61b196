import { isIsoDate } from '../model';
import type { Citation, IsoDate, Ore, Stated, Text, Threshold } from '../model';
import { reason } from '../reasons';
import type { ReasonCode, RuleReason } from '../reasons';

/**
 * Where in a version: names of fields and places in lists, `['steps', 2, 'waitsFor']`. What a field states has no step
 * of its own.
 */
export type VersionPath = readonly (string | number)[];
export type VersionProblemCode = Extract<ReasonCode, `version.${string}`>;

/** Something wrong with a field of a version, as a reason whose sentence says what is wrong and what to do. */
export interface VersionProblem extends RuleReason {
  readonly path: VersionPath;
  readonly code: VersionProblemCode;
}

type Problems = readonly VersionProblem[];

/** A problem with exactly the values its code carries. */
export function problem<Code extends VersionProblemCode>(
  path: VersionPath,
  code: Code,
  values: Parameters<typeof reason<Code>>[1],
): VersionProblem {
  return { path, code, values };
}

/** Beyond these no programme goes, and the arithmetic of days and öre stays exact. */
export const largest = {
  years: 100,
  months: 1_200,
  weeks: 520,
  minutes: 100_000,
  days: 1_000,
  people: 100_000,
  amountOre: 100_000_000_000,
  shareOf: 1_000_000,
} as const;

/** A whole number from `least` to `most`, both included. */
export function numberProblems(path: VersionPath, value: number, least: number, most: number): Problems {
  if (!Number.isSafeInteger(value)) return [problem(path, 'version.notWhole', { value: String(value) })];
  if (value < least) return [problem(path, 'version.tooSmall', { value, least })];
  return value > most ? [problem(path, 'version.tooLarge', { value, most })] : [];
}

/** The problems of what is stated; what is not stated, or stated not to be, has none. */
export function ifStated<T>(of: Stated<T>, problemsOf: (value: T) => Problems): Problems {
  return of.kind === 'stated' ? problemsOf(of.value) : [];
}

/** Two whole numbers of which the first may not be the greater. */
export function rangeProblems(
  path: VersionPath,
  { least, most }: { readonly least: number; readonly most: number },
  smallest: number,
  greatest: number,
): Problems {
  const numbers = [
    ...numberProblems(path, least, smallest, greatest),
    ...numberProblems(path, most, smallest, greatest),
  ];
  if (numbers.length > 0) return numbers;
  return least > most ? [problem(path, 'version.leastAboveMost', { least, most })] : [];
}

/** A share of whole numbers from `least`/1 … to the whole: 90/100. */
export function shareProblems(path: VersionPath, { numerator, denominator }: Threshold, least: 0 | 1): Problems {
  const whole = [
    ...numberProblems(path, denominator, 1, largest.shareOf),
    ...numberProblems(path, numerator, least, Number.MAX_SAFE_INTEGER),
  ];
  if (whole.length > 0) return whole;
  return numerator > denominator ? [problem(path, 'version.shareOverWhole', { numerator, denominator })] : [];
}

/** An amount in whole öre that is not negative. */
export function amountProblems(path: VersionPath, amount: Ore): Problems {
  if (Number.isSafeInteger(amount) && amount < 0)
    return [problem(path, 'version.amountNegative', { amountOre: amount })];
  return numberProblems(path, amount, 0, largest.amountOre);
}

/** A text that must say something in both languages. */
export function textProblems(path: VersionPath, { sv, en }: Text): Problems {
  return [...wordProblems([...path, 'sv'], sv), ...wordProblems([...path, 'en'], en)];
}

/** A word or name that must say something. */
export function wordProblems(path: VersionPath, word: string): Problems {
  return word.trim() === '' ? [problem(path, 'version.empty', {})] : [];
}

/** A list of words of which none is empty and none occurs twice. */
export function wordListProblems(path: VersionPath, words: readonly string[]): Problems {
  return words.flatMap((word, index) => [
    ...wordProblems([...path, index], word),
    ...(words.indexOf(word) < index ? [problem([...path, index], 'version.duplicate', { word })] : []),
  ]);
}

/** A day that exists. */
export function dayProblems(path: VersionPath, day: IsoDate): Problems {
  const text: string = day;
  return isIsoDate(text) ? [] : [problem(path, 'version.notADay', { text })];
}

/** A source: publisher, page and heading named, and a day it is dated or that it is not. */
export function citationProblems(path: VersionPath, { publisher, page, heading, dated }: Citation): Problems {
  const missing = Object.entries({ publisher, page, heading }).filter(([, text]) => text.trim() === '');
  return [
    ...missing.map(([name]) => problem([...path, name], 'version.citationIncomplete', {})),
    ...(dated === 'undated' ? [] : dayProblems([...path, 'dated'], dated)),
  ];
}

/** Keys of a list of which none occurs twice. */
export function keyProblems(path: VersionPath, keys: readonly string[]): Problems {
  return keys.flatMap((key, index) => [
    ...wordProblems([...path, index, 'key'], key),
    ...(keys.indexOf(key) < index ? [problem([...path, index, 'key'], 'version.duplicateKey', { key })] : []),
  ]);
}
