import { literal } from '../odata';
import type { Grantee } from '../schema/definition';
import type { SiteRequest } from '../site';
import type { Difference } from './difference';
import { builtInLevels, productLevels } from './levels';
import type { BuiltInLevel, ProductLevel } from './levels';
import type { Phrases } from './phrases';
import { productGroups } from '../roles';
import type { SiteState } from './siteState';

/** SharePoint's number for (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna. */
const stockholm = 4;

/** Membership is the role: only owners give it. */
const closedGroup = {
  OnlyAllowMembersViewMembership: true,
  AllowMembersEditMembership: false,
  AutoAcceptRequestToJoinLeave: false,
};

/** Groups and permission levels that are missing or changed, and a site whose days are not Swedish days. */
export function siteDifferences(state: SiteState, say: Phrases): readonly Difference[] {
  const found: Difference[] = [];
  for (const level of Object.values(productLevels)) {
    const actual = state.levels.find(({ name }) => name === level.name);
    const BasePermissions = { High: String(level.mask.high), Low: String(level.mask.low) };
    if (!actual) {
      const body = { Name: level.name, Description: level.about, Order: 200, BasePermissions };
      found.push({
        list: undefined,
        what: say.levelMissing(level.name),
        repair: [{ path: '_api/web/roledefinitions', method: 'POST', body }],
      });
    } else if (actual.mask.high !== level.mask.high || actual.mask.low !== level.mask.low) {
      const path = `_api/web/roledefinitions/getbyname(${literal(level.name)})`;
      found.push({
        list: undefined,
        what: say.levelChanged(level.name),
        repair: [{ path, method: 'MERGE', body: { BasePermissions } }],
      });
    }
  }
  for (const { name, about } of Object.values(productGroups)) {
    if (!state.groups.has(name)) {
      found.push({
        list: undefined,
        what: say.groupMissing(name),
        repair: [
          { path: '_api/web/sitegroups', method: 'POST', body: { Title: name, Description: about, ...closedGroup } },
        ],
      });
    } else if (state.openGroups.has(name)) {
      found.push({
        list: undefined,
        what: say.groupOpen(name),
        repair: [{ path: `_api/web/sitegroups/getbyname(${literal(name)})`, method: 'MERGE', body: closedGroup }],
      });
    }
  }
  found.push(...groupsWithoutEntry(state, say), ...membersWhoMake(state, say));
  if (state.timeZoneId !== undefined && state.timeZoneId !== stockholm) {
    // Reported, not repaired: the zone belongs to everything else on the site as well.
    found.push({ list: undefined, what: say.wrongZone, repair: [] });
  }
  return found;
}

/** The product's groups must be able to open the site; what they may do in a list is the list's matter. */
function groupsWithoutEntry(state: SiteState, say: Phrases): readonly Difference[] {
  const read = levelId(state, 'read');
  return Object.values(productGroups).flatMap(({ name }) => {
    const principalId = state.groups.get(name);
    if (
      principalId === undefined ||
      read === undefined ||
      state.webAssignments.some((assignment) => assignment.principalId === principalId)
    )
      return [];
    const path = `_api/web/roleassignments/addroleassignment(principalid=${principalId}, roledefid=${read})`;
    return [{ list: undefined, what: say.groupOutside(name), repair: [{ path, method: 'POST' as const }] }];
  });
}

/** What it takes to make a list, or a page in a library that has the site's permissions. */
const manageLists = 0x800;
const addListItems = 0x2;

/**
 * The site's members read the site; what they may add is each list's own matter. A member who could make a list or a
 * page could make one that looks like the product's. Where other work is done on the site its members would lose what
 * they may do there, so the owner is asked first.
 */
function membersWhoMake(state: SiteState, say: Phrases): readonly Difference[] {
  const principalId = state.associated.members;
  const read = levelId(state, 'read');
  const own = state.webAssignments.find((assignment) => assignment.principalId === principalId);
  if (principalId === undefined || read === undefined || own === undefined) return [];
  const beyond = state.levels.filter(
    ({ id, mask }) =>
      own.levelIds.includes(id) && [manageLists, addListItems].some((bit) => Math.floor(mask.low / bit) % 2 === 1),
  );
  if (beyond.length === 0) return [];
  const call = (verb: 'add' | 'remove', level: number): SiteRequest => ({
    path: `_api/web/roleassignments/${verb}roleassignment(principalid=${principalId}, roledefid=${level})`,
    method: 'POST',
  });
  const what = say.membersMake(
    beyond.map(({ name }) => name),
    state.otherWork,
  );
  // First what they keep, so that they are never without it.
  const repair = [
    ...(own.levelIds.includes(read) ? [] : [call('add', read)]),
    ...beyond.map(({ id }) => call('remove', id)),
  ];
  return [{ list: undefined, what, repair, ...(state.otherWork.length > 0 && { asks: true as const }) }];
}

/** The id of a grantee's group; undefined when the site has none. */
export function principalOf(state: SiteState, grantee: Grantee): number | undefined {
  if (grantee === 'owners' || grantee === 'members' || grantee === 'visitors') return state.associated[grantee];
  return state.groups.get(productGroups[grantee].name);
}

/**
 * The id of a permission level on the site; undefined while it has not been made. Built-in ones go by kind, since their
 * names are translated.
 */
export function levelId(state: SiteState, level: ProductLevel | BuiltInLevel): number | undefined {
  const isBuiltIn = (of: ProductLevel | BuiltInLevel): of is BuiltInLevel => of in builtInLevels;
  return isBuiltIn(level)
    ? state.levels.find(({ kind }) => kind === builtInLevels[level])?.id
    : state.levels.find(({ name }) => name === productLevels[level].name)?.id;
}
