import { neededArgument, payload, type Call, type Handler } from '../call';
import { groupEntity, managesGroup, membersFor, userEntity } from '../entities/principalEntity';
import { errors } from '../errors';
import { Permission } from '../permissions';
import { flag, readProperties, textProperty, unsupportedFlag } from '../properties';
import { collection, created, done, found, updated } from '../serialise/entity';
import type { Principal } from '../store/principals';
import { groupOf, userNamed, userOf } from './targets';

const groupProperties = {
  Title: textProperty(),
  Description: textProperty(),
  OnlyAllowMembersViewMembership: flag(true),
  AllowMembersEditMembership: flag(false),
  AllowRequestToJoinLeave: unsupportedFlag,
  AutoAcceptRequestToJoinLeave: unsupportedFlag,
  RequestToJoinLeaveEmailSetting: textProperty(),
};

export const listUsers: Handler = (call) => {
  call.access.demand(Permission.browseUserInfo);
  return collection(call.site.principals.users().map((user) => userEntity(call.site, user, call.access)));
};

export const getUser: Handler = (call) => {
  const user = userOf(call, 'user');
  if (user.id !== call.access.user.id) call.access.demand(Permission.browseUserInfo);
  return found(userEntity(call.site, user, call.access));
};

export const listGroups: Handler = (call) =>
  collection(call.site.principals.groups().map((group) => groupEntity(call.site, group, call.access)));

export const getGroup: Handler = (call) => found(groupEntity(call.site, groupOf(call), call.access));

export const createGroup: Handler = (call) => {
  call.access.demand(Permission.createGroups);
  const given = readProperties(payload(call), groupProperties, 'SP.Group');
  const title = String(given.Title ?? '').trim();
  if (title === '') throw errors.invalidQuery('A group needs a Title.');
  demandFreeName(call, title);
  const id = call.site.principals.addGroup(
    title,
    String(given.Description ?? ''),
    call.access.user.id,
    given.OnlyAllowMembersViewMembership !== false,
    given.AllowMembersEditMembership === true,
  );
  const group = call.site.principals.byId(id);
  if (group === undefined) throw errors.groupMissing();
  return created(groupEntity(call.site, group, call.access));
};

export const updateGroup: Handler = (call) => {
  const group = managedGroup(call);
  const given = readProperties(payload(call), groupProperties, 'SP.Group');
  const title = typeof given.Title === 'string' ? given.Title.trim() : group.title;
  if (title !== group.title) demandFreeName(call, title);
  call.site.principals.updateGroup({
    ...group,
    title,
    description: typeof given.Description === 'string' ? given.Description : group.description,
    membersOnly:
      typeof given.OnlyAllowMembersViewMembership === 'boolean'
        ? given.OnlyAllowMembersViewMembership
        : group.membersOnly,
    membersEdit:
      typeof given.AllowMembersEditMembership === 'boolean' ? given.AllowMembersEditMembership : group.membersEdit,
  });
  return updated;
};

export const setGroupOwner: Handler = (call) => {
  const group = managedGroup(call);
  const ownerId = Number(neededArgument(call, 'ownerId'));
  if (call.site.principals.byId(ownerId) === undefined) throw errors.userMissing(String(ownerId));
  call.site.principals.updateGroup({ ...group, ownerId });
  return done;
};

export const removeGroupById: Handler = (call) => {
  const group = call.site.principals.byId(Number(neededArgument(call, 'id')));
  return removeGroup(call, group);
};

export const removeGroupByName: Handler = (call) =>
  removeGroup(call, call.site.principals.group(neededArgument(call, 'loginName')));

export const listMembers: Handler = (call) => {
  const members = membersFor(call.site, groupOf(call), call.access);
  return collection(members.map((user) => userEntity(call.site, user, call.access)));
};

export const getMember: Handler = (call) => found(userEntity(call.site, memberOf(call), call.access));

export const addMember: Handler = (call) => {
  const group = memberGroup(call);
  const name = String(payload(call).LoginName ?? '');
  const user = userNamed(call, name);
  if (user === undefined) throw errors.userMissing(name);
  call.site.principals.join(group.id, user.id);
  return created(userEntity(call.site, user, call.access));
};

export const removeMemberById: Handler = (call) => {
  call.site.principals.leave(memberGroup(call).id, Number(neededArgument(call, 'id')));
  return done;
};

export const removeMemberByName: Handler = (call) => {
  const name = neededArgument(call, 'loginName');
  const user = userNamed(call, name);
  if (user === undefined) throw errors.userMissing(name);
  call.site.principals.leave(memberGroup(call).id, user.id);
  return done;
};

export const deleteMember: Handler = (call) => {
  call.site.principals.leave(memberGroup(call).id, memberOf(call).id);
  return done;
};

export const groupsOfUser: Handler = (call) => {
  const user = userOf(call, 'user');
  const groups = userEntity(call.site, user, call.access).links?.Groups?.();
  return collection(Array.isArray(groups) ? groups : []);
};

function memberOf(call: Call): Principal {
  const user = userOf(call, 'member');
  if (!membersFor(call.site, groupOf(call), call.access).some((member) => member.id === user.id))
    throw errors.userMissing(user.login);
  return user;
}

function managedGroup(call: Call): Principal {
  const group = groupOf(call);
  if (!managesGroup(group, call.access)) throw errors.accessDenied();
  return group;
}

/** The group, if the user may change who belongs to it. */
function memberGroup(call: Call): Principal {
  const group = groupOf(call);
  const memberMay = group.membersEdit && call.access.isMemberOf(group.id);
  if (!memberMay && !managesGroup(group, call.access)) throw errors.accessDenied();
  return group;
}

function removeGroup(call: Call, group: Principal | undefined): ReturnType<Handler> {
  if (group === undefined || !group.isGroup) throw errors.groupMissing();
  call.access.demand(Permission.managePermissions);
  call.site.principals.removeGroup(group.id);
  return done;
}

function demandFreeName(call: Call, title: string): void {
  if (call.site.principals.group(title) !== undefined) throw errors.groupNameTaken(title);
}
