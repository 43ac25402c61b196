import type { Access } from '../access';
import { errors } from '../errors';
import { Permission } from '../permissions';
import type { Entity } from '../serialise/entity';
import type { Site } from '../site';
import type { Principal } from '../store/principals';

/** True when the user may see who belongs to a group. */
function seesMembers(group: Principal, access: Access): boolean {
  return !group.membersOnly || access.isMemberOf(group.id) || managesGroup(group, access);
}

/** True when the user owns the group or may manage permissions of the site. */
export function managesGroup(group: Principal, access: Access): boolean {
  return access.holds(Permission.managePermissions) || (group.ownerId !== null && access.isMemberOf(group.ownerId));
}

/** The members of a group. @throws SharePointError 403 for a group that shows its members to members only. */
export function membersFor(site: Site, group: Principal, access: Access): Principal[] {
  if (!seesMembers(group, access)) throw errors.accessDenied();
  return site.principals.membersOf(group.id);
}

export function userEntity(site: Site, user: Principal, access: Access): Entity {
  return {
    type: 'SP.User',
    path: `Web/GetUserById(${user.id})`,
    properties: {
      Id: user.id,
      IsHiddenInUI: false,
      LoginName: user.login,
      Title: user.title,
      PrincipalType: 1,
      Email: user.email,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: false,
      IsSiteAdmin: user.siteAdmin,
      UserId: { NameId: user.email, NameIdIssuer: 'urn:federation:microsoftonline' },
      UserPrincipalName: user.email,
    },
    links: {
      Groups: () =>
        site.principals
          .groupsOf(user.id)
          .filter((group) => user.id === access.user.id || seesMembers(group, access))
          .map((group) => groupEntity(site, group, access)),
    },
  };
}

export function groupEntity(site: Site, group: Principal, access: Access): Entity {
  const owner = group.ownerId === null ? undefined : site.principals.byId(group.ownerId);
  return {
    type: 'SP.Group',
    path: `Web/SiteGroups/GetById(${group.id})`,
    properties: {
      Id: group.id,
      IsHiddenInUI: false,
      LoginName: group.title,
      Title: group.title,
      PrincipalType: 8,
      AllowMembersEditMembership: group.membersEdit,
      AllowRequestToJoinLeave: false,
      AutoAcceptRequestToJoinLeave: false,
      Description: group.description,
      OnlyAllowMembersViewMembership: group.membersOnly,
      OwnerTitle: owner?.title ?? '',
      RequestToJoinLeaveEmailSetting: '',
    },
    onDemand: {
      CanCurrentUserEditMembership: () => managesGroup(group, access),
      CanCurrentUserViewMembership: () => seesMembers(group, access),
    },
    links: {
      Users: () => membersFor(site, group, access).map((user) => userEntity(site, user, access)),
      Owner: () => (owner === undefined ? null : principalEntity(site, owner, access)),
    },
  };
}

export function principalEntity(site: Site, principal: Principal, access: Access): Entity {
  return principal.isGroup ? groupEntity(site, principal, access) : userEntity(site, principal, access);
}
