import * as v from 'valibot';
import type { ListField } from './definitions';

/** A cell of the stream is text, except for people and lookups, which are lists of records with a title. */
const cellSchema = v.union([
  v.string(),
  v.pipe(
    v.null(),
    v.transform(() => ''),
  ),
  v.pipe(v.union([v.number(), v.boolean()]), v.transform(String)),
  v.pipe(
    v.array(v.looseObject({ title: v.optional(v.string()), lookupValue: v.optional(v.string()) })),
    v.transform((all) => all.map((each) => each.title ?? each.lookupValue ?? '').join('; ')),
  ),
  v.pipe(
    v.unknown(),
    v.transform(() => ''),
  ),
]);
export const pageSchema = v.object({
  Row: v.array(v.record(v.string(), cellSchema)),
  FirstRow: v.optional(v.number()),
  LastRow: v.optional(v.number()),
  NextHref: v.optional(v.string()),
});
export type StreamPage = v.InferOutput<typeof pageSchema>;
export type Row = StreamPage['Row'][number];

/**
 * The value behind the words, as text: the stream gives both, `Field` as shown and `Field.` (or `Field.value`) as it
 * is.
 */
export function plainText(row: Row, { InternalName: name }: Pick<ListField, 'InternalName'>): string {
  return row[`${name}.`] ?? row[`${name}.value`] ?? row[name] ?? '';
}

/** Numbers are set to the right, so that they can be compared. */
export function isNumeric({ TypeAsString: type }: Pick<ListField, 'TypeAsString'>): boolean {
  return type === 'Number' || type === 'Currency' || type === 'Counter';
}
