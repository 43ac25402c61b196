import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusal, startTestSite, type Answer, type TestSite } from './testing/testSite';

let site: TestSite;

beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const addField = (list: string, SchemaXml: string, Options = 8): Promise<Answer> =>
  site.post(`${list}/fields/createfieldasxml`, { body: { parameters: { SchemaXml, Options } } });

describe('lists', () => {
  it('refuses a title that is taken and a property that does not exist', async () => {
    await site.makeList('Taken');
    expect(refusal(await site.post('web/lists', { body: { Title: 'taken' } }))).toMatchObject({
      status: 500,
      code: '-2130575342, Microsoft.SharePoint.SPException',
    });
    expect(refusal(await site.post('web/lists', { body: { Title: 'X', Nope: 1 } }))).toMatchObject({
      status: 400,
      message: expect.stringContaining("'Nope' does not exist on type 'SP.List'"),
    });
  });

  it('keeps settings and is gone when deleted', async () => {
    const list = await site.makeList('Settings');
    await site.merge(list, { NoCrawl: true, ReadSecurity: 2, EnableVersioning: true });
    expect((await site.get(`${list}?$select=NoCrawl,ReadSecurity,WriteSecurity,EnableVersioning`)).json).toEqual({
      NoCrawl: true,
      ReadSecurity: 2,
      WriteSecurity: 1,
      EnableVersioning: true,
    });
    expect((await site.remove(list)).status).toBe(200);
    expect(refusal(await site.get(list))).toMatchObject({
      status: 404,
      code: '-2147024894, System.IO.FileNotFoundException',
    });
  });
});

describe('fields', () => {
  it('makes the internal name from the display name unless asked to take Name', async () => {
    const list = await site.makeList('Names');
    expect((await addField(list, '<Field Type="Text" Name="Plain" DisplayName="Åtta ord" />', 0)).json).toMatchObject({
      InternalName: '_x00c5_tta_x0020_ord',
      Title: 'Åtta ord',
    });
    expect((await addField(list, '<Field Type="Text" Name="Plain" DisplayName="Åtta ord" />')).json).toMatchObject({
      InternalName: 'Plain',
      Title: 'Åtta ord',
    });
    expect(refusal(await addField(list, '<Field Type="Text" Name="Plain" DisplayName="Annat" />'))).toMatchObject({
      status: 500,
      code: '-2130575306, Microsoft.SharePoint.SPDuplicateFieldNameException',
    });
  });

  it('takes at most 20 indexes', async () => {
    const list = await site.makeList('Indexes');
    for (let count = 1; count <= 20; count += 1)
      expect(
        (await addField(list, `<Field Type="Text" Name="F${count}" DisplayName="F${count}" Indexed="TRUE" />`)).status,
      ).toBe(200);
    expect(
      refusal(await addField(list, '<Field Type="Text" Name="F21" DisplayName="F21" Indexed="TRUE" />')).status,
    ).toBe(500);
    expect((await site.merge(`${list}/fields/getByInternalNameOrTitle('F1')`, { Indexed: false })).status).toBe(204);
    expect((await addField(list, '<Field Type="Text" Name="F21" DisplayName="F21" Indexed="TRUE" />')).status).toBe(
      200,
    );
  });

  it('enforces unique values only where they can hold', async () => {
    const list = await site.makeList('Uniques', { Plain: 'text', Doubled: 'indexed' });
    for (const _ of [1, 2]) await site.post(`${list}/items`, { body: { Doubled: 'x' } });
    const unique = (name: string): Promise<Answer> =>
      site.merge(`${list}/fields/getByInternalNameOrTitle('${name}')`, { EnforceUniqueValues: true });
    expect(refusal(await unique('Plain')).status).toBe(500);
    expect(refusal(await unique('Doubled'))).toMatchObject({
      status: 500,
      code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    });
    await site.remove(`${list}/items(1)`);
    expect((await unique('Doubled')).status).toBe(204);
    expect(refusal(await site.merge(list, { ReadSecurity: 2 })).status).toBe(500);
  });

  it('lets a query join at most 12 people and lookups', async () => {
    const list = await site.makeList('Joins');
    for (let count = 1; count <= 13; count += 1)
      await addField(list, `<Field Type="User" Name="U${count}" DisplayName="U${count}" />`);
    const select = (count: number): string => Array.from({ length: count }, (_, index) => `U${index + 1}Id`).join();
    expect((await site.get(`${list}/items?$select=${select(12)}`)).status).toBe(200);
    expect(refusal(await site.get(`${list}/items?$select=${select(13)}`))).toMatchObject({
      status: 500,
      code: '-2147024749, Microsoft.SharePoint.SPException',
    });
  });

  it('answers 501 for types it lacks and 400 for bad XML', async () => {
    const list = await site.makeList('Odd');
    expect(
      (await addField(list, '<Field Type="Calculated" DisplayName="C"><Formula>=1</Formula></Field>')).status,
    ).toBe(501);
    expect((await addField(list, '<Field Type="Text" DisplayName="C"')).status).toBe(400);
    expect((await addField(list, '<List Type="Text" />')).status).toBe(400);
  });

  it('fills in defaults and keeps days as midnight in the zone of the site', async () => {
    const list = await site.makeList('Defaults');
    await addField(list, '<Field Type="Boolean" Name="Done" DisplayName="Done"><Default>0</Default></Field>');
    await addField(
      list,
      '<Field Type="Choice" Name="State" DisplayName="State"><Default>ny</Default><CHOICES><CHOICE>ny</CHOICE></CHOICES></Field>',
    );
    await addField(list, '<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly" />');
    await addField(
      list,
      '<Field Type="DateTime" Name="Made" DisplayName="Made" Format="DateOnly"><Default>[today]</Default></Field>',
    );
    const day = async (Day: string): Promise<unknown> => (await site.post(`${list}/items`, { body: { Day } })).json.Day;
    expect((await site.post(`${list}/items`, { body: {} })).json).toMatchObject({
      Done: false,
      State: 'ny',
      Day: null,
      Made: expect.stringMatching(/T2[23]:00:00Z$/),
    });
    expect(await day('2026-07-01T12:00:00Z')).toBe('2026-06-30T22:00:00Z');
    expect(await day('2026-12-01T12:00:00Z')).toBe('2026-11-30T23:00:00Z');
    expect(await day('2026-03-29T12:00:00Z')).toBe('2026-03-28T23:00:00Z');
  });
});

describe('versions and the recycle bin', () => {
  it('keeps earlier states when the list has versioning', async () => {
    const list = await site.makeList('Versioned');
    await site.merge(list, { EnableVersioning: true, MajorVersionLimit: 2 });
    await site.post(`${list}/items`, { body: { Title: 'one' } });
    for (const Title of ['two', 'three']) await site.merge(`${list}/items(1)`, { Title });
    expect((await site.get(`${list}/items(1)/versions?$select=VersionLabel,Title,IsCurrentVersion`)).rows).toEqual([
      { VersionLabel: '3.0', Title: 'three', IsCurrentVersion: true },
      { VersionLabel: '2.0', Title: 'two', IsCurrentVersion: false },
    ]);
  });

  it('gives a recycled item back as it was', async () => {
    const list = await site.makeList('Recycled');
    await site.post(`${list}/items`, { as: 'staff1', body: { Title: 'wanted' } });
    const { value } = (await site.post(`${list}/items(1)/recycle`, { as: 'staff1' })).json;
    expect((await site.get(`${list}/items`)).rows).toEqual([]);
    expect((await site.get('web/recyclebin?$select=Title', { as: 'staff2' })).rows).toEqual([]);
    expect((await site.post(`web/recyclebin('${String(value)}')/restore`, { as: 'staff2' })).status).toBe(404);
    await site.post(`web/recyclebin('${String(value)}')/restore`, { as: 'staff1' });
    expect((await site.get(`${list}/items?$select=Id,Title`)).rows).toEqual([{ Id: 1, Title: 'wanted' }]);
  });

  it('gives nothing back whose unique value is taken, and passes over columns that are gone', async () => {
    const list = await site.makeList('Retaken', { Key: 'unique', Gone: 'text' });
    await site.post(`${list}/items`, { body: { Key: 'k', Gone: 'x' } });
    const { value } = (await site.post(`${list}/items(1)/recycle`)).json;
    await site.post(`${list}/items`, { body: { Key: 'k' } });
    await site.remove(`${list}/fields/getByInternalNameOrTitle('Gone')`);
    expect(refusal(await site.post(`web/recyclebin('${String(value)}')/restore`))).toMatchObject({
      status: 500,
      code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    });
    await site.remove(`${list}/items(2)`);
    expect((await site.post(`web/recyclebin('${String(value)}')/restore`)).status).toBe(200);
  });
});

describe('collections of what is not an item', () => {
  it('are filtered, sorted and cut', async () => {
    expect(
      (
        await site.get(
          'web/roledefinitions?$filter=Hidden eq false and RoleTypeKind ne 0&$orderby=Name desc&$top=2&$select=Name',
        )
      ).rows,
    ).toEqual([{ Name: 'Read' }, { Name: 'Full Control' }]);
    expect((await site.get("web/siteusers?$filter=startswith(Email,'staff')&$skip=1&$select=Email")).rows).toEqual([
      { Email: 'staff2@example.org' },
      { Email: 'staff.alias@example.org' },
    ]);
    expect((await site.get('web/lists?$filter=Nope eq 1')).status).toBe(400);
  });
});

describe('views', () => {
  it('keeps query, columns, order and default', async () => {
    const list = await site.makeList('Viewed', { A: 'text', B: 'text' });
    const made = await site.post(`${list}/views`, {
      body: {
        Title: 'På gång',
        ViewQuery: '<OrderBy><FieldRef Name="A" /></OrderBy>',
        RowLimit: 10,
        DefaultView: true,
      },
    });
    expect(made.status).toBe(201);
    for (const name of ['A', 'B'])
      await site.post(`${list}/views/getByTitle('På gång')/viewfields/addviewfield('${name}')`);
    await site.post(`${list}/defaultView/viewfields/moveviewfieldto`, { body: { field: 'B', index: 0 } });
    await site.post(`${list}/defaultView/viewfields/removeviewfield('LinkTitle')`);
    expect(
      (await site.get(`${list}/defaultView?$select=Title,ServerRelativeUrl,ViewFields&$expand=ViewFields`)).json,
    ).toEqual({
      Title: 'På gång',
      ServerRelativeUrl: '/sites/diplomering/Lists/Viewed/På gång.aspx',
      ViewFields: { SchemaXml: '<FieldRef Name="B" /><FieldRef Name="A" />', Items: ['B', 'A'] },
    });
    expect((await site.get(`${list}/views?$filter=DefaultView eq true&$select=Title`)).rows).toEqual([
      { Title: 'På gång' },
    ]);
    expect((await site.post(`${list}/views`, { body: { Title: 'Bad', ViewQuery: '<Where>' } })).status).toBe(400);
    expect((await site.post(`${list}/defaultView/viewfields/addviewfield('Nope')`)).status).toBe(400);
  });
});
