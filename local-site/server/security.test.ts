import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusal, startTestSite, type TestSite } from './testing/testSite';

const READ = 1073741826;
const CONTRIBUTE = 1073741827;
const MEMBERS = 5;

let site: TestSite;

beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

/** A list with permissions of its own: the owner, and the members with the level given. */
async function closedList(title: string, memberLevel?: number): Promise<string> {
  const list = await site.makeList(title, { GroupKey: 'indexed' });
  await site.post(`${list}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
  if (memberLevel !== undefined)
    await site.post(`${list}/roleassignments/addroleassignment(principalid=${MEMBERS},roledefid=${memberLevel})`);
  return list;
}

describe('who asks', () => {
  it('signs in by header in three forms and any case, by cookie, or as the owner', async () => {
    const title = async (headers: Record<string, string>): Promise<unknown> =>
      await (
        await fetch(`${site.url}/_api/web/currentuser?$select=Title`, {
          headers: { Accept: 'application/json;odata=nometadata', ...headers },
        })
      ).json();
    expect(await title({ 'X-Local-User': 'STAFF1' })).toEqual({ Title: 'Alva Rönnhult' });
    expect(await title({ 'X-Local-User': 'staff1@example.org' })).toEqual({ Title: 'Alva Rönnhult' });
    expect(await title({ 'X-Local-User': 'i:0#.f|membership|staff1@example.org' })).toEqual({ Title: 'Alva Rönnhult' });
    expect(await title({ Cookie: 'a=b; localUser=coordinator1' })).toEqual({ Title: 'Kim Exempelsson' });
    expect(await title({})).toEqual({ Title: 'Ottilia Platsägare' });
  });

  it('answers 401 for somebody nobody knows', async () => {
    expect(refusal(await site.get('web', { as: 'nobody' }))).toMatchObject({
      status: 401,
      message: expect.stringContaining("'nobody'"),
    });
  });
});

describe('form digests', () => {
  it('refuses writing without one, with one of somebody else, and with an old one', async () => {
    let now = new Date('2026-11-22T10:00:00Z');
    const timed = await startTestSite(() => now);
    const write = (digest: string, as = 'owner'): Promise<{ status: number; code: string }> =>
      timed.post('web/lists', { as, body: { Title: 'X' }, headers: { 'X-RequestDigest': digest } }).then(refusal);
    expect(await write('')).toMatchObject({ status: 403, code: '-2130575251, Microsoft.SharePoint.SPException' });
    const mine = String((await timed.post('contextinfo')).json.FormDigestValue);
    expect(mine).toMatch(/^0x[0-9A-F]{128},22 Nov 2026 10:00:00 -0000$/);
    expect(await write(mine, 'coordinator1')).toMatchObject({ status: 403 });
    now = new Date('2026-11-22T10:31:00Z');
    expect(await write(mine)).toMatchObject({ status: 403, code: '-2130575252, Microsoft.SharePoint.SPException' });
    await timed.close();
  });
});

describe('list permissions', () => {
  it('closes a list to whoever has no right to it, by every address', async () => {
    const list = await closedList('Closed');
    const { json } = await site.get(`${list}?$select=Id`);
    for (const path of [
      list,
      `${list}/items`,
      "web/lists/getByTitle('Closed')/items",
      `web/lists(guid'${String(json.Id)}')/fields`,
      `${list}/views`,
    ]) {
      expect({ path, ...refusal(await site.get(path, { as: 'staff1' })) }).toMatchObject({
        path,
        status: 403,
        code: '-2147024891, System.UnauthorizedAccessException',
      });
    }
    expect((await site.get('web/lists?$select=Title', { as: 'staff1' })).rows).not.toContainEqual({ Title: 'Closed' });
    expect((await site.post(`${list}/renderListDataAsStream`, { as: 'staff1', body: {} })).status).toBe(403);
  });

  it('lets readers read and not write', async () => {
    const list = await closedList('Readable', READ);
    await site.post(`${list}/items`, { body: { Title: 'A' } });
    expect((await site.get(`${list}/items`, { as: 'staff1' })).rows).toHaveLength(1);
    expect((await site.post(`${list}/items`, { as: 'staff1', body: { Title: 'B' } })).status).toBe(403);
    expect((await site.merge(`${list}/items(1)`, { Title: 'B' }, { as: 'staff1' })).status).toBe(403);
    expect((await site.remove(`${list}/items(1)`, { as: 'staff1' })).status).toBe(403);
    expect((await site.merge(list, { Title: 'Mine' }, { as: 'staff1' })).status).toBe(403);
    expect((await site.get(`${list}/roleassignments`, { as: 'staff1' })).status).toBe(403);
  });

  it('tells effective permissions and inherits again after a reset', async () => {
    const list = await closedList('Masks', READ);
    expect((await site.get(`${list}/effectiveBasePermissions`, { as: 'staff1' })).json).toEqual({
      High: '176',
      Low: '138612833',
    });
    expect(
      (await site.get(`${list}/getUserEffectivePermissions(@u)?@u='i:0%23.f|membership|staff1@example.org'`)).json,
    ).toEqual({ High: '176', Low: '138612833' });
    await site.post(`${list}/resetroleinheritance`);
    expect(
      (await site.get(`${list}?$select=HasUniqueRoleAssignments,EffectiveBasePermissions`, { as: 'staff1' })).json,
    ).toEqual({ HasUniqueRoleAssignments: false, EffectiveBasePermissions: { High: '432', Low: '1011030767' } });
    expect(
      refusal(await site.post(`${list}/roleassignments/addroleassignment(principalid=5,roledefid=${READ})`)).status,
    ).toBe(400);
  });
});

describe('own items', () => {
  it('shows and lets change only what the user made, except to those who override list behaviors', async () => {
    const list = await closedList('Inbox', CONTRIBUTE);
    await site.merge(list, { ReadSecurity: 2, WriteSecurity: 2 });
    await site.post(`${list}/items`, { as: 'staff1', body: { Title: 'mine', GroupKey: 'g' } });
    await site.post(`${list}/items`, { as: 'staff2', body: { Title: 'theirs', GroupKey: 'g' } });
    expect((await site.get(`${list}/items?$select=Title`, { as: 'staff1' })).rows).toEqual([{ Title: 'mine' }]);
    expect((await site.get(`${list}/items?$select=Title&$filter=GroupKey eq 'g'`, { as: 'staff1' })).rows).toEqual([
      { Title: 'mine' },
    ]);
    const caml = { query: { ViewXml: '<View><Query/></View>' } };
    expect((await site.post(`${list}/getitems?$select=Title`, { as: 'staff1', body: caml })).rows).toEqual([
      { Title: 'mine' },
    ]);
    expect(
      (
        await site.post(`${list}/renderListDataAsStream`, {
          as: 'staff1',
          body: { parameters: { ViewXml: '<View/>' } },
        })
      ).text,
    ).not.toContain('theirs');
    for (const rest of ['', '/versions', '/fieldvaluesastext'])
      expect((await site.get(`${list}/items(2)${rest}`, { as: 'staff1' })).status).toBe(404);
    expect((await site.merge(`${list}/items(2)`, { Title: 'x' }, { as: 'staff1' })).status).toBe(404);
    const { json: level } = await site.post('web/roledefinitions', {
      body: {
        Name: 'Override',
        Description: '',
        Order: 1,
        BasePermissions: { High: '432', Low: String(1011028719 + 0x100) },
      },
    });
    const { json: group } = await site.post('web/sitegroups', { body: { Title: 'Overriders' } });
    await site.post(`web/sitegroups(${String(group.Id)})/users`, {
      body: { LoginName: 'i:0#.f|membership|trainer.internal@example.org' },
    });
    await site.post(
      `${list}/roleassignments/addroleassignment(principalid=${String(group.Id)},roledefid=${String(level.Id)})`,
    );
    expect((await site.get(`${list}/items?$select=Title`, { as: 'trainer.internal' })).rows).toEqual([
      { Title: 'mine' },
      { Title: 'theirs' },
    ]);
    expect((await site.merge(`${list}/items(2)`, { Title: 'answered' }, { as: 'trainer.internal' })).status).toBe(204);
    expect((await site.get(`${list}/items(2)?$select=Title`, { as: 'staff2' })).json).toEqual({ Title: 'answered' });
    expect(
      refusal(await site.merge(`${list}/fields/getByInternalNameOrTitle('GroupKey')`, { EnforceUniqueValues: true }))
        .status,
    ).toBe(500);
  });

  it('shows nothing of an own-items list through a lookup', async () => {
    const inbox = "web/GetList('/sites/diplomering/Lists/Inbox')";
    const list = await site.makeList('Pointing');
    const { json } = await site.get(`${inbox}?$select=Id`);
    await site.post(`${list}/fields/addfield`, {
      body: {
        parameters: { Title: 'Target', FieldTypeKind: 7, LookupListId: json.Id ?? null, LookupFieldName: 'Title' },
      },
    });
    await site.post(`${list}/items`, { body: { Title: 'p', TargetId: 2 } });
    expect((await site.get(`${list}/items?$select=Target/Title&$expand=Target`)).rows).toEqual([
      { Target: { Title: 'answered' } },
    ]);
    expect((await site.get(`${list}/items?$select=Target/Title&$expand=Target`, { as: 'staff1' })).rows).toEqual([
      { Target: null },
    ]);
    expect((await site.get(`${list}/items?$filter=Target/Title eq 'answered'`, { as: 'staff1' })).rows).toEqual([]);
    expect((await site.get(`${list}/items(1)/fieldvaluesastext?$select=Target`, { as: 'staff1' })).json).toEqual({
      Target: '',
    });
  });
});

describe('groups', () => {
  it('tells everybody the groups they belong to themselves', async () => {
    expect((await site.get('web/currentuser/groups?$select=Title', { as: 'trainer.internal' })).rows).toEqual([
      { Title: 'Diplomering Members' },
      { Title: 'Overriders' },
    ]);
    expect(
      (await site.get('web/currentuser?$select=Title,Groups/Title&$expand=Groups', { as: 'visitor' })).json,
    ).toEqual({ Title: 'Vide Besökare', Groups: [{ Title: 'Diplomering Visitors' }] });
    expect(
      (
        await site.get("web/siteusers(@v)/groups?@v='i:0%23.f|membership|trainer.internal@example.org'&$select=Title", {
          as: 'staff1',
        })
      ).rows,
    ).toEqual([{ Title: 'Diplomering Members' }]);
  });

  it('ensures people of the directory and nobody else', async () => {
    expect(
      (await site.post('web/ensureuser', { body: { logonName: 'i:0#.f|membership|staff1@example.org' } })).json,
    ).toMatchObject({ Title: 'Alva Rönnhult' });
    expect((await site.post('web/ensureuser', { body: { logonName: 'stranger@example.org' } })).status).toBe(404);
  });

  it('shows members only to members and whoever manages the group', async () => {
    const group = "web/sitegroups/getByName('Overriders')";
    expect((await site.get(`${group}/users?$select=Title`, { as: 'trainer.internal' })).rows).toEqual([
      { Title: 'Disa Lingonsved' },
    ]);
    expect((await site.get(`${group}/users`, { as: 'staff1' })).status).toBe(403);
    expect((await site.post(`${group}/users`, { as: 'staff1', body: { LoginName: 'staff1' } })).status).toBe(403);
    expect((await site.post('web/sitegroups', { as: 'staff1', body: { Title: 'Mine' } })).status).toBe(403);
  });
});
