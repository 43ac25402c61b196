import * as v from 'valibot';
import { isIsoDate, isoDate, keyFrom, ore } from '../../rules/model';
import type { IsoDate, Key, Ore } from '../../rules/model';
import type { Choices } from './choices';

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
  /** Parses what REST returned; anything unexpected is a valibot issue, which becomes a MalformedRow. */
  readonly schema: v.GenericSchema<unknown, Value>;
  toRest(value: Value): RestValue;
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

function column<Value>(
  type: FieldType,
  schema: v.GenericSchema<unknown, Value>,
  toRest: (value: Value) => RestValue,
  traits: Partial<ColumnTraits> = {},
): DataColumn<Value> {
  return { type, schema, toRest, ...traits };
}

const filledText = v.pipe(v.string(), v.nonEmpty('is empty'));
const wholeNumber = v.pipe(v.number(), v.safeInteger('is not a whole number'));
const dayText = v.pipe(v.string(), v.check(isIsoDate, 'is not a day written YYYY-MM-DD'), v.transform(isoDate));
const instantText = v.pipe(v.string(), v.isoTimestamp('is not an instant'));
const absent = v.pipe(
  v.null(),
  v.transform(() => undefined),
);

function optional<Value>(schema: v.GenericSchema<unknown, Value>): v.GenericSchema<unknown, Value | undefined> {
  return v.union([absent, schema]);
}
const orNull =
  <Value>(toRest: (value: Value) => RestValue) =>
  (value: Value | undefined): RestValue =>
    value === undefined ? null : toRest(value);
const same = <Value extends RestValue>(value: Value): RestValue => value;

/** One line, at most `longestText` characters; an empty one is stored as nothing. */
export const text = (): DataColumn<string> =>
  column(
    'Text',
    v.pipe(
      v.nullable(v.string()),
      v.transform((value) => value ?? ''),
    ),
    (value) => value || null,
  );
export const optionalText = (): DataColumn<string | undefined> => column('Text', optional(filledText), orNull(same));
/** Several lines. */
export const note = (): DataColumn<string> =>
  column(
    'Note',
    v.pipe(
      v.nullable(v.string()),
      v.transform((value) => value ?? ''),
    ),
    (value) => value || null,
  );
export const optionalNote = (): DataColumn<string | undefined> => column('Note', optional(filledText), orNull(same));
/** Short texts in a fixed order, one a line. */
export const lines = (): DataColumn<readonly string[]> =>
  column(
    'Note',
    v.pipe(
      v.nullable(v.string()),
      v.transform((value) => (value ?? '').split(/\r?\n/).filter((line) => line !== '')),
    ),
    (value) => value.join('\n') || null,
  );

/** A key of this or another row. */
export const key = <K extends Key<string>>(): DataColumn<K> =>
  column(
    'Text',
    v.pipe(
      filledText,
      v.transform((value) => keyFrom<K>(value)),
    ),
    same,
    { indexed: true, required: true },
  );
export const optionalKey = <K extends Key<string>>(): DataColumn<K | undefined> =>
  column(
    'Text',
    optional(
      v.pipe(
        filledText,
        v.transform((value) => keyFrom<K>(value)),
      ),
    ),
    orNull(same),
    { indexed: true },
  );
export const keyLines = <K extends Key<string>>(): DataColumn<readonly K[]> =>
  column(
    'Note',
    v.pipe(
      v.nullable(v.string()),
      v.transform((value) =>
        (value ?? '')
          .split(/\r?\n/)
          .filter((line) => line !== '')
          .map((line) => keyFrom<K>(line)),
      ),
    ),
    (value) => value.join('\n') || null,
  );

export const integer = (): DataColumn<number> => column('Number', wholeNumber, same);
export const optionalInteger = (): DataColumn<number | undefined> =>
  column('Number', optional(wholeNumber), orNull(same));
/** Whole öre: the truth of an amount. */
export const money = (): DataColumn<Ore> => column('Number', v.pipe(wholeNumber, v.transform(ore)), same);
export const optionalMoney = (): DataColumn<Ore | undefined> =>
  column('Number', optional(v.pipe(wholeNumber, v.transform(ore))), orNull(same));

/** A Swedish day as text: sorts, filters and reaches Power BI without a zone shifting it. */
export const day = (): DataColumn<IsoDate> => column('Text', dayText, same);
export const optionalDay = (): DataColumn<IsoDate | undefined> => column('Text', optional(dayText), orNull(same));
/** SharePoint keeps whole seconds. */
const wholeSeconds = (value: string): RestValue => `${new Date(value).toISOString().slice(0, 19)}Z`;
/** The date of a source, or the word for a source without one. */
export const sourceDate = (): DataColumn<IsoDate | 'undated'> =>
  column(
    'Text',
    v.union([
      v.pipe(
        v.literal('odaterad'),
        v.transform(() => 'undated' as const),
      ),
      dayText,
    ]),
    (value) => (value === 'undated' ? 'odaterad' : value),
  );
/** A real instant, ISO 8601 with Z. */
export const instant = (): DataColumn<string> => column('DateTime', instantText, wholeSeconds);
export const optionalInstant = (): DataColumn<string | undefined> =>
  column('DateTime', optional(instantText), orNull(wholeSeconds));

/** A row added by hand in the list leaves the box empty: that is no. */
export const flag = (): DataColumn<boolean> =>
  column(
    'Boolean',
    v.pipe(
      v.nullable(v.boolean()),
      v.transform((value) => value ?? false),
    ),
    same,
  );

/** A code of the product, stored as the Swedish word people read in the list. */
export function choice<Code extends string>(choices: Choices<Code>): DataColumn<Code> {
  return column('Choice', choiceSchema(choices), (code) => choices.labelOf[code], { choices: choices.labels });
}
/** Several codes, one Swedish word a line. */
export function choiceLines<Code extends string>(choices: Choices<Code>): DataColumn<readonly Code[]> {
  const words = v.pipe(
    v.nullable(v.string()),
    v.transform((value) => (value ?? '').split(/\r?\n/).filter((line) => line !== '')),
    v.array(choiceSchema(choices)),
  );
  return column('Note', words, (codes) => codes.map((code) => choices.labelOf[code]).join('\n') || null);
}
/** A choice that may be empty. */
export function optionalChoice<Code extends string>(choices: Choices<Code>): DataColumn<Code | undefined> {
  return column(
    'Choice',
    optional(choiceSchema(choices)),
    orNull((code: Code) => choices.labelOf[code]),
    { choices: choices.labels },
  );
}
// eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- the pipe keeps its own, more exact type
function choiceSchema<Code extends string>(choices: Choices<Code>) {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const code = choices.codeOf(dataset.value);
      if (code !== undefined) return code;
      addIssue({ message: `"${dataset.value}" is not one of ${choices.labels.join(', ')}` });
      return NEVER;
    }),
  );
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
