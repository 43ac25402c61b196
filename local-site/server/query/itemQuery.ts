import { errors } from '../errors';
import type { Stored } from '../fieldTypes';
import type { ItemRow } from '../store/items';
import { itemTable, type ListRecord } from '../store/lists';
import { fieldsIn, type SortBy } from './condition';
import { conditionSql, type Sql } from './conditionSql';
import { resolveOperand, type Operand, type QueryScope } from './operand';
import type { ItemQuery } from './query';
import { demandFewLookups, demandServedByIndex } from './threshold';
import { visibleRows } from './visibleRows';
import { withinSql } from './within';
import { elementAt } from '../../../src/rules/model';

export interface ItemPage {
  readonly rows: readonly ItemRow[];
  readonly nextToken?: string;
}

type SortKey = Operand & { readonly descending: boolean };

/**
 * Runs a query as the user of the scope: own-items security, thresholds, sorting, one page.
 * Pages continue after the last row seen (its sort values and id), so that rows coming and going do not shift them.
 */
export function queryItems(list: ListRecord, query: ItemQuery, scope: QueryScope): ItemPage {
  demandFewLookups([...query.shown, ...fieldsIn(query.where), ...query.sort.map((by) => by.field)], scope);
  demandServedByIndex(list, query, scope);
  const keys = query.sort.map((by) => sortKeyOf(by, scope));
  const parts: Sql[] = [];
  if (query.where !== undefined) parts.push(conditionSql(query.where, scope));
  const visible = visibleRows(list, scope.access);
  if (visible !== undefined) parts.push({ text: visible, parameters: [] });
  if (query.within !== undefined) parts.push(...withinSql(query.within));
  if (query.pageToken !== undefined) parts.push(afterToken(query.pageToken, keys));
  const where = parts.length === 0 ? '' : ` WHERE ${parts.map((part) => part.text).join(' AND ')}`;
  const order = [...keys.map((key) => `${key.sql}${key.descending ? ' DESC' : ''}`), 'id'].join(', ');
  const extra = keys.map((key, index) => `, ${key.sql} AS "sort ${index}"`).join('');
  const found = scope.site.store.all<ItemRow>(
    `SELECT *${extra} FROM ${itemTable(list)}${where} ORDER BY ${order} LIMIT ?`,
    ...parts.flatMap((part) => part.parameters),
    query.limit + 1,
  );
  if (found.length <= query.limit) return { rows: found };
  const rows = found.slice(0, query.limit);
  return { rows, nextToken: tokenAfter(elementAt(rows, rows.length - 1), keys) };
}

function sortKeyOf(by: SortBy, scope: QueryScope): SortKey {
  // People and lookups sort by what is shown, not by id.
  const bare =
    by.field.part === undefined ? scope.fields.find((field) => field.internalName === by.field.name) : undefined;
  const path =
    bare?.type.comparison === 'reference'
      ? { name: by.field.name, part: scope.naming === 'caml' ? '' : 'Title' }
      : by.field;
  const operand = resolveOperand(path, scope);
  if (['none', 'references', 'texts'].includes(operand.comparison)) throw errors.sortField(by.field.name);
  return { ...operand, descending: by.descending };
}

function tokenAfter(row: ItemRow, keys: readonly SortKey[]): string {
  const token = new URLSearchParams({ Paged: 'TRUE' });
  keys.forEach((key, index) => {
    const value = row[`sort ${index}`];
    token.append(
      `p_${key.field.internalName}`,
      value === null ? '' : `${typeof value === 'number' ? 'n' : 't'}${String(value)}`,
    );
  });
  token.set('p_ID', String(row.id));
  return token.toString();
}

function afterToken(text: string, keys: readonly SortKey[]): Sql {
  const token = new URLSearchParams(text);
  const id = Number(token.get('p_ID') ?? '0');
  if (!Number.isInteger(id)) throw errors.invalidQuery('The $skiptoken is not valid.');
  if (token.get('PagedPrev') === 'TRUE') throw errors.notImplemented('paging backwards');
  return keys.reduceRight<Sql>(
    (later, key) => {
      const kept = token.get(`p_${key.field.internalName}`);
      // A bare `p_ID` (PnPjs' skip) pages by id alone.
      return kept === null
        ? later
        : afterValue(key, kept === '' ? null : kept.startsWith('n') ? Number(kept.slice(1)) : kept.slice(1), later);
    },
    { text: 'id > ?', parameters: [id] },
  );
}

/** Rows that sort after a value, or with it and after in what follows. SQLite sorts NULL first. */
function afterValue({ sql, descending }: SortKey, value: Stored, later: Sql): Sql {
  if (value === null) {
    const same = `(${sql} IS NULL AND ${later.text})`;
    return descending
      ? { text: same, parameters: later.parameters }
      : { text: `(${sql} IS NOT NULL OR ${same})`, parameters: later.parameters };
  }
  const beyond = descending ? `${sql} < ? OR ${sql} IS NULL` : `${sql} > ?`;
  return { text: `(${beyond} OR (${sql} = ? AND ${later.text}))`, parameters: [value, value, ...later.parameters] };
}
