import type { Json, JsonRecord } from '../json';

/** What an expanded link leads to. */
export type LinkTarget = Entity | readonly Entity[] | null;

/** A resource as every JSON shape can write it. */
export interface Entity {
  /** OData type name, such as `SP.List`. */
  readonly type: string;
  /** Address after `_api/`. */
  readonly path: string;
  readonly etag?: string;
  /** What is written when nothing is selected. */
  readonly properties: JsonRecord;
  /** What is written only when selected by name. */
  readonly onDemand?: Readonly<Record<string, () => Json>>;
  /** Names that only other kinds of the resource have: selecting them is no error and gives nothing. */
  readonly elsewhere?: ReadonlySet<string>;
  /** What `$expand` follows. */
  readonly links?: Readonly<Record<string, () => LinkTarget>>;
  /** Links that may not be selected without being expanded: lookups and people of items. */
  readonly mustExpand?: ReadonlySet<string>;
}

/** What a handler answers, before it becomes JSON of a shape. */
export type Result =
  | { readonly kind: 'entity'; readonly status: 200 | 201; readonly entity: Entity }
  /** All there are: `$filter`, `$orderby`, `$top` and `$skip` are applied when it is written. */
  | { readonly kind: 'collection'; readonly entities: readonly Entity[] }
  /** Items, already queried. */
  | { readonly kind: 'page'; readonly entities: readonly Entity[]; readonly nextToken?: string }
  | { readonly kind: 'value'; readonly name: string; readonly value: Json; readonly type?: string }
  /** JSON that is the same in every shape, such as list data for a view. */
  | { readonly kind: 'document'; readonly body: JsonRecord }
  | { readonly kind: 'text'; readonly contentType: string; readonly body: string }
  /** The content of a file. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'empty'; readonly status: 200 | 204; readonly etag?: string };

export const done: Result = { kind: 'empty', status: 200 };
export const updated: Result = { kind: 'empty', status: 204 };
export const found = (entity: Entity): Result => ({ kind: 'entity', status: 200, entity });
export const created = (entity: Entity): Result => ({ kind: 'entity', status: 201, entity });
export const collection = (entities: readonly Entity[]): Result => ({ kind: 'collection', entities });
export const value = (name: string, given: Json, type?: string): Result => ({
  kind: 'value',
  name,
  value: given,
  type,
});
