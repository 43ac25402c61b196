import { errors } from './errors';
import { Permission, emptyMask, fullMask, holds, union, type Mask } from './permissions';
import type { ItemRow } from './store/items';
import { DOCUMENT_LIBRARY, type ListRecord } from './store/lists';
import type { Principal, Principals } from './store/principals';
import { WEB, type Roles, type Scope } from './store/roles';

/** What tells whose role assignments hold for a row. */
type Secured = Pick<ItemRow, 'scope_id'>;

/** What one user may do, answered from role assignments; made anew for every request. */
export class Access {
  readonly user: Principal;
  private readonly principalIds: readonly number[];
  private readonly masks = new Map<Scope, Mask>();
  private readonly rowMasks = new Map<string, ReadonlyMap<number, Mask>>();

  constructor(
    user: Principal,
    private readonly principals: Principals,
    private readonly roles: Roles,
  ) {
    this.user = user;
    this.principalIds = [user.id, ...principals.groupsOf(user.id).map((group) => group.id)];
  }

  /** The same questions asked for somebody else, as `getUserEffectivePermissions` does. */
  of(user: Principal): Access {
    return new Access(user, this.principals, this.roles);
  }

  isMemberOf(groupId: number): boolean {
    return this.principalIds.includes(groupId);
  }

  /** False for somebody who holds nothing anywhere on the site. */
  entersSite(): boolean {
    return this.user.siteAdmin || this.roles.holdAny(this.principalIds);
  }

  /** The effective mask on the web, on a list when one is given, or on a row of it. */
  mask(list?: ListRecord, row?: Secured): Mask {
    if (this.user.siteAdmin) return fullMask;
    if (list !== undefined && row !== undefined && row.scope_id !== null)
      return this.beneath(list).get(row.scope_id) ?? emptyMask;
    const scope = list === undefined ? WEB : scopeOf(list);
    const known = this.masks.get(scope);
    if (known !== undefined) return known;
    const mask = this.roles.heldBy(scope, this.principalIds).reduce<Mask>(union, emptyMask);
    this.masks.set(scope, mask);
    return mask;
  }

  holds(permission: Mask, list?: ListRecord, row?: Secured): boolean {
    return holds(this.mask(list, row), permission);
  }

  /** @throws SharePointError 403 */
  demand(permission: Mask, list?: ListRecord, row?: Secured): void {
    if (!this.holds(permission, list, row)) throw errors.accessDenied();
  }

  /** True when the user may look into the list: all of it, or only rows with permissions of their own. */
  entersList(list: ListRecord): boolean {
    return this.holds(Permission.viewListItems, list) || this.readableScopes(list).length > 0;
  }

  /**
   * The rows of a list with permissions of their own that let the user read what is under them. Not asked for site
   * admins: they read all.
   */
  readableScopes(list: ListRecord): readonly number[] {
    return [...this.beneath(list)].filter(([, mask]) => holds(mask, Permission.viewListItems)).map(([id]) => id);
  }

  /** True when the user may read the row. */
  reads(list: ListRecord, row: Secured & { readonly author_id: number }): boolean {
    return (
      this.holds(Permission.viewListItems, list, row) && (!this.readsOwnOnly(list) || row.author_id === this.user.id)
    );
  }

  /** True when the list shows the user only what the user made. Libraries know no such thing. */
  readsOwnOnly(list: ListRecord): boolean {
    return (
      list.properties.ReadSecurity === 2 &&
      list.template !== DOCUMENT_LIBRARY &&
      !this.holds(Permission.overrideListBehaviors, list)
    );
  }

  /** Checks item-level write security on top of the permission. @throws SharePointError 403 */
  demandItemWrite(permission: Mask, list: ListRecord, row: Secured & { readonly author_id: number }): void {
    this.demand(permission, list, row);
    if (list.template === DOCUMENT_LIBRARY || this.holds(Permission.overrideListBehaviors, list, row)) return;
    const security = list.properties.WriteSecurity;
    if (security === 4 || (security === 2 && row.author_id !== this.user.id)) throw errors.accessDenied();
  }

  /** What the user holds on rows of the list with permissions of their own. */
  private beneath(list: ListRecord): ReadonlyMap<number, Mask> {
    const known = this.rowMasks.get(list.id);
    if (known !== undefined) return known;
    const held = new Map(
      [...this.roles.heldBeneath(list.id, this.principalIds)].map(([id, roles]): [number, Mask] => [
        id,
        roles.reduce<Mask>(union, emptyMask),
      ]),
    );
    this.rowMasks.set(list.id, held);
    return held;
  }
}

/** The scope whose role assignments hold for the list. */
export function scopeOf(list: ListRecord): Scope {
  return list.uniqueScope ? list.id : WEB;
}
