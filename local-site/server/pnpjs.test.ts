import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching';
import '@pnp/sp/fields/list';
import type { IItems } from '@pnp/sp/items';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/security';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import '@pnp/sp/views/list';
import '@pnp/sp/webs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pnpAs } from './testing/pnp';
import { startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
let sp: SPFI;

const signedIn = (user: string): SPFI => pnpAs(site.url, user);

beforeAll(async () => {
  site = await startTestSite();
  sp = signedIn('owner');
  await sp.web.lists.add('PnpThings');
});
afterAll(() => site.close());

describe('PnPjs against the local site', () => {
  it('makes columns of every kind it offers', async () => {
    const { fields } = sp.web.lists.getByTitle('PnpThings');
    await fields.addText('Key', { MaxLength: 255 });
    await fields.addMultilineText('Body', {
      NumberOfLines: 6,
      RichText: false,
      RestrictedMode: false,
      AppendOnly: false,
      AllowHyperlink: false,
    });
    await fields.addNumber('Count');
    await fields.addCurrency('Amount');
    await fields.addDateTime('Day');
    await fields.addChoice('Kind', { Choices: ['a', 'b'] });
    await fields.addMultiChoice('Kinds', { Choices: ['a', 'b'] });
    await fields.addBoolean('Done');
    await fields.addUser('Who', { SelectionMode: 0 });
    await fields.addUrl('Link');
    const { Id } = await sp.web.lists.getByTitle('PnpThings').select('Id')();
    await fields.addLookup('Parent', { LookupListId: Id, LookupFieldName: 'Title' });
    await fields.createFieldAsXml({
      SchemaXml: '<Field Type="Text" Name="ByHint" DisplayName="Med visningsnamn" Indexed="TRUE" />',
      Options: 8,
    });
    await fields.getByInternalNameOrTitle('Key').update({ Indexed: true, EnforceUniqueValues: true });
    const names = (await fields.select('InternalName').filter('Hidden eq false and ReadOnlyField eq false')()).map(
      (field) => field.InternalName,
    );
    expect(names).toEqual([
      'Title',
      'Key',
      'Body',
      'Count',
      'Amount',
      'Day',
      'Kind',
      'Kinds',
      'Done',
      'Who',
      'Link',
      'Parent',
      'ByHint',
    ]);
  });

  it('writes and reads every kind of value', async () => {
    const { items } = sp.web.lists.getByTitle('PnpThings');
    const first = await items.add({ Title: 'Förälder', Key: 'p' });
    const added = await items.add({
      Title: 'Barn',
      Key: 'c',
      Body: 'två\nrader',
      Count: 1.5,
      Amount: 5900,
      Day: '2026-11-22T12:00:00Z',
      Kind: 'a',
      Kinds: ['a', 'b'],
      Done: true,
      WhoId: 6,
      Link: { Url: 'https://example.org', Description: 'exempel' },
      ParentId: first.Id,
    });
    const read = await items.getById(added.Id).select('*', 'Parent/Title', 'Who/EMail').expand('Parent', 'Who')();
    expect(read).toMatchObject({
      Title: 'Barn',
      Body: 'två\nrader',
      Count: 1.5,
      Amount: 5900,
      Day: '2026-11-21T23:00:00Z',
      Kinds: ['a', 'b'],
      Done: true,
      WhoId: 6,
      ParentId: first.Id,
      Link: { Url: 'https://example.org', Description: 'exempel' },
      Parent: { Title: 'Förälder' },
      Who: { EMail: 'owner@example.org' },
    });
  });

  it('changes with an ETag and follows pages', async () => {
    const { items } = sp.web.lists.getByTitle('PnpThings');
    const [item] = await items.filter("Key eq 'p'")();
    const { etag } = await items.getById(item.Id).update({ Title: 'Ny' }, item['odata.etag']);
    expect(etag).toMatch(/,2"$/);
    await expect(items.getById(item.Id).update({ Title: 'Nyare' }, item['odata.etag'])).rejects.toMatchObject({
      status: 412,
    });
    const seen: string[] = [];
    for await (const page of sp.web.lists.getByTitle('PnpThings').items.select('Key').top(1))
      seen.push(...page.map((row: { Key: string }) => row.Key));
    expect(seen).toEqual(['p', 'c']);
  });

  it('sends batches of reads and writes', async () => {
    const [batched, execute] = sp.batched({ maxRequests: 100 });
    // PnPjs lets an instance join a batch once.
    const items = (): IItems => batched.web.lists.getByTitle('PnpThings').items;
    const answers = Promise.allSettled([
      items().add({ Key: 'b1' }),
      items().add({ Key: 'b1' }),
      items().filter("startswith(Key,'b')")(),
      items().add({ Key: 'b2' }),
      items().getById(1).update({ Count: 7 }),
    ]);
    await execute();
    const [one, two, list, three, four] = await answers;
    expect(one).toMatchObject({ status: 'fulfilled', value: { Key: 'b1' } });
    expect(two).toMatchObject({ status: 'rejected', reason: { status: 500 } });
    expect(list).toMatchObject({ status: 'fulfilled', value: [{ Key: 'b1' }] });
    expect(three).toMatchObject({ status: 'fulfilled', value: { Key: 'b2' } });
    expect(four).toMatchObject({ status: 'fulfilled' });
  });

  it('makes views, groups and permission levels', async () => {
    const list = sp.web.lists.getByTitle('PnpThings');
    const view = await list.views.add('Pågår', false, {
      ViewQuery: '<Where><Eq><FieldRef Name="Done" /><Value Type="Boolean">1</Value></Eq></Where>',
      RowLimit: 50,
    });
    await list.views.getById(view.Id).fields.removeAll();
    await list.views.getById(view.Id).fields.add('Key');
    await list.views.getById(view.Id).update({ CustomFormatter: '{}' });
    expect(await list.views.getByTitle('Pågår').fields()).toMatchObject({ Items: ['Key'] });
    const group = await sp.web.siteGroups.add({ Title: 'Samordnare' });
    await sp.web.siteGroups.getById(group.Id).users.add('i:0#.f|membership|coordinator1@example.org');
    expect((await sp.web.siteGroups.getByName('Samordnare').users()).map((user) => user.Title)).toEqual([
      'Kim Exempelsson',
    ]);
    const { data: role } = await sp.web.roleDefinitions.add('Utbildare', 'Med undantag', 70, {
      High: 432,
      Low: 1011028975,
    });
    await list.breakRoleInheritance(false, true);
    await list.roleAssignments.add(group.Id, role.Id);
    expect((await list.roleAssignments.expand('RoleDefinitionBindings', 'Member')()).length).toBe(2);
    expect(await signedIn('coordinator1').web.lists.getByTitle('PnpThings').currentUserHasPermissions(9)).toBe(true);
    await expect(signedIn('staff1').web.lists.getByTitle('PnpThings').items()).rejects.toMatchObject({ status: 403 });
    expect(
      await sp.web.siteUsers.getByLoginName('i:0#.f|membership|staff1@example.org').select('Title')(),
    ).toMatchObject({ Title: 'Alva Rönnhult' });
    expect((await sp.web.currentUser()).Title).toBe('Ottilia Platsägare');
    await list.delete();
  });
});
