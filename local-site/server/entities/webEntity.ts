import type { Call } from '../call';
import { AssociatedGroup, Permission, maskToJson } from '../permissions';
import type { Entity } from '../serialise/entity';
import { WEB } from '../store/roles';
import { siteZone } from '../zone';
import { groupEntity, userEntity } from './principalEntity';
import { visibleLists } from './listAddress';
import { listEntity } from './listEntity';
import { assignmentEntity, roleEntity } from './roleEntity';

export function webEntity(call: Call): Entity {
  const { site, access } = call;
  const group = (id: number): Entity | null => {
    const found = site.principals.byId(id);
    return found === undefined ? null : groupEntity(site, found, access);
  };
  return {
    type: 'SP.Web',
    path: 'Web',
    properties: {
      Id: site.setting('webId'),
      Title: site.setting('title'),
      Description: site.setting('description'),
      Url: site.url,
      ServerRelativeUrl: site.path,
      Created: site.setting('created'),
      Language: siteZone.localeId,
      WebTemplate: 'STS',
      Configuration: 3,
      QuickLaunchEnabled: true,
      NoCrawl: false,
      IsMultilingual: false,
      EnableMinimalDownload: false,
      RecycleBinEnabled: true,
      UIVersion: 15,
      WelcomePage: 'SitePages/Home.aspx',
    },
    onDemand: { EffectiveBasePermissions: () => maskToJson(access.mask()), HasUniqueRoleAssignments: () => true },
    links: {
      AssociatedOwnerGroup: () => group(AssociatedGroup.owners),
      AssociatedMemberGroup: () => group(AssociatedGroup.members),
      AssociatedVisitorGroup: () => group(AssociatedGroup.visitors),
      CurrentUser: () => userEntity(site, access.user, access),
      Lists: () => visibleLists(call).map((list) => listEntity(call, list)),
      RegionalSettings: () => regionalSettings(),
      RoleAssignments: () => {
        access.demand(Permission.enumeratePermissions);
        return site.roles.assignments(WEB).map((assignment) => assignmentEntity(site, 'Web', assignment, access));
      },
      RoleDefinitions: () => site.roles.all().map(roleEntity),
      SiteGroups: () => site.principals.groups().map((found) => groupEntity(site, found, access)),
      SiteUsers: () => site.principals.users().map((user) => userEntity(site, user, access)),
    },
  };
}

function regionalSettings(): Entity {
  const timeZone: Entity = {
    type: 'SP.TimeZone',
    path: 'Web/RegionalSettings/TimeZone',
    properties: {
      Id: siteZone.id,
      Description: siteZone.description,
      Information: { Bias: -60, DaylightBias: -60, StandardBias: 0 },
    },
  };
  return {
    type: 'SP.RegionalSettings',
    path: 'Web/RegionalSettings',
    properties: {
      LocaleId: siteZone.localeId,
      FirstDayOfWeek: 1,
      FirstWeekOfYear: 2,
      Time24: true,
      DateFormat: 2,
      DateSeparator: '-',
      TimeSeparator: ':',
      DecimalSeparator: ',',
      ThousandSeparator: '\u00a0',
      ListSeparator: ';',
    },
    links: { TimeZone: () => timeZone },
  };
}
