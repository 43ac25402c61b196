import { isIsoDate, none, notStated, stated } from '../../../rules';
import type { Citation, IsoDate, Ore, Stated, StepLength, Text, Threshold } from '../../../rules';
import { oreFrom, shareFrom, wholeFrom } from './typedAmounts';
import { linesOf, saidOf, textOf, type VersionForm } from './versionForm';

export type TypingProblemCode = 'missing' | 'notWhole' | 'notShare' | 'notMoney' | 'notADay' | 'dayMissing';
/** Something typed that cannot be read as what its field holds. */
export interface TypingProblem {
  readonly field: string;
  readonly code: TypingProblemCode;
  readonly text: string;
}

/**
 * Reads fields of a form and notes what cannot be read. A figure that cannot be is `notStated` in the version, so that
 * the preview goes on and
 * shows no number in its place.
 */
export interface FormReader {
  readonly problems: readonly TypingProblem[];
  text(field: string): Text;
  word(field: string): string;
  is(field: string): boolean;
  choice<T extends string>(field: string, of: readonly T[]): T;
  day(field: string): IsoDate | undefined;
  whole(field: string): number | undefined;
  name(field: string): Stated<string>;
  count(field: string): Stated<number>;
  range(field: string): Stated<{ readonly least: number; readonly most: number }>;
  share(field: string): Stated<Threshold>;
  amount(field: string): Stated<Ore>;
  yesNo(field: string): Stated<boolean>;
  length(field: string): Stated<StepLength>;
  lines(field: string): Stated<readonly string[]>;
  /** Of a rule that cites the page of its version: only its heading can be its own. */
  heading(field: string): Citation;
  /** Of a part that can cite another page. */
  source(field: string): Citation;
}

/**
 * @param dayMissing the first day of all, for a day that is not filled in yet; it never leaves the form, since the
 * problem stops it
 */
export function openReader(form: VersionForm): FormReader {
  const problems: TypingProblem[] = [];
  const word = (field: string): string => textOf(form, field).trim();
  const wrong = (field: string, code: TypingProblemCode): undefined => {
    problems.push({ field, code: word(field) === '' && code !== 'dayMissing' ? 'missing' : code, text: word(field) });
    return undefined;
  };
  const said = <T>(field: string, read: () => T | undefined): Stated<T> => {
    const kind = textOf(form, saidOf(field));
    if (kind !== 'stated') return kind === 'none' ? none : notStated;
    const value = read();
    return value === undefined ? notStated : stated(value);
  };
  const whole = (field: string): number | undefined => wholeFrom(word(field)) ?? wrong(field, 'notWhole');
  const span = (field: string): { readonly least: number; readonly most: number } | undefined => {
    const [least, most] = [whole(`${field}.least`), whole(`${field}.most`)];
    return least === undefined || most === undefined ? undefined : { least, most };
  };
  const dated = (field: string): Citation['dated'] => {
    const text = word(field);
    if (text === '') return 'undated';
    return isIsoDate(text) ? text : (wrong(field, 'notADay') ?? 'undated');
  };
  const main = {
    publisher: word('citation.publisher'),
    page: word('citation.page'),
    dated: dated('citation.dated'),
    heading: word('citation.heading'),
  };
  const heading = (field: string): Citation => ({
    ...main,
    heading: word(`${field}.heading`) === '' ? main.heading : word(`${field}.heading`),
  });
  return {
    problems,
    word,
    whole,
    heading,
    text: (field) => ({ sv: word(`${field}.sv`), en: word(`${field}.en`) }),
    is: (field) => textOf(form, field) === 'yes',
    choice: (field, of) => of.find((each) => each === textOf(form, field)) ?? of[0],
    day: (field) => {
      const text = word(field);
      return isIsoDate(text) ? text : wrong(field, text === '' ? 'dayMissing' : 'notADay');
    },
    name: (field) => said(field, () => (word(field) === '' ? wrong(field, 'missing') : word(field))),
    count: (field) => said(field, () => whole(field)),
    range: (field) => said(field, () => span(field)),
    share: (field) => said(field, () => shareFrom(word(field)) ?? wrong(field, 'notShare')),
    amount: (field) => said(field, () => oreFrom(word(field)) ?? wrong(field, 'notMoney')),
    yesNo: (field) => {
      const text = textOf(form, field);
      if (text === 'yes' || text === 'no') return stated(text === 'yes');
      return text === 'none' ? none : notStated;
    },
    length: (field) => {
      const kind = textOf(form, field);
      if (kind === 'halfDay' || kind === 'fullDay') return stated({ kind });
      if (kind !== 'minutes') return kind === 'none' ? none : notStated;
      const minutes = span(field);
      return minutes === undefined ? notStated : stated({ kind, ...minutes });
    },
    lines: (field) => said(field, () => linesOf(form, field)),
    source: (field) =>
      textOf(form, `${field}.own`) !== 'yes'
        ? heading(field)
        : {
            publisher: word(`${field}.publisher`),
            page: word(`${field}.page`),
            dated: dated(`${field}.dated`),
            heading: word(`${field}.heading`),
          },
  };
}
