import { errors } from '../errors';
import { isReference } from '../store/fields';
import { itemTable, type ListRecord } from '../store/lists';
import { conjuncts, type Condition, type FieldPath } from './condition';
import { conditionSql } from './conditionSql';
import { resolveOperand, type QueryScope } from './operand';
import type { ItemQuery } from './query';
import type { Within } from './within';

/**
 * The list view threshold, and how many lookup and person columns a query may join
 * (docs/platform.md#list-view-threshold).
 */
const LIST_VIEW_THRESHOLD = 5000;
const LOOKUP_THRESHOLD = 12;

/**
 * Refuses what SharePoint refuses on lists beyond the threshold: a filter whose first condition no index serves, an
 * indexed first condition that still matches more than the threshold, and a sort without such a filter on a column
 * without an index.
 * @throws SharePointError 500 SPQueryThrottledException
 */
export function demandServedByIndex(
  list: ListRecord,
  { where, sort, within }: Pick<ItemQuery, 'where' | 'sort' | 'within'>,
  scope: QueryScope,
): void {
  if (list.itemCount <= LIST_VIEW_THRESHOLD || isFew(list, within, scope)) return;
  const [first] = conjuncts(where);
  if (first === undefined) {
    const [firstSort] = sort;
    if (firstSort !== undefined && !resolveOperand(firstSort.field, scope).indexed) throw errors.throttled();
    return;
  }
  if (!servedByIndex(first, scope)) throw errors.throttled();
  const { text, parameters } = conditionSql(first, scope);
  const found = scope.site.store.get<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT 1 FROM ${itemTable(list)} WHERE ${text} LIMIT ${LIST_VIEW_THRESHOLD + 1})`,
    ...parameters,
  );
  if (found === undefined || found.count > LIST_VIEW_THRESHOLD) throw errors.throttled();
}

/** A folder is a selective condition of its own, when no more than the threshold lies in it. */
function isFew(list: ListRecord, within: Within | undefined, { site }: QueryScope): boolean {
  if (within === undefined || within.deep) return false;
  const inFolders =
    site.store.get<{ count: number }>(
      `SELECT count(*) AS count FROM ${itemTable(list)} WHERE folder <> ''${within.folder === '' ? '' : ' AND folder = ?'}`,
      ...(within.folder === '' ? [] : [within.folder]),
    )?.count ?? 0;
  return (within.folder === '' ? list.itemCount - inFolders : inFolders) <= LIST_VIEW_THRESHOLD;
}

function servedByIndex(condition: Condition, scope: QueryScope): boolean {
  switch (condition.kind) {
    case 'and':
      return false;
    // Alternatives use an index only when all of them ask the same indexed column.
    case 'or':
      return (
        condition.parts.every((part) => servedByIndex(part, scope)) && new Set(condition.parts.map(columnOf)).size === 1
      );
    case 'compare':
      return (
        condition.datePart === undefined &&
        !['ne', 'contains'].includes(condition.operator) &&
        resolveOperand(condition.field, scope).indexed
      );
    case 'isNotNull':
      return false;
    default:
      return resolveOperand(condition.field, scope).indexed;
  }
}

function columnOf(condition: Condition): string {
  return 'parts' in condition ? [...new Set(condition.parts.map(columnOf))].join(' ') : condition.field.name;
}

/** @throws SharePointError 500 when the query names more than 12 lookup and person columns. */
export function demandFewLookups(paths: readonly FieldPath[], scope: QueryScope): void {
  const joined = new Set<string>();
  for (const path of paths) {
    const field = scope.fields.find(
      (candidate) =>
        isReference(candidate) && (path.name === candidate.internalName || path.name === `${candidate.internalName}Id`),
    );
    if (field !== undefined) joined.add(field.internalName);
  }
  if (joined.size > LOOKUP_THRESHOLD) throw errors.tooManyLookups();
}
