import type { Access } from '../access';
import { Permission } from '../permissions';
import type { ListRecord } from '../store/lists';

/**
 * The rows of a list that the user may read, as SQL over its item table; undefined when that is all of them.
 * It holds ids only, nothing that a client wrote. Every read of more than one row goes through it.
 * @param row `t.` when the table has an alias
 */
export function visibleRows(list: ListRecord, access: Access, row = ''): string | undefined {
  if (access.user.siteAdmin) return undefined;
  const scopes = access.readableScopes(list);
  const own = scopes.length === 0 ? [] : [`${row}scope_id IN (${scopes.join(',')})`];
  const inherited = access.holds(Permission.viewListItems, list) ? [`${row}scope_id IS NULL`] : [];
  const readable = [...inherited, ...own];
  const parts = [readable.length === 0 ? '0' : `(${readable.join(' OR ')})`];
  if (access.readsOwnOnly(list)) parts.push(`${row}author_id = ${access.user.id}`);
  return parts.join(' AND ');
}
