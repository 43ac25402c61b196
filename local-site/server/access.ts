import { errors } from './errors';
import { Permission, emptyMask, fullMask, holds, union, type Mask } from './permissions';
import type { ListRecord } from './store/lists';
import type { Principal, Principals } from './store/principals';
import { WEB, type Roles, type Scope } from './store/roles';

/** What one user may do, answered from role assignments; made anew for every request. */
export class Access {
  readonly user: Principal;
  private readonly principalIds: readonly number[];
  private readonly masks = new Map<Scope, Mask>();

  constructor(user: Principal, private readonly principals: Principals, private readonly roles: Roles) {
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

  /** The effective mask on the web, or on a list when one is given. */
  mask(list?: ListRecord): Mask {
    if (this.user.siteAdmin) return fullMask;
    const scope = list === undefined ? WEB : scopeOf(list);
    const known = this.masks.get(scope);
    if (known !== undefined) return known;
    const mask = this.roles.heldBy(scope, this.principalIds).reduce<Mask>(union, emptyMask);
    this.masks.set(scope, mask);
    return mask;
  }

  holds(permission: Mask, list?: ListRecord): boolean {
    return holds(this.mask(list), permission);
  }

  /** @throws SharePointError 403 */
  demand(permission: Mask, list?: ListRecord): void {
    if (!this.holds(permission, list)) throw errors.accessDenied();
  }

  /** True when the list shows the user only what the user made. */
  readsOwnOnly(list: ListRecord): boolean {
    return list.properties.ReadSecurity === 2 && !this.holds(Permission.overrideListBehaviors, list);
  }

  /** Checks item-level write security on top of the permission. @throws SharePointError 403 */
  demandItemWrite(permission: Mask, list: ListRecord, authorId: number): void {
    this.demand(permission, list);
    if (this.holds(Permission.overrideListBehaviors, list)) return;
    const security = list.properties.WriteSecurity;
    if (security === 4 || (security === 2 && authorId !== this.user.id)) throw errors.accessDenied();
  }
}

/** The scope whose role assignments hold for the list. */
export function scopeOf(list: ListRecord): Scope {
  return list.uniqueScope ? list.id : WEB;
}
