import { errors } from '../errors';
import { isReference, odataName, payloadName, sortKey, type Field } from '../store/fields';
import { itemTable } from '../store/lists';
import type { Site } from '../site';
import type { Access } from '../access';
import type { Comparison } from '../fieldTypes/fieldType';
import type { FieldPath } from './condition';
import { visibleRows } from './visibleRows';

/** A column of a query turned into SQL. */
export interface Operand {
  readonly field: Field;
  /** The expression compared, over the item table. */
  readonly sql: string;
  readonly comparison: Comparison;
  /** True when a real index serves comparisons of the expression. */
  readonly indexed: boolean;
}

/** How a query names columns: OData by payload names, CAML by internal names. */
type Naming = 'odata' | 'caml';

/** Everything needed to turn the columns of one query on one list into SQL. */
export interface QueryScope {
  readonly site: Site;
  readonly access: Access;
  readonly fields: readonly Field[];
  readonly naming: Naming;
}

const userParts = new Map([
  ['', 'title'],
  ['Title', 'title'],
  ['EMail', 'email'],
  ['Name', 'login'],
  ['UserName', 'email'],
]);

/** Columns that show another one as a link. */
export const linkedFields: ReadonlyMap<string, string> = new Map([
  ['LinkTitle', 'Title'],
  ['LinkTitleNoMenu', 'Title'],
  ['LinkFilename', 'FileLeafRef'],
  ['LinkFilenameNoMenu', 'FileLeafRef'],
]);

/** @throws SharePointError 400 when the list has no such column or the part cannot be queried. */
export function resolveOperand(path: FieldPath, scope: QueryScope): Operand {
  const { field, part } = scope.naming === 'odata' ? odataField(path, scope) : camlField(path, scope);
  const indexed = field.internalName === 'ID' || field.properties.Indexed === true;
  if (part === undefined || part === 'Id')
    return { field, sql: sortKey(field), comparison: field.type.comparison, indexed };
  if (field.type.comparison !== 'reference') throw errors.filterField(path.name);
  return { field, sql: referredText(field, part, scope), comparison: 'text', indexed: false };
}

function odataField(path: FieldPath, { fields }: QueryScope): { field: Field; part?: string } {
  const wanted = path.name === 'Id' ? 'ID' : path.name;
  const field = fields.find(
    (candidate) => (path.part === undefined ? payloadName(candidate) : odataName(candidate)) === wanted,
  );
  if (field === undefined) {
    const bare = fields.find((candidate) => odataName(candidate) === wanted);
    if (bare !== undefined) throw errors.filterField(path.name);
    throw errors.fieldMissing(path.name);
  }
  if (path.part !== undefined && !isReference(field)) throw errors.unknownFieldOrProperty(`${path.name}/${path.part}`);
  if (field.type.comparison === 'references' || field.type.comparison === 'texts') throw errors.filterField(path.name);
  return { field, part: path.part };
}

function camlField(path: FieldPath, { fields }: QueryScope): { field: Field; part?: string } {
  const name = linkedFields.get(path.name) ?? path.name;
  const field = fields.find((candidate) => candidate.internalName.toLowerCase() === name.toLowerCase());
  if (field === undefined) throw errors.fieldMissing(path.name);
  return { field, part: path.part };
}

/** The text of the row a lookup or person column points at; nothing of rows the user may not read. */
function referredText(field: Field, part: string, scope: QueryScope): string {
  const id = `"${field.column}"`;
  if (field.type.name === 'User') {
    const column = userParts.get(part);
    if (column === undefined) throw errors.unknownFieldOrProperty(`${field.internalName}/${part}`);
    return `(SELECT fold(p.${column}) FROM principals p WHERE p.id = ${id})`;
  }
  const list = scope.site.lookupList(field);
  if (list === undefined) return 'NULL';
  const shown = part === '' ? field.properties.LookupField : part;
  const target = scope.site.fields.of(list).find((candidate) => candidate.internalName === shown);
  if (target === undefined || isReference(target)) throw errors.unknownFieldOrProperty(`${field.internalName}/${part}`);
  return `(SELECT fold(CAST(t."${target.column}" AS TEXT)) FROM ${itemTable(list)} t WHERE t.id = ${id} AND ${visibleRows(list, scope.access, 't.') ?? '1'})`;
}
