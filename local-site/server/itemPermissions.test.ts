import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { converse, fieldXml, listOf, viewXml } from './testing/exchange';
import { startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const READ = 1073741826;
const CONTRIBUTE = 1073741827;
/** Ids of people in the order of the directory. */
const [MANAGER1, MANAGER2, STAFF1] = [11, 12, 13];

const list = "web/lists/getByTitle('Enheter')";
const path = '/sites/diplomering/Lists/Enheter';
const folderItem = (name: string): string => `web/getFolderByServerRelativeUrl('${path}/${name}')/ListItemAllFields`;
const assign = (who: number, role: number): string =>
  `roleassignments/addroleassignment(principalid=${who},roledefid=${role})`;
const inFolder = (Title: string, folder: string) => ({
  body: {
    listItemCreateInfo: { FolderPath: { DecodedUrl: `${path}/${folder}` }, UnderlyingObjectType: 0 },
    formValues: [{ FieldName: 'Title', FieldValue: Title }],
  },
});

describe('a folder for each unit, with permissions of its own', () => {
  converse(
    () => site,
    [
      {
        what: 'who is who',
        ask: `GET web/siteusers?$select=Id,Email&$filter=Id ge ${MANAGER1} and Id le ${STAFF1}`,
        status: 200,
        answer: [{ Email: 'manager1@example.org' }, { Email: 'manager2@example.org' }, { Email: 'staff1@example.org' }],
      },
      {
        what: 'a list that only the owner reads',
        ask: 'POST web/lists',
        ...listOf('Enheter', { EnableFolderCreation: true, EnableVersioning: true }),
        status: 201,
      },
      {
        what: 'broken off',
        ask: `POST ${list}/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)`,
        status: 200,
      },
      ...['Alfa', 'Beta'].flatMap((name, index) => [
        { what: name, ask: `POST ${list}/rootFolder/folders/add('${name}')`, status: 200 },
        {
          what: 'a folder inherits',
          ask: `POST ${folderItem(name)}/${assign(MANAGER1, CONTRIBUTE)}`,
          status: 400,
          answer: { message: 'This operation is not allowed on an object that inherits permissions.' },
        },
        { what: 'broken off', ask: `POST ${folderItem(name)}/breakroleinheritance(false)`, status: 200 },
        {
          what: "to the unit's manager",
          ask: `POST ${folderItem(name)}/${assign(index === 0 ? MANAGER1 : MANAGER2, CONTRIBUTE)}`,
          status: 200,
        },
      ]),
      {
        what: 'the list shows itself to a manager',
        ask: `GET ${list}?$select=Title`,
        as: 'manager1',
        status: 200,
        answer: { Title: 'Enheter' },
      },
      { what: 'and to nobody else', ask: `GET ${list}`, as: 'staff1', status: 403 },
      {
        what: 'nor among the lists',
        ask: "GET web/lists?$filter=Title eq 'Enheter'&$select=Title",
        as: 'staff1',
        status: 200,
        answer: [],
      },
      {
        what: 'a manager writes in the own folder',
        ask: `POST ${list}/AddValidateUpdateItemUsingPath`,
        as: 'manager1',
        ...inFolder('Anna i Alfa', 'Alfa'),
        status: 200,
        answer: { value: [{}, { ItemId: 3 }] },
      },
      {
        what: 'the other in theirs',
        ask: `POST ${list}/AddValidateUpdateItemUsingPath`,
        as: 'manager2',
        ...inFolder('Bo i Beta', 'Beta'),
        status: 200,
        answer: { value: [{}, { ItemId: 4 }] },
      },
      {
        what: 'not in the other folder, which is not there',
        ask: `POST ${list}/AddValidateUpdateItemUsingPath`,
        as: 'manager1',
        ...inFolder('Insmugen', 'Beta'),
        status: 404,
      },
      { what: 'nor in the list', ask: `POST ${list}/items`, as: 'manager1', body: { Title: 'Insmugen' }, status: 403 },
      {
        what: 'what lies in a folder inherits from it',
        ask: `GET ${list}/items(3)?$select=HasUniqueRoleAssignments,EffectiveBasePermissions`,
        as: 'manager1',
        status: 200,
        answer: { HasUniqueRoleAssignments: false, EffectiveBasePermissions: { High: '432', Low: '1011028719' } },
      },
      {
        what: 'the folder itself does not',
        ask: `GET ${list}/items(1)?$select=HasUniqueRoleAssignments`,
        as: 'manager1',
        status: 200,
        answer: { HasUniqueRoleAssignments: true },
      },
      {
        what: 'what somebody may there',
        ask: `GET ${list}/items(4)/getUserEffectivePermissions(@u)?@u='i:0%23.f|membership|manager1@example.org'`,
        status: 200,
        answer: { High: '0', Low: '0' },
      },
      {
        what: 'who may there',
        ask: `GET ${folderItem('Alfa')}/roleassignments?$select=PrincipalId,RoleDefinitionBindings/Name&$expand=RoleDefinitionBindings`,
        status: 200,
        answer: [{ PrincipalId: 6 }, { PrincipalId: MANAGER1, RoleDefinitionBindings: [{ Name: 'Contribute' }] }],
      },
      {
        what: 'is not for managers to ask',
        ask: `GET ${folderItem('Alfa')}/roleassignments`,
        as: 'manager1',
        status: 403,
      },
      { what: 'nor to change', ask: `POST ${folderItem('Alfa')}/${assign(STAFF1, READ)}`, as: 'manager1', status: 403 },
      {
        what: 'a manager changes an item',
        ask: `MERGE ${list}/items(3)`,
        as: 'manager1',
        body: { Title: 'Anna Alfa' },
        status: 204,
      },
      {
        what: 'not that of the other',
        ask: `MERGE ${list}/items(4)`,
        as: 'manager1',
        body: { Title: 'x' },
        status: 404,
      },
      {
        what: 'nor by a form',
        ask: `POST ${list}/items(4)/validateUpdateListItem`,
        as: 'manager1',
        body: { formValues: [{ FieldName: 'Title', FieldValue: 'x' }] },
        status: 404,
      },
      { what: 'nor away', ask: `DELETE ${list}/items(4)`, as: 'manager1', status: 404 },
      {
        what: 'nor into the own folder',
        ask: `POST web/getFileByServerRelativeUrl('${path}/Beta/4_.000')/moveTo(newurl='${path}/Alfa/4_.000')`,
        as: 'manager1',
        status: 404,
      },
      {
        what: 'nor the own into the other',
        ask: `POST web/getFileByServerRelativeUrl('${path}/Alfa/3_.000')/moveTo(newurl='${path}/Beta/3_.000')`,
        as: 'manager1',
        status: 404,
      },
      {
        what: 'an attachment',
        ask: `POST ${list}/items(4)/AttachmentFiles/add(FileName='Bo i Beta.txt')`,
        as: 'manager2',
        rawBody: 'Bo i Beta',
        status: 200,
      },
      { what: 'a lookup into the list', ask: 'POST web/lists', ...listOf('Pekare'), status: 201 },
    ],
  );

  it('shows nobody a byte of a folder that is not theirs, whatever is asked', async () => {
    const { Id } = (await site.get(`${list}?$select=Id`)).json;
    await site.post(
      "web/lists/getByTitle('Pekare')/fields/createfieldasxml",
      fieldXml(`<Field Type="Lookup" Name="Target" DisplayName="Target" List="{${String(Id)}}" ShowField="Title"/>`),
    );
    await site.post("web/lists/getByTitle('Pekare')/items", { body: { Title: 'p', TargetId: 4 } });
    const pointing = "web/lists/getByTitle('Pekare')";
    const caml = (ViewXml: string, FolderServerRelativeUrl = '') => ({
      body: { query: { ViewXml, FolderServerRelativeUrl } },
    });
    const everything =
      '<View Scope="RecursiveAll"><ViewFields><FieldRef Name="Title"/><FieldRef Name="FileRef"/></ViewFields></View>';
    const asks: readonly (readonly ['GET' | 'POST', string, object?])[] = [
      ['GET', `${list}/items`],
      ['GET', `${list}/items?$filter=Title eq 'Bo i Beta'`],
      ['GET', `${list}/items?$filter=startswith(FileRef,'${path}/B')&$select=FileRef`],
      ['GET', `${list}/items?$orderby=Title desc&$top=1`],
      ['GET', `${list}/items(4)`],
      ['GET', `${list}/items(4)/title`],
      ['GET', `${list}/items(4)/versions`],
      ['GET', `${list}/items(4)/versions(512)`],
      ['GET', `${list}/items(4)/fieldValuesAsText`],
      ['GET', `${list}/items(4)/AttachmentFiles`],
      ['GET', `${list}/items(4)/AttachmentFiles('Bo i Beta.txt')/$value`],
      [
        'GET',
        `${list}/items?$expand=AttachmentFiles,FieldValuesAsText,Versions&$select=*,AttachmentFiles,FieldValuesAsText,Versions`,
      ],
      ['GET', `${list}/items(4)/parentList/items`],
      ['POST', `${list}/getitems`, caml(everything)],
      ['POST', `${list}/getitems`, caml('<View/>', `${path}/Beta`)],
      ['POST', `${list}/RenderListDataAsStream`, viewXml(everything)],
      ['POST', `${list}/RenderListDataAsStream`, viewXml('<View/>', { FolderServerRelativeUrl: `${path}/Beta` })],
      ['POST', `${list}/RenderListDataAsStream?RootFolder=${encodeURIComponent(`${path}/Beta`)}`, viewXml('<View/>')],
      ['GET', `${list}/rootFolder/folders`],
      ['GET', `${list}/rootFolder?$expand=Folders,Folders/Files,Folders/ListItemAllFields`],
      ['GET', `web/getFolderByServerRelativeUrl('${path}/Beta')`],
      ['GET', `${folderItem('Beta')}`],
      ['GET', `web/getFileByServerRelativeUrl('${path}/Beta/4_.000')/ListItemAllFields`],
      ['GET', `${list}/items(2)/folder`],
      ['GET', 'web/folders?$expand=Folders'],
      ['GET', 'web/recyclebin'],
      ['GET', `${pointing}/items?$select=Target/Title&$expand=Target`],
      ['GET', `${pointing}/items?$filter=Target/Title eq 'Bo i Beta'&$select=Id`],
      ['GET', `${pointing}/items?$orderby=Target/Title&$select=Id`],
      ['GET', `${pointing}/items(1)/fieldValuesAsText`],
      [
        'POST',
        `${pointing}/RenderListDataAsStream`,
        viewXml('<View><ViewFields><FieldRef Name="Target"/></ViewFields></View>'),
      ],
      ['GET', `${pointing}/items(1)/versions`],
      ['GET', 'search/query?querytext=Beta'],
    ];
    for (const [method, ask, options] of asks) {
      const mine = await site.send(method, ask, { as: 'manager1', ...options });
      // What was asked may be repeated in a refusal, and the name of a folder that was asked for in its answer.
      const told = mine.status < 400 ? mine.text.replaceAll(`"rootFolder":"${path}/Beta"`, '') : '';
      expect({ method, ask, tellsOfBeta: /Beta/.test(told) }).toEqual({ method, ask, tellsOfBeta: false });
    }
    // The same questions do find it for whoever may read it: the table above asks for something.
    const found = await Promise.all(
      asks.map(([method, ask, options]) => site.send(method, ask, { as: 'manager2', ...options })),
    );
    expect(found.filter(({ status, text }) => status < 400 && text.includes('Beta')).length).toBeGreaterThan(25);
  });

  it('keeps what was thrown away to those who may read it', async () => {
    await site.post(`${list}/items(4)/recycle`, { as: 'manager2' });
    expect((await site.get('web/recyclebin?$select=Title', { as: 'manager2' })).rows).toEqual([{ Title: 'Bo i Beta' }]);
    expect((await site.get('web/recyclebin', { as: 'manager1' })).rows).toEqual([]);
    const [entry] = (await site.get('web/recyclebin')).rows;
    await site.post(
      `${folderItem('Beta')}/roleassignments/removeroleassignment(principalid=${MANAGER2},roledefid=${CONTRIBUTE})`,
    );
    expect((await site.get('web/recyclebin', { as: 'manager2' })).rows).toEqual([]);
    await site.post(`web/recyclebin('${String(entry?.Id)}')/restore`);
    expect((await site.get(`${list}/items(4)?$select=FileDirRef`)).json).toEqual({ FileDirRef: `${path}/Beta` });
    expect((await site.get(`${list}/items(4)`, { as: 'manager2' })).status).toBe(403);
  });
});

describe('permissions of one item', () => {
  converse(
    () => site,
    [
      {
        what: 'a list that all read',
        ask: 'POST web/lists',
        ...listOf('Öppen', { EnableFolderCreation: true }),
        status: 201,
      },
      { what: 'a folder', ask: "POST web/lists/getByTitle('Öppen')/rootFolder/folders/add('Mapp')", status: 200 },
      ...['Hemlig', 'Känd'].map((Title) => ({
        what: Title,
        ask: "POST web/lists/getByTitle('Öppen')/items",
        body: { Title },
        status: 201,
      })),
      {
        what: 'one is closed to others, keeping what they had',
        ask: "POST web/lists/getByTitle('Öppen')/items(2)/breakroleinheritance(copyroleassignments=true)",
        status: 200,
      },
      {
        what: 'so nothing has changed yet',
        ask: "GET web/lists/getByTitle('Öppen')/items(2)/title",
        as: 'staff1',
        status: 200,
        answer: { value: 'Hemlig' },
      },
      {
        what: 'until members lose it',
        ask: "DELETE web/lists/getByTitle('Öppen')/items(2)/roleassignments(5)",
        status: 200,
      },
      {
        what: 'then it is not there',
        ask: "GET web/lists/getByTitle('Öppen')/items?$select=Title,FSObjType&$filter=FSObjType eq 0",
        as: 'staff1',
        status: 200,
        answer: [{ Title: 'Känd' }],
      },
      {
        what: 'nor its folder in the way',
        ask: "GET web/lists/getByTitle('Öppen')/items(2)",
        as: 'staff1',
        status: 404,
        answer: { code: '-2130575338, System.ArgumentException' },
      },
      {
        what: 'moving to a folder with permissions',
        ask: "POST web/lists/getByTitle('Öppen')/items(1)/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)",
        status: 200,
      },
      {
        what: 'takes its permissions',
        ask: "POST web/getFileByServerRelativeUrl('/sites/diplomering/Lists/Öppen/3_.000')/moveTo(newurl='/sites/diplomering/Lists/Öppen/Mapp/3_.000')",
        status: 200,
      },
      {
        what: 'away from those without',
        ask: "GET web/lists/getByTitle('Öppen')/items",
        as: 'staff1',
        status: 200,
        answer: [],
      },
      {
        what: 'a folder inherits again',
        ask: "POST web/lists/getByTitle('Öppen')/items(1)/resetroleinheritance()",
        status: 200,
      },
      {
        what: 'and so does what lies in it',
        ask: "GET web/lists/getByTitle('Öppen')/items?$select=Title&$filter=FSObjType eq 0",
        as: 'staff1',
        status: 200,
        answer: [{ Title: 'Känd' }],
      },
      {
        what: 'only some may break',
        ask: "POST web/lists/getByTitle('Öppen')/items(3)/breakroleinheritance(true)",
        as: 'staff1',
        status: 403,
      },
      {
        what: 'breaking the list clears what is below, when asked',
        ask: "POST web/lists/getByTitle('Öppen')/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)",
        status: 200,
      },
      {
        what: 'so all is there',
        ask: "GET web/lists/getByTitle('Öppen')/items?$select=Title&$filter=FSObjType eq 0",
        as: 'staff1',
        status: 200,
        answer: [{ Title: 'Hemlig' }, { Title: 'Känd' }],
      },
      {
        what: 'unique values need a list without',
        ask: "POST web/lists/getByTitle('Öppen')/items(2)/breakroleinheritance(copyroleassignments=true)",
        status: 200,
      },
      {
        what: 'and are refused there',
        ask: "POST web/lists/getByTitle('Öppen')/fields/createfieldasxml",
        ...fieldXml('<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE"/>'),
        status: 500,
        answer: { code: '-2130575168, Microsoft.SharePoint.SPException' },
      },
    ],
  );
});

describe('folders in folders', () => {
  const tree = "web/lists/getByTitle('Träd')";
  const root = '/sites/diplomering/Lists/Träd';
  const folder = (name: string): string => `web/getFolderByServerRelativeUrl('${root}/${name}')`;
  converse(
    () => site,
    [
      {
        what: 'a list that members write in',
        ask: 'POST web/lists',
        ...listOf('Träd', { EnableFolderCreation: true }),
        status: 201,
      },
      { what: 'a closed folder', ask: `POST ${tree}/rootFolder/folders/add('Stängd')`, status: 200 },
      {
        what: 'broken off',
        ask: `POST ${folder('Stängd')}/ListItemAllFields/breakroleinheritance(false)`,
        status: 200,
      },
      { what: 'an open one', ask: `POST ${tree}/rootFolder/folders/add('Öppen')`, status: 200 },
      { what: 'with another in it', ask: `POST ${folder('Öppen')}/folders/add('Inre')`, status: 200 },
      {
        what: 'and an item in that',
        ask: `POST ${tree}/AddValidateUpdateItemUsingPath`,
        body: {
          listItemCreateInfo: { FolderPath: { DecodedUrl: `${root}/Öppen/Inre` } },
          formValues: [{ FieldName: 'Title', FieldValue: 'Djupt' }],
        },
        status: 200,
      },
      {
        what: 'everybody reads it',
        ask: `GET ${tree}/items?$select=Id`,
        as: 'staff1',
        status: 200,
        answer: [{ Id: 2 }, { Id: 3 }, { Id: 4 }],
      },
      {
        what: 'the inner folder is moved into the closed one',
        ask: `POST ${folder('Öppen/Inre')}/moveTo(newurl='${root}/Stängd/Inre')`,
        status: 200,
      },
      {
        what: 'and what lies in it is closed with it',
        ask: `GET ${tree}/items?$select=Id`,
        as: 'staff1',
        status: 200,
        answer: [{ Id: 2 }],
      },
      {
        what: 'moved back, it is open again',
        ask: `POST ${folder('Stängd/Inre')}/moveTo(newurl='${root}/Öppen/Inre')`,
        status: 200,
      },
      {
        what: 'with all in it',
        ask: `GET ${tree}/items?$select=Id`,
        as: 'staff1',
        status: 200,
        answer: [{ Id: 2 }, { Id: 3 }, { Id: 4 }],
      },
      { what: 'the item alone is closed', ask: `POST ${tree}/items(4)/breakroleinheritance(false)`, status: 200 },
      {
        what: 'so its folder cannot be thrown away by others',
        ask: `POST ${folder('Öppen')}/recycle`,
        as: 'staff1',
        status: 403,
      },
      { what: 'nor deleted', ask: `DELETE ${folder('Öppen')}`, as: 'staff1', status: 403 },
      { what: 'nor moved', ask: `POST ${folder('Öppen')}/moveTo(newurl='${root}/Annan')`, as: 'staff1', status: 403 },
      {
        what: 'nothing of it is gone',
        ask: `GET ${tree}/items?$select=Id`,
        status: 200,
        answer: [{ Id: 1 }, { Id: 2 }, { Id: 3 }, { Id: 4 }],
      },
      {
        what: "a name that is an item's",
        ask: `POST ${tree}/rootFolder/folders/add('7_.000')`,
        status: 400,
        answer: { code: '-2130575245, Microsoft.SharePoint.SPException' },
      },
    ],
  );
});
