import type { Call } from '../call';
import { errors } from '../errors';
import { Permission, type Mask } from '../permissions';
import { done, type Result } from '../serialise/entity';
import { itemEtag, type ItemRow } from '../store/items';
import type { ListRecord } from '../store/lists';

/**
 * Items change only for a client that has seen them: `If-Match` is `*`, `"guid,version"`, a file's `"{GUID},version"`
 * or the short `"version"`.
 */
export function demandEtag(call: Call, row: ItemRow): void {
  const given = call.request.headers['if-match'] ?? '';
  const plain = given.replace(/^W\//, '').replace(/[{}]/g, '');
  if (plain !== '*' && plain.toLowerCase() !== itemEtag(row).toLowerCase() && plain !== `"${row.version}"`)
    throw errors.etagMismatch(given, itemEtag(row));
}

/** Answers DELETE, for which a client must have seen the row, and `deleteObject()`, for which it need not. */
export function deleteRow(call: Call, list: ListRecord, row: ItemRow): Result {
  if (call.request.method === 'DELETE') demandEtag(call, row);
  removeRow(call, list, row);
  return done;
}

/**
 * Removes a row for good, and with a folder all that is in it. @throws SharePointError 403 when any of it may not be
 * deleted
 */
export function removeRow(call: Call, list: ListRecord, row: ItemRow): void {
  for (const one of withInside(call, list, row, Permission.deleteListItems))
    call.site.items.remove(list, one, call.now);
}

/** Moves a row to the recycle bin, and with a folder all that is in it. @returns the id of the entry */
export function recycleRow(call: Call, list: ListRecord, row: ItemRow): string {
  const [, ...inside] = withInside(call, list, row, Permission.deleteListItems);
  return call.site.recycleBin.recycle(list, row, inside, call.access.user.id, call.now);
}

/** The row and all that is in it, if the user may do the same to all of it. */
export function withInside(call: Call, list: ListRecord, row: ItemRow, permission: Mask): ItemRow[] {
  const rows = [row, ...call.site.places.inside(list, row)];
  for (const one of rows) call.access.demandItemWrite(permission, list, one);
  return rows;
}
