import { dayLengths, isIsoDate, none, notStated, stated, statedKinds, tidiedLines, yesNoAnswers } from '../../../rules';
import type { Citation, IsoDate, Ore, Stated, StatedKind, StepLength, Text, Threshold } from '../../../rules';
import { oreFrom, shareFrom, wholeFrom } from './typedAmounts';
import { linesOf, saidOf, textOf, type VersionForm } from './versionForm';

export type TypingProblemCode =
  | 'missing'
  | 'notWhole'
  | 'notShare'
  | 'notMoney'
  | 'notADay'
  | 'dayMissing'
  | 'notOneOf'
  | 'notChosen';

/** Something typed that cannot be read as what its field holds. */
export interface TypingProblem {
  readonly field: string;
  readonly code: TypingProblemCode;
  readonly text: string;
}

/**
 * Reads fields of a form and notes what cannot be read. A figure that cannot be is `notStated` in the version, so that
 * the preview goes on and shows no number in its place.
 */
export interface FormReader {
  readonly problems: readonly TypingProblem[];
  text(field: string): Text;
  word(field: string): string;
  is(field: string): boolean;
  /** One of few. What is none of them is a problem; the first is then in its place, so that the preview goes on. */
  choice<T extends string>(field: string, of: readonly [T, ...T[]]): T;
  /** The same of a field that drafts from before it was there do not have: untouched is the first. */
  laterChoice<T extends string>(field: string, of: readonly [T, ...T[]]): T;
  /** What the source says of a field; a field that nobody has touched says nothing. */
  said(field: string): StatedKind;
  day(field: string): IsoDate | undefined;
  whole(field: string): number | undefined;
  name(field: string): Stated<string>;
  count(field: string): Stated<number>;
  range(field: string): Stated<{ readonly least: number; readonly most: number }>;
  share(field: string): Stated<Threshold>;
  /** A share that is not one of the figures that a source can be silent on. */
  plainShare(field: string): Threshold | undefined;
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
  const word = (field: string): string => tidiedLines(textOf(form, field));
  const wrong = (field: string, code: TypingProblemCode): undefined => {
    problems.push({ field, code: word(field) === '' && code !== 'dayMissing' ? 'missing' : code, text: word(field) });
    return undefined;
  };
  /** The choice that a text is; a text that is none of them is a problem of its field. */
  const oneOf = <T extends string>(field: string, text: string, of: readonly T[]): T | undefined => {
    const found = of.find((each) => each === text);
    if (found === undefined) problems.push({ field, code: text === '' ? 'notChosen' : 'notOneOf', text });
    return found;
  };
  /** The same of a choice where untouched means that nothing is stated. */
  const statedOneOf = <T extends string>(field: string, text: string, of: readonly T[]): T | 'notStated' =>
    (text === '' ? undefined : oneOf(field, text, of)) ?? 'notStated';
  const kindSaid = (field: string): StatedKind => statedOneOf(field, textOf(form, saidOf(field)), statedKinds);
  const said = <T>(field: string, read: () => T | undefined): Stated<T> => {
    const kind = kindSaid(field);
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
    said: kindSaid,
    choice: (field, of) => oneOf(field, textOf(form, field), of) ?? of[0],
    laterChoice: (field, of) => (textOf(form, field) === '' ? of[0] : (oneOf(field, textOf(form, field), of) ?? of[0])),
    day: (field) => {
      const text = word(field);
      return isIsoDate(text) ? text : wrong(field, text === '' ? 'dayMissing' : 'notADay');
    },
    name: (field) => said(field, () => (word(field) === '' ? wrong(field, 'missing') : word(field))),
    count: (field) => said(field, () => whole(field)),
    range: (field) => said(field, () => span(field)),
    share: (field) => said(field, () => shareFrom(word(field)) ?? wrong(field, 'notShare')),
    plainShare: (field) => shareFrom(word(field)) ?? wrong(field, 'notShare'),
    amount: (field) => said(field, () => oreFrom(word(field)) ?? wrong(field, 'notMoney')),
    yesNo: (field) => {
      const answer = statedOneOf(field, textOf(form, field), yesNoAnswers);
      if (answer === 'yes' || answer === 'no') return stated(answer === 'yes');
      return answer === 'none' ? none : notStated;
    },
    length: (field) => {
      const kind = statedOneOf(field, textOf(form, field), ['minutes', 'days', ...dayLengths, 'none', 'notStated']);
      if (kind === 'none' || kind === 'notStated') return kind === 'none' ? none : notStated;
      if (kind !== 'minutes' && kind !== 'days') return stated({ kind });
      const range = span(field);
      return range === undefined ? notStated : stated({ kind, ...range });
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
