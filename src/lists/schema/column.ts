import { isIsoDate, keyFrom, ore } from '../../rules/model';
import type { IsoDate, Key, Ore } from '../../rules/model';
import type { SetAsideReason } from '../setAside';
import type { Choices } from './choices';
import { longestNote, longestText } from './lengths';
import { amounts, firstDay, lastDay } from './limits';

/** A value as SharePoint's REST gives and takes it. */
export type RestValue = string | number | boolean | null;

/** SharePoint's field types, as a field's schema XML names them. */
export type FieldType = 'Text' | 'Note' | 'Number' | 'Currency' | 'DateTime' | 'Choice' | 'Boolean';

interface ColumnTraits {
  readonly type: FieldType;
  readonly indexed?: true;
  readonly unique?: true;
  readonly required?: true;
  readonly choices?: readonly string[];
}

/** A column the product reads and writes: its field type, and both directions between REST and the domain. */
export interface DataColumn<Value> extends ColumnTraits {
  /** Reads what REST returned. Throws RefusedCell for anything unexpected or out of range. */
  read(rest: unknown): Value;
  toRest(value: Value): RestValue;
}

/** What a cell holds is not what its column is for; it becomes a row that is set aside. */
export class RefusedCell extends Error {
  public constructor(public readonly reason: SetAsideReason) {
    super(reason.code);
    this.name = 'RefusedCell';
  }
}

/** A column that people, views and Power BI read; written together with the column it repeats, never read back. */
export interface DisplayColumn extends ColumnTraits {
  readonly display: true;
}

export type Column = DataColumn<unknown> | DisplayColumn;
export type Columns = Readonly<Record<string, Column>>;

/** A row in domain values: one property per data column. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C as C[K] extends DisplayColumn ? never : K]: C[K] extends DataColumn<infer Value>
    ? Value
    : never;
};

/** The display columns of a row, all of which have to be filled. */
export type DisplayOf<C extends Columns> = {
  readonly [K in keyof C as C[K] extends DisplayColumn ? K : never]: RestValue;
};

type Read<Value> = (rest: unknown) => Value;

function column<Value>(
  type: FieldType,
  read: Read<Value>,
  toRest: (value: Value) => RestValue,
  traits: Partial<ColumnTraits> = {},
): DataColumn<Value> {
  return { type, read, toRest, ...traits };
}

function refuse(reason: SetAsideReason): never {
  throw new RefusedCell(reason);
}

const isAbsent = (rest: unknown): rest is null | undefined => rest === null || rest === undefined;

/** A text within the length of its column; an absent one is empty. */
function textWithin(rest: unknown, most: number): string {
  if (isAbsent(rest)) return '';
  if (typeof rest !== 'string') return refuse({ code: 'notText' });
  return rest.length <= most ? rest : refuse({ code: 'tooLong', most, length: rest.length });
}

function filled(rest: unknown, most = longestText): string {
  const value = textWithin(rest, most);
  return value === '' ? refuse({ code: 'missing' }) : value;
}

const linesOf = (rest: unknown): readonly string[] =>
  textWithin(rest, longestNote)
    .split(/\r?\n/)
    .filter((line) => line !== '');

/** The least and the most that a number of a column may be. */
interface Limits {
  readonly least: number;
  readonly most: number;
}

function wholeNumber(rest: unknown, { least, most }: Limits): number {
  if (isAbsent(rest)) return refuse({ code: 'missing' });
  if (typeof rest !== 'number') return refuse({ code: 'notANumber' });
  if (rest < least || rest > most) return refuse({ code: 'outOfRange', least, most });
  return Number.isSafeInteger(rest) ? rest : refuse({ code: 'notWhole' });
}

function dayWithin(rest: unknown): IsoDate {
  const value = filled(rest);
  if (!isIsoDate(value)) return refuse({ code: 'notADay' });
  return value >= firstDay && value <= lastDay
    ? value
    : refuse({ code: 'dayOutOfRange', first: firstDay, last: lastDay });
}

const instantShape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

function instantWithin(rest: unknown): string {
  const value = filled(rest);
  const [, ofDay] = instantShape.exec(value) ?? [];
  if (ofDay === undefined || !isIsoDate(ofDay) || Number.isNaN(Date.parse(value)))
    return refuse({ code: 'notAnInstant' });
  return ofDay >= firstDay && ofDay <= lastDay
    ? value
    : refuse({ code: 'dayOutOfRange', first: firstDay, last: lastDay });
}

/** Reads an empty cell as nothing. */
const orAbsent =
  <Value>(read: Read<Value>): Read<Value | undefined> =>
  (rest) =>
    isAbsent(rest) ? undefined : read(rest);
const orNull =
  <Value>(toRest: (value: Value) => RestValue) =>
  (value: Value | undefined): RestValue =>
    value === undefined ? null : toRest(value);
const same = <Value extends RestValue>(value: Value): RestValue => value;

/** One line, at most `longestText` characters; an empty one is stored as nothing. */
export const text = (): DataColumn<string> =>
  column(
    'Text',
    (rest) => textWithin(rest, longestText),
    (value) => value || null,
  );
export const optionalText = (): DataColumn<string | undefined> =>
  column(
    'Text',
    orAbsent((rest) => filled(rest)),
    orNull(same),
  );
/** Several lines. */
export const note = (): DataColumn<string> =>
  column(
    'Note',
    (rest) => textWithin(rest, longestNote),
    (value) => value || null,
  );
export const optionalNote = (): DataColumn<string | undefined> =>
  column(
    'Note',
    orAbsent((rest) => filled(rest, longestNote)),
    orNull(same),
  );
/** Short texts in a fixed order, one a line. */
export const lines = (): DataColumn<readonly string[]> => column('Note', linesOf, (value) => value.join('\n') || null);

/** A key of this or another row. */
export const key = <K extends Key<string>>(): DataColumn<K> =>
  column('Text', (rest) => keyFrom<K>(filled(rest)), same, { indexed: true, required: true });
export const optionalKey = <K extends Key<string>>(): DataColumn<K | undefined> =>
  column(
    'Text',
    orAbsent((rest) => keyFrom<K>(filled(rest))),
    orNull(same),
    { indexed: true },
  );
export const keyLines = <K extends Key<string>>(): DataColumn<readonly K[]> =>
  column(
    'Note',
    (rest) => linesOf(rest).map((line) => keyFrom<K>(line)),
    (value) => value.join('\n') || null,
  );

/** A whole number within the limits of what it counts (limits.ts). */
export const integer = (limits: Limits): DataColumn<number> =>
  column('Number', (rest) => wholeNumber(rest, limits), same);
export const optionalInteger = (limits: Limits): DataColumn<number | undefined> =>
  column(
    'Number',
    orAbsent((rest) => wholeNumber(rest, limits)),
    orNull(same),
  );
/** Whole öre: the truth of an amount. */
export const money = (): DataColumn<Ore> => column('Number', (rest) => ore(wholeNumber(rest, amounts)), same);
export const optionalMoney = (): DataColumn<Ore | undefined> =>
  column(
    'Number',
    orAbsent((rest) => ore(wholeNumber(rest, amounts))),
    orNull(same),
  );

/** A Swedish day as text: sorts, filters and reaches Power BI without a zone shifting it. */
export const day = (): DataColumn<IsoDate> => column('Text', dayWithin, same);
export const optionalDay = (): DataColumn<IsoDate | undefined> => column('Text', orAbsent(dayWithin), orNull(same));
/** SharePoint keeps whole seconds. */
const wholeSeconds = (value: string): RestValue => `${new Date(value).toISOString().slice(0, 19)}Z`;
/** The date of a source, or the word for a source without one. */
export const sourceDate = (): DataColumn<IsoDate | 'undated'> =>
  column(
    'Text',
    (rest) => (rest === 'odaterad' ? 'undated' : dayWithin(rest)),
    (value) => (value === 'undated' ? 'odaterad' : value),
  );
/** A real instant, ISO 8601 with Z. */
export const instant = (): DataColumn<string> => column('DateTime', instantWithin, wholeSeconds);
export const optionalInstant = (): DataColumn<string | undefined> =>
  column('DateTime', orAbsent(instantWithin), orNull(wholeSeconds));

/** A row added by hand in the list leaves the box empty: that is no. */
export const flag = (): DataColumn<boolean> =>
  column(
    'Boolean',
    (rest) => (isAbsent(rest) ? false : typeof rest === 'boolean' ? rest : refuse({ code: 'notYesOrNo' })),
    same,
  );

/** A code of the product, stored as the Swedish word people read in the list. */
export function choice<Code extends string>(choices: Choices<Code>): DataColumn<Code> {
  return column(
    'Choice',
    (rest) => codeIn(choices, filled(rest)),
    (code) => choices.labelOf[code],
    { choices: choices.labels },
  );
}
/** Several codes, one Swedish word a line. */
export function choiceLines<Code extends string>(choices: Choices<Code>): DataColumn<readonly Code[]> {
  return column(
    'Note',
    (rest) => linesOf(rest).map((line) => codeIn(choices, line)),
    (codes) => codes.map((code) => choices.labelOf[code]).join('\n') || null,
  );
}
/** A choice that may be empty. */
export function optionalChoice<Code extends string>(choices: Choices<Code>): DataColumn<Code | undefined> {
  return column(
    'Choice',
    orAbsent((rest) => codeIn(choices, filled(rest))),
    orNull((code: Code) => choices.labelOf[code]),
    { choices: choices.labels },
  );
}
function codeIn<Code extends string>(choices: Choices<Code>, word: string): Code {
  return choices.codeOf(word) ?? refuse({ code: 'notAChoice', choices: choices.labels });
}

/** The name of something that a key points at, for those who read the list. */
export const label = (): DisplayColumn => ({ type: 'Text', display: true });
/** An amount in kronor, in addition to the column that holds its öre. */
export const kronorDisplay = (): DisplayColumn => ({ type: 'Currency', display: true });
/** A real date in addition to a day's text, for views that compare with today. */
export const dayTwin = (): DisplayColumn => ({ type: 'DateTime', display: true, indexed: true });

/** The same column with an index, for filters. */
export function indexed<C extends Column>(of: C): C & { readonly indexed: true } {
  return { ...of, indexed: true };
}
/** The same column, which SharePoint lets no two rows share; that takes an index. */
export function unique<C extends Column>(of: C): C & { readonly indexed: true; readonly unique: true } {
  return { ...of, indexed: true, unique: true };
}

/** True for a column that is read back, false for one that only people and views read. */
export function isData(of: Column): of is DataColumn<unknown> {
  return !('display' in of);
}

/** Noon UTC is the same day in Sweden all year round, so no zone shifts a twin (docs/platform.md#dates). */
export function twinOf(value: IsoDate | undefined): RestValue {
  return value === undefined ? null : `${value}T12:00:00Z`;
}

/** Öre as kronor with two decimals, for the currency columns only. */
export function kronorOf(value: Ore | undefined): RestValue {
  return value === undefined ? null : value / 100;
}
