import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { converse, fieldXml, listOf, viewXml } from './testing/exchange';
import { startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const list = "web/lists/getByTitle('Personal')";
const path = '/sites/diplomering/Lists/Personal';
const folder = (name: string): string => `web/getFolderByServerRelativeUrl('${path}/${name}')`;
const form = (FieldValue: string, FolderPath: string | null, UnderlyingObjectType = 0): object => ({
  listItemCreateInfo: { FolderPath: { DecodedUrl: FolderPath }, UnderlyingObjectType },
  formValues: [{ FieldName: 'Title', FieldValue }],
});
const json = (body: object) => ({ body: { ...body } });

describe('folders of a list', () => {
  converse(
    () => site,
    [
      { what: 'a list', ask: 'POST web/lists', ...listOf('Personal'), status: 201 },
      {
        what: 'folders are off in a new list',
        ask: `POST ${list}/rootFolder/folders/add('Alfa')`,
        status: 400,
        answer: { code: '-2130575223, Microsoft.SharePoint.SPException' },
      },
      { what: 'and can be allowed', ask: `MERGE ${list}`, body: { EnableFolderCreation: true }, status: 204 },
      {
        what: 'by name, from the list',
        ask: `POST ${list}/rootFolder/folders/add('Alfa')`,
        status: 200,
        answer: { Name: 'Alfa', ServerRelativeUrl: `${path}/Alfa`, Exists: true, ItemCount: 0 },
      },
      {
        what: 'one that is there is answered as it is',
        ask: `POST ${list}/rootFolder/folders/add('ALFA')`,
        status: 200,
        answer: { Name: 'Alfa' },
      },
      {
        what: 'unless it must be new',
        ask: `POST ${list}/rootFolder/folders/addUsingPath(decodedurl='Alfa',overwrite=false)`,
        status: 400,
        answer: {
          code: '-2130575257, Microsoft.SharePoint.SPException',
          message: 'A file or folder with the name Alfa already exists.',
        },
      },
      {
        what: 'in a folder',
        ask: `POST ${folder('Alfa')}/folders/addUsingPath(DecodedUrl='2026')`,
        status: 200,
        answer: { ServerRelativeUrl: `${path}/Alfa/2026` },
      },
      {
        what: 'by whole address, from the site',
        ask: 'POST web/folders',
        body: { ServerRelativeUrl: `${path}/Beta` },
        status: 201,
        answer: { Name: 'Beta' },
      },
      {
        what: 'by address from the site',
        ask: "POST web/folders/add('Lists/Personal/Gamma')",
        status: 200,
        answer: { ServerRelativeUrl: `${path}/Gamma` },
      },
      {
        what: 'as PnPjs makes one',
        ask: `POST ${folder('Alfa')}/AddSubFolderUsingPath`,
        body: { leafPath: { DecodedUrl: "Kim's" } },
        status: 200,
      },
      {
        what: 'as a form makes one',
        ask: `POST ${list}/AddValidateUpdateItemUsingPath()`,
        ...json(form('Delta', null, 1)),
        status: 200,
        answer: {
          value: [
            { FieldName: 'Title', HasException: false },
            { FieldName: 'Id', FieldValue: '6', ItemId: 6 },
          ],
        },
      },
      {
        what: 'as an item with a name of its own',
        ask: `POST ${list}/items`,
        body: { FileSystemObjectType: 1, ContentTypeId: '0x0120', Title: 'Epsilon', FileLeafRef: 'Epsilon' },
        status: 201,
        answer: { FileSystemObjectType: 1, Title: 'Epsilon' },
      },
      {
        what: 'not where no folder is',
        ask: `POST web/folders/add('${path}/Nope/Inner')`,
        status: 404,
        answer: { code: '-2147024894, System.IO.FileNotFoundException', message: 'File Not Found.' },
      },
      {
        what: 'not with a bad name',
        ask: `POST ${list}/rootFolder/folders/add('a*b')`,
        status: 400,
        answer: { code: '-2130575245, Microsoft.SharePoint.SPException' },
      },
      { what: 'not outside the lists', ask: "POST web/folders/add('Nowhere/Alfa')", status: 404 },
      {
        what: 'the folders of the list',
        ask: `GET ${list}/rootFolder/folders?$select=Name&$orderby=Name desc`,
        status: 200,
        answer: [{ Name: 'Gamma' }, { Name: 'Epsilon' }, { Name: 'Beta' }, { Name: 'Alfa' }, { Name: '6_.000' }],
      },
      {
        what: 'a quoted name',
        ask: `GET web/getFolderByServerRelativePath(decodedurl=@p)/name?@p='${path}/alfa/KIM''s'`,
        status: 200,
        answer: { value: "Kim's" },
      },
      {
        what: 'whether one is there',
        ask: `GET ${folder('Nope')}?$select=Exists`,
        status: 200,
        answer: { Exists: false },
      },
      {
        what: 'whether one is there, by path',
        ask: `GET ${folder('Alfa')}/exists`,
        status: 200,
        answer: { value: true },
      },
      {
        what: 'one that is not',
        ask: `GET ${folder('Nope')}`,
        status: 404,
        answer: { code: '-2147024894, System.IO.FileNotFoundException' },
      },
      {
        what: 'its item',
        ask: `GET ${folder('Alfa/2026')}/ListItemAllFields?$select=Id,FileSystemObjectType,FileRef,FileDirRef,FileLeafRef,FSObjType`,
        status: 200,
        answer: {
          Id: 2,
          FileSystemObjectType: 1,
          FileRef: `${path}/Alfa/2026`,
          FileDirRef: `${path}/Alfa`,
          FileLeafRef: '2026',
          FSObjType: 1,
        },
      },
      {
        what: 'its folder',
        ask: `GET ${list}/items(2)/folder/parentFolder?$select=Name`,
        status: 200,
        answer: { Name: 'Alfa' },
      },
      {
        what: "the list's own folder is no item",
        ask: `GET ${list}/rootFolder/ListItemAllFields`,
        status: 200,
        answer: { 'odata.null': true },
      },
      {
        what: 'a client walks from folder to folder',
        ask: `GET ${list}/rootFolder/folders('Alfa')/folders('2026')/serverRelativeUrl`,
        status: 200,
        answer: { value: `${path}/Alfa/2026` },
      },
      {
        what: 'verbose',
        ask: `GET ${folder('Alfa')}?$expand=Folders,Files`,
        accept: 'application/json;odata=verbose',
        status: 200,
        answer: {
          d: {
            __metadata: { type: 'SP.Folder' },
            Folders: { results: [{ Name: '2026' }, { Name: "Kim's" }] },
            Files: { results: [] },
            ListItemAllFields: { __deferred: {} },
          },
        },
      },
      {
        what: 'minimal metadata',
        ask: `GET ${folder('Alfa')}`,
        accept: 'application/json',
        status: 200,
        answer: {
          'odata.type': 'SP.Folder',
          'odata.editLink': "Web/GetFolderByServerRelativePath(decodedurl='/sites/diplomering/Lists/Personal/Alfa')",
        },
      },
    ],
  );
});

describe('items in folders', () => {
  const stream = (ViewXml: string, more = {}) => viewXml(ViewXml, more);
  const caml = (ViewXml: string, FolderServerRelativeUrl?: string) => ({
    body: { query: { ViewXml, ...(FolderServerRelativeUrl === undefined ? {} : { FolderServerRelativeUrl }) } },
  });
  const titled = '<Query><OrderBy><FieldRef Name="ID"/></OrderBy></Query>';
  converse(
    () => site,
    [
      {
        what: 'a form fills a folder',
        ask: `POST ${list}/AddValidateUpdateItemUsingPath`,
        ...json(form('Anna', `${path}/Alfa`)),
        status: 200,
        answer: { value: [{}, { FieldName: 'Id', FieldValue: '8' }] },
      },
      {
        what: 'and a folder in it, by whole address',
        ask: `POST ${list}/AddValidateUpdateItemUsingPath`,
        ...json(form('Bo', 'http://intranet/sites/diplomering/Lists/Personal/Alfa/2026')),
        status: 200,
      },
      { what: 'a plain item lies in the list', ask: `POST ${list}/items`, body: { Title: 'Cecilia' }, status: 201 },
      {
        what: 'a folder of another list is none',
        ask: `POST ${list}/AddValidateUpdateItemUsingPath`,
        ...json(form('X', '/sites/diplomering/Lists/Other/Alfa')),
        status: 404,
      },
      {
        what: 'where an item lies',
        ask: `GET ${list}/items(9)?$select=FileRef,FileDirRef`,
        status: 200,
        answer: { FileRef: `${path}/Alfa/2026/9_.000`, FileDirRef: `${path}/Alfa/2026` },
      },
      {
        what: 'REST reads all, folders too',
        ask: `GET ${list}/items?$select=Id`,
        status: 200,
        answer: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((Id) => ({ Id })),
      },
      {
        what: 'folders alone',
        ask: `GET ${list}/items?$select=FileLeafRef&$filter=FSObjType eq 1 and FileDirRef eq '${path}/Alfa'`,
        status: 200,
        answer: [{ FileLeafRef: '2026' }, { FileLeafRef: "Kim's" }],
      },
      {
        what: 'CAML sees what lies in the list',
        ask: `POST ${list}/getitems?$select=Id`,
        ...caml(`<View>${titled}</View>`),
        status: 200,
        answer: [1, 3, 4, 6, 7, 10].map((Id) => ({ Id })),
      },
      {
        what: 'or in a folder',
        ask: `POST ${list}/getitems?$select=Id`,
        ...caml(`<View>${titled}</View>`, `${path}/Alfa`),
        status: 200,
        answer: [{ Id: 2 }, { Id: 5 }, { Id: 8 }],
      },
      {
        what: 'only its items',
        ask: `POST ${list}/getitems?$select=Id`,
        ...caml(`<View Scope="FilesOnly">${titled}</View>`, `${path}/Alfa`),
        status: 200,
        answer: [{ Id: 8 }],
      },
      {
        what: 'items however deep',
        ask: `POST ${list}/getitems?$select=Id`,
        ...caml(`<View Scope="Recursive">${titled}</View>`, `${path}/Alfa`),
        status: 200,
        answer: [{ Id: 8 }, { Id: 9 }],
      },
      {
        what: 'everything however deep',
        ask: `POST ${list}/getitems?$select=Id`,
        ...caml(`<View Scope="RecursiveAll">${titled}</View>`, `${path}/Alfa`),
        status: 200,
        answer: [{ Id: 2 }, { Id: 5 }, { Id: 8 }, { Id: 9 }],
      },
      {
        what: 'a scope that is none',
        ask: `POST ${list}/getitems`,
        ...caml('<View Scope="Everything"/>'),
        status: 400,
      },
      {
        what: 'a folder that is not there',
        ask: `POST ${list}/getitems`,
        ...caml('<View/>', `${path}/Nope`),
        status: 404,
      },
      {
        what: 'by kind',
        ask: `POST ${list}/getitems?$select=Id`,
        ...caml(
          '<View Scope="RecursiveAll"><Query><Where><And><Eq><FieldRef Name="FSObjType"/><Value Type="Integer">1</Value></Eq><BeginsWith><FieldRef Name="FileLeafRef"/><Value Type="File">20</Value></BeginsWith></And></Where></Query></View>',
        ),
        status: 200,
        answer: [{ Id: 2 }],
      },
      {
        what: 'list data of a folder',
        ask: `POST ${list}/RenderListDataAsStream`,
        ...stream(`<View>${titled}<ViewFields><FieldRef Name="LinkTitle"/></ViewFields></View>`, {
          FolderServerRelativeUrl: `${path}/Alfa`,
          RenderOptions: 7,
        }),
        status: 200,
        answer: {
          rootFolder: `${path}/Alfa`,
          ListData: {
            Row: [
              { ID: '2', FSObjType: '1', FileRef: `${path}/Alfa/2026`, ItemChildCount: '1' },
              { ID: '5' },
              { ID: '8', FSObjType: '0', Title: 'Anna', FileDirRef: `${path}/Alfa` },
            ],
          },
        },
      },
      {
        what: 'list data by RootFolder',
        ask: `POST ${list}/RenderListDataAsStream?RootFolder=${encodeURIComponent(`${path}/Alfa/2026`)}`,
        ...stream('<View/>'),
        status: 200,
        answer: { Row: [{ ID: '9' }] },
      },
      {
        what: 'list data however deep',
        ask: `POST ${list}/RenderListDataAsStream`,
        ...stream(`<View Scope="RecursiveAll">${titled}</View>`, { FolderServerRelativeUrl: `${path}/Alfa` }),
        status: 200,
        answer: { Row: [{ ID: '2' }, { ID: '5' }, { ID: '8' }, { ID: '9' }] },
      },
      {
        what: 'a view of everything',
        ask: `POST ${list}/views`,
        body: {
          Title: 'Alla',
          Scope: 2,
          DefaultView: true,
          ViewQuery: '<Where><Gt><FieldRef Name="ID"/><Value Type="Counter">7</Value></Gt></Where>',
        },
        status: 201,
        answer: { ListViewXml: expect.stringContaining('Scope="RecursiveAll"') },
      },
      {
        what: 'is executed so',
        ask: `POST ${list}/RenderListDataAsStream`,
        body: {},
        status: 200,
        answer: { Row: [{ ID: '8' }, { ID: '9' }, { ID: '10' }] },
      },
    ],
  );
});

describe('folders that move and go', () => {
  converse(
    () => site,
    [
      {
        what: 'another name takes along what lies in it',
        ask: `MERGE ${folder('Alfa/2026')}/ListItemAllFields`,
        body: { FileLeafRef: '2027' },
        status: 204,
      },
      {
        what: 'the item in it',
        ask: `GET ${list}/items(9)?$select=FileRef`,
        status: 200,
        answer: { FileRef: `${path}/Alfa/2027/9_.000` },
      },
      {
        what: 'a name that is taken',
        ask: `MERGE ${folder('Alfa')}/ListItemAllFields`,
        body: { FileLeafRef: 'beta' },
        status: 400,
        answer: { code: '-2130575257, Microsoft.SharePoint.SPException' },
      },
      {
        what: 'into another folder',
        ask: `POST ${folder('Alfa/2027')}/moveTo(newurl='${path}/Beta/2027')`,
        status: 200,
      },
      { what: 'not into itself', ask: `POST ${folder('Beta')}/moveTo(newurl='${path}/Beta/2027/Beta')`, status: 400 },
      {
        what: 'an item moves by its name',
        ask: `POST web/getFileByServerRelativeUrl('${path}/Alfa/8_.000')/moveTo(newurl='${path}/Beta/8_.000',flags=1)`,
        status: 200,
      },
      {
        what: 'and keeps it',
        ask: `POST web/getFileByServerRelativeUrl('${path}/Beta/8_.000')/moveTo(newurl='${path}/Beta/Anna')`,
        status: 400,
      },
      {
        what: 'where it is now',
        ask: `GET ${list}/items(8)?$select=FileRef`,
        status: 200,
        answer: { FileRef: `${path}/Beta/8_.000` },
      },
      { what: 'a folder goes with all in it', ask: `POST ${folder('Beta')}/recycle`, status: 200 },
      {
        what: 'nothing of it is left',
        ask: `GET ${list}/items?$select=Id`,
        status: 200,
        answer: [1, 4, 5, 6, 7, 10].map((Id) => ({ Id })),
      },
      {
        what: 'one entry waits',
        ask: 'GET web/recyclebin?$select=Title,LeafName,ItemType',
        status: 200,
        answer: [{ Title: 'Beta', LeafName: 'Beta', ItemType: 5 }],
      },
      { what: 'deleting needs to have seen it', ask: `DELETE ${folder('Gamma')}`, headers: {}, status: 412 },
      { what: 'deleting', ask: `DELETE ${folder('Gamma')}`, status: 200 },
      { what: "a list's own folder goes with the list", ask: `DELETE ${list}/rootFolder`, status: 501 },
      { what: 'the folder of the site is none of ours', ask: 'GET web/rootFolder', status: 501 },
    ],
  );
});

describe('what a folder needs', () => {
  converse(
    () => site,
    [
      {
        what: 'a unique column',
        ask: 'POST web/lists',
        ...listOf('Unika', { EnableFolderCreation: true }),
        status: 201,
      },
      {
        what: 'is checked for folders too',
        ask: "POST web/lists/getByTitle('Unika')/fields/createfieldasxml",
        ...fieldXml('<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE"/>'),
        status: 200,
      },
      {
        what: 'first',
        ask: "POST web/lists/getByTitle('Unika')/items",
        body: { Key: 'k', FileSystemObjectType: 1, FileLeafRef: 'A' },
        status: 201,
      },
      {
        what: 'second',
        ask: "POST web/lists/getByTitle('Unika')/items",
        body: { Key: 'k', FileSystemObjectType: 1, FileLeafRef: 'B' },
        status: 500,
      },
      {
        what: 'and forbids permissions of their own',
        ask: "POST web/lists/getByTitle('Unika')/items(1)/breakRoleInheritance(true)",
        status: 500,
        answer: { code: '-2130575165, Microsoft.SharePoint.SPException' },
      },
    ],
  );
});
