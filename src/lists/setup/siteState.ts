import * as v from 'valibot';
import { failureOf, isSuccess } from '../answer';
import type { Answer } from '../answer';
import { listPath } from '../listAddress';
import { batchLimit } from '../site';
import type { Site, SiteRequest } from '../site';
import { SharePointFailure } from '../failure';
import type { Mask } from '../roles';
import { elementAt } from '../../rules/model';

export interface Assignment {
  readonly principalId: number;
  readonly levelIds: readonly number[];
}
export interface FieldState {
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly required: boolean;
  readonly format: string;
  readonly choices: readonly string[];
}
export interface ViewState {
  readonly id: string;
  readonly title: string;
  /** Server-relative address of its page. */
  readonly page: string;
  readonly query: string;
  readonly rowLimit: number;
  /** Totals under the columns, as XML; empty when there are none. */
  readonly aggregations: string;
  readonly isDefault: boolean;
  readonly fields: readonly string[];
}
export interface ListState {
  readonly title: string;
  readonly description: string;
  readonly noCrawl: boolean;
  readonly versioning: boolean;
  readonly attachments: boolean;
  readonly readSecurity: number;
  readonly writeSecurity: number;
  readonly ownPermissions: boolean;
  readonly fields: ReadonlyMap<string, FieldState>;
  readonly views: readonly ViewState[];
  readonly assignments: readonly Assignment[];
}
export interface LevelState {
  readonly id: number;
  readonly name: string;
  readonly kind: number;
  readonly mask: Mask;
}
/** What the site has now, as far as the product is concerned. */
export interface SiteState {
  readonly ownMask: Mask;
  readonly timeZoneId: number | undefined;
  readonly groups: ReadonlyMap<string, number>;
  /** Names of groups that somebody may enter, or look into, without an owner letting them. */
  readonly openGroups: ReadonlySet<string>;
  readonly associated: Readonly<Record<'owners' | 'members' | 'visitors', number | undefined>>;
  readonly levels: readonly LevelState[];
  readonly webAssignments: readonly Assignment[];
  /** Titles of lists and libraries of other work, which have something in them and the site's own permissions. */
  readonly otherWork: readonly string[];
  /** By path under Lists/. */
  readonly lists: ReadonlyMap<string, ListState>;
}

const number = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger());
const textOrEmpty = v.nullish(v.string(), '');
const mask = v.pipe(
  v.object({ High: number, Low: number }),
  v.transform(({ High, Low }) => ({ high: High, low: Low })),
);
const listOf = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.object({ value: v.array(schema) }),
    v.transform(({ value }) => value),
  );
const principal = v.object({ Id: number });
const assignments = listOf(
  v.object({ PrincipalId: number, RoleDefinitionBindings: v.array(v.object({ Id: number, RoleTypeKind: number })) }),
);
/** Limited Access comes and goes by itself when something below a site has permissions of its own. */
const limitedAccess = 1;

const schemas = {
  ownMask: mask,
  groups: listOf(
    v.object({
      Id: number,
      Title: v.string(),
      OnlyAllowMembersViewMembership: v.boolean(),
      AllowMembersEditMembership: v.boolean(),
      AutoAcceptRequestToJoinLeave: v.boolean(),
    }),
  ),
  principal: v.pipe(
    principal,
    v.transform(({ Id }) => Id),
  ),
  levels: listOf(v.object({ Id: number, Name: v.string(), RoleTypeKind: number, BasePermissions: mask })),
  assignments: v.pipe(
    assignments,
    v.transform((rows) =>
      rows.map((row) => ({
        principalId: row.PrincipalId,
        levelIds: row.RoleDefinitionBindings.filter((level) => level.RoleTypeKind !== limitedAccess).map(
          (level) => level.Id,
        ),
      })),
    ),
  ),
  timeZone: v.object({ Id: number }),
  lists: listOf(
    v.object({
      Title: v.string(),
      Description: textOrEmpty,
      Hidden: v.boolean(),
      ItemCount: number,
      NoCrawl: v.boolean(),
      EnableVersioning: v.boolean(),
      EnableAttachments: v.boolean(),
      ReadSecurity: number,
      WriteSecurity: number,
      HasUniqueRoleAssignments: v.boolean(),
      RootFolder: v.object({ ServerRelativeUrl: v.string() }),
    }),
  ),
  fields: listOf(
    v.object({
      InternalName: v.string(),
      Title: v.string(),
      Description: textOrEmpty,
      TypeAsString: v.string(),
      Indexed: v.boolean(),
      EnforceUniqueValues: v.boolean(),
      Required: v.boolean(),
      CustomFormatter: textOrEmpty,
      Choices: v.optional(v.nullable(v.array(v.string()))),
    }),
  ),
  views: listOf(
    v.object({
      Id: v.string(),
      Title: v.string(),
      ServerRelativeUrl: textOrEmpty,
      ViewQuery: textOrEmpty,
      RowLimit: number,
      Aggregations: textOrEmpty,
      DefaultView: v.boolean(),
      ViewFields: v.object({ Items: v.array(v.string()) }),
    }),
  ),
} as const;

/** Parses a part of the answer; a refusal is thrown, an unexpected shape too, naming the part. */
function parsed<T>(answer: Answer | undefined, schema: v.GenericSchema<unknown, T>, what: string): T {
  if (answer === undefined) throw new SharePointFailure('server', `${what} was not answered`);
  if (!isSuccess(answer)) throw failureOf(answer, what);
  const result = v.safeParse(schema, answer.body);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SharePointFailure('server', `${what}, ${v.getDotPath(issue) ?? ''}: ${issue.message}`, { list: what });
}

const optional = <T>(answer: Answer | undefined, schema: v.GenericSchema<unknown, T>, what: string): T | undefined =>
  answer?.body === undefined || answer.status === 404 || answer.status === 204
    ? undefined
    : parsed(answer, schema, what);

const assignmentsQuery = {
  $select: 'PrincipalId,RoleDefinitionBindings/Id,RoleDefinitionBindings/RoleTypeKind',
  $expand: 'RoleDefinitionBindings',
};

/** Reads everything setup compares: one batch for the site, one or two for its lists. */
export async function readSiteState(site: Site, wantedPaths: readonly string[]): Promise<SiteState> {
  const [own, groups, owners, members, visitors, levels, web, zone, lists] = await site.batch([
    { path: '_api/web/effectivebasepermissions' },
    {
      path: '_api/web/sitegroups',
      query: {
        $select: 'Id,Title,OnlyAllowMembersViewMembership,AllowMembersEditMembership,AutoAcceptRequestToJoinLeave',
        $top: '5000',
      },
    },
    { path: '_api/web/associatedownergroup', query: { $select: 'Id' } },
    { path: '_api/web/associatedmembergroup', query: { $select: 'Id' } },
    { path: '_api/web/associatedvisitorgroup', query: { $select: 'Id' } },
    { path: '_api/web/roledefinitions', query: { $select: 'Id,Name,RoleTypeKind,BasePermissions' } },
    { path: '_api/web/roleassignments', query: assignmentsQuery },
    { path: '_api/web/regionalsettings/timezone', query: { $select: 'Id' } },
    {
      path: '_api/web/lists',
      query: {
        $select:
          'Title,Description,Hidden,ItemCount,NoCrawl,EnableVersioning,EnableAttachments,ReadSecurity,WriteSecurity,HasUniqueRoleAssignments,RootFolder/ServerRelativeUrl',
        $expand: 'RootFolder',
        $top: '5000',
      },
    },
  ]);
  const ownMask = parsed(own, schemas.ownMask, 'effectivebasepermissions');
  const siteGroups = parsed(groups, schemas.groups, 'sitegroups');
  const present = new Map(
    parsed(lists, schemas.lists, 'lists').map(
      (list) => [list.RootFolder.ServerRelativeUrl.toLowerCase(), list] as const,
    ),
  );
  const ours = new Set(wantedPaths.map((path) => `${site.serverRelativeUrl}/Lists/${path}`.toLowerCase()));
  const found = wantedPaths.filter((path) => present.has(`${site.serverRelativeUrl}/Lists/${path}`.toLowerCase()));
  const insides = await readInsides(site, found);
  return {
    ownMask,
    timeZoneId: optional(zone, schemas.timeZone, 'timezone')?.Id,
    groups: new Map(siteGroups.map((group) => [group.Title, group.Id] as const)),
    openGroups: new Set(
      siteGroups
        .filter(
          (group) =>
            !group.OnlyAllowMembersViewMembership ||
            group.AllowMembersEditMembership ||
            group.AutoAcceptRequestToJoinLeave,
        )
        .map((group) => group.Title),
    ),
    associated: {
      owners: optional(owners, schemas.principal, 'associatedownergroup'),
      members: optional(members, schemas.principal, 'associatedmembergroup'),
      visitors: optional(visitors, schemas.principal, 'associatedvisitorgroup'),
    },
    levels: parsed(levels, schemas.levels, 'roledefinitions').map((level) => ({
      id: level.Id,
      name: level.Name,
      kind: level.RoleTypeKind,
      mask: level.BasePermissions,
    })),
    webAssignments: parsed(web, schemas.assignments, 'roleassignments'),
    otherWork: Array.from(present.values())
      .filter(
        ({ Hidden, ItemCount, HasUniqueRoleAssignments, RootFolder }) =>
          !Hidden &&
          ItemCount > 0 &&
          !HasUniqueRoleAssignments &&
          !ours.has(RootFolder.ServerRelativeUrl.toLowerCase()),
      )
      .map(({ Title }) => Title),
    lists: new Map(
      found.map((path, index) => {
        const list = present.get(`${site.serverRelativeUrl}/Lists/${path}`.toLowerCase());
        if (!list) throw new SharePointFailure('notSetUp', `${path} is missing`, { list: path });
        return [
          path,
          {
            title: list.Title,
            description: list.Description,
            noCrawl: list.NoCrawl,
            versioning: list.EnableVersioning,
            attachments: list.EnableAttachments,
            readSecurity: list.ReadSecurity,
            writeSecurity: list.WriteSecurity,
            ownPermissions: list.HasUniqueRoleAssignments,
            ...elementAt(insides, index),
          },
        ] as const;
      }),
    ),
  };
}

async function readInsides(
  site: Site,
  paths: readonly string[],
): Promise<readonly Pick<ListState, 'fields' | 'views' | 'assignments'>[]> {
  const requests = paths.flatMap((path): SiteRequest[] => [
    {
      path: `${listPath(site, path)}/fields`,
      query: {
        $select:
          'InternalName,Title,Description,TypeAsString,Indexed,EnforceUniqueValues,Required,CustomFormatter,Choices',
      },
    },
    {
      path: `${listPath(site, path)}/views`,
      query: {
        $select: 'Id,Title,ServerRelativeUrl,ViewQuery,RowLimit,Aggregations,DefaultView,ViewFields',
        $expand: 'ViewFields',
      },
    },
    { path: `${listPath(site, path)}/roleassignments`, query: assignmentsQuery },
  ]);
  const answers: Answer[] = [];
  for (let at = 0; at < requests.length; at += batchLimit)
    answers.push(...(await site.batch(requests.slice(at, at + batchLimit))));
  return paths.map((path, index) => {
    const [fields, views, roles] = answers.slice(index * 3, index * 3 + 3);
    return {
      fields: new Map(
        parsed(fields, schemas.fields, `${path}/fields`).map(
          (field) =>
            [
              field.InternalName,
              {
                title: field.Title,
                description: field.Description,
                type: field.TypeAsString,
                indexed: field.Indexed,
                unique: field.EnforceUniqueValues,
                required: field.Required,
                format: field.CustomFormatter,
                choices: field.Choices ?? [],
              },
            ] as const,
        ),
      ),
      views: parsed(views, schemas.views, `${path}/views`).map((view) => ({
        id: view.Id,
        title: view.Title,
        page: view.ServerRelativeUrl,
        query: view.ViewQuery,
        rowLimit: view.RowLimit,
        aggregations: view.Aggregations,
        isDefault: view.DefaultView,
        fields: view.ViewFields.Items,
      })),
      assignments: parsed(roles, schemas.assignments, `${path}/roleassignments`),
    };
  });
}
