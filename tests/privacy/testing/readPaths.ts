import { listAddress, type Request } from './rest';

const people = 'Author/Title,Author/EMail,Author/Name,Editor/Title,Editor/EMail,Editor/Name';

/** Every way SharePoint's REST gives to read something of a list. @param ids of rows that are there, readable or not */
export function readPathsOf(list: string, title: string, ids: readonly number[]): readonly Request[] {
  const address = listAddress(list);
  const get = (path: string): Request => ({ method: 'GET', path });
  const ofList = [
    `${address}?$select=*,ItemCount,LastItemModifiedDate&$expand=RootFolder,Fields,Views,DefaultView`,
    `${address}/ItemCount`,
    `${address}/fields`,
    `${address}/views?$expand=ViewFields`,
    `${address}/items?$top=5000`,
    `${address}/items?$select=*,FieldValuesAsText,${people}&$expand=Author,Editor,FieldValuesAsText&$top=5000`,
    `${address}/items?$filter=${encodeURIComponent("Id gt 0 and substringof('a',Title)")}&$top=5000`,
    `web/lists/getByTitle('${encodeURIComponent(title)}')/items?$top=5000`,
  ];
  const ofRows = ids.flatMap((id) => [
    `${address}/items(${id})`,
    `${address}/items(${id})?$select=*,${people}&$expand=Author,Editor,Versions,FieldValuesAsText,ParentList`,
    `${address}/items(${id})/FieldValuesAsText`,
    `${address}/items(${id})/versions`,
  ]);
  return [
    ...[...ofList, ...ofRows].map(get),
    {
      method: 'POST',
      path: `${address}/getitems`,
      body: { query: { ViewXml: '<View><RowLimit>5000</RowLimit></View>' } },
    },
    {
      method: 'POST',
      path: `${address}/RenderListDataAsStream`,
      body: { parameters: { RenderOptions: 2, ViewXml: '<View><RowLimit>5000</RowLimit></View>' } },
    },
    { method: 'POST', path: `${address}/RenderListDataAsStream`, body: { parameters: { RenderOptions: 7 } } },
    { method: 'POST', path: '$batch', parts: [...ofList, ...ofRows].slice(0, 100) },
  ];
}

/** What the site can be asked that is not the rows of one list: whole catalogues, people, the recycle bin, files. */
export function sitePaths(recycled: string, groups: readonly string[]): readonly Request[] {
  return [
    'web?$expand=Lists,RoleAssignments',
    'web?$expand=Lists',
    'web/lists?$select=*,ItemCount&$expand=Fields,Views,RootFolder',
    'web/lists?$expand=Items',
    'web/recyclebin',
    `web/recyclebin('${recycled}')`,
    'web/siteusers',
    'web/siteusers?$expand=Groups',
    'web/sitegroups?$expand=Users',
    'web/currentuser?$expand=Groups',
    'web/siteuserinfolist/items',
    "web/getfolderbyserverrelativeurl('Lists')/files",
    "search/query?querytext='*'",
    `${listAddress('Participants')}/items(1)/AttachmentFiles`,
    `${listAddress('Participants')}/items(1)/file`,
    "web/getfilebyserverrelativeurl('/sites/diplomering/Lists/Participants/1_.000')/$value",
    ...groups.map((group) => `web/sitegroups/getbyname('${encodeURIComponent(group)}')/users`),
  ].map((path): Request => ({ method: 'GET', path }));
}
