import { readFileSync } from 'node:fs';
import type { IREST } from 'gd-sprest/@types/rest';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestSite, type TestSite } from './testing/testSite';

/**
 * gd-sprest as a page loads it: the library's own bundle in a browser's window, on a page of the site, which says where
 * it is.
 */
const READ = 1073741826;
let site: TestSite;
let page: JSDOM;
let rest: IREST;

function isRest(value: unknown): value is IREST {
  return typeof value === 'object' && value !== null && 'Web' in value;
}

beforeAll(async () => {
  site = await startTestSite();
  const { FormDigestValue } = (await site.post('contextinfo')).json;
  page = new JSDOM('<!doctype html>', { url: `${site.url}/SitePages/Home.aspx`, runScripts: 'outside-only' });
  page.window.eval(
    `window._spPageContextInfo = ${JSON.stringify({ webAbsoluteUrl: site.url, siteAbsoluteUrl: site.url, webServerRelativeUrl: '/sites/diplomering', formDigestValue: FormDigestValue })}`,
  );
  // The library keeps the digest fresh in a worker, which this window has not and a short test does not need.
  page.window.eval(
    'window.Worker = function Worker() { this.postMessage = () => undefined; }; window.URL.createObjectURL = () => "";',
  );
  page.window.eval(readFileSync(require.resolve('gd-sprest/dist/gd-sprest.min.js'), 'utf8'));
  const loaded = page.window.eval('$REST');
  if (!isRest(loaded)) throw new Error('gd-sprest did not load');
  rest = loaded;
});
afterAll(async () => {
  page.window.close();
  await site.close();
});

/** What a request of the library becomes; the server's refusal otherwise. */
function run<Result>(request: {
  execute(resolve: (value?: Result) => void, reject: (value?: unknown) => void): unknown;
}): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.execute(
      (value) => (value === undefined ? reject(new Error('nothing came')) : resolve(value)),
      (refused) => reject(new Error(refusalOf(refused))),
    );
  });
}

/** The library hands over the request that failed, with the answer as text in it. */
function refusalOf(refused: unknown): string {
  const answer =
    typeof refused === 'object' && refused !== null && 'response' in refused ? refused.response : undefined;
  return typeof answer === 'string' ? answer : 'The request failed without an answer.';
}

const list = () => rest.Web().Lists('Sprest');

describe('gd-sprest against the local site', () => {
  it('makes a list, columns and a view', async () => {
    expect(
      await run(rest.Web().Lists().add({ Title: 'Sprest', BaseTemplate: 100, EnableFolderCreation: true })),
    ).toMatchObject({ Title: 'Sprest', ItemCount: 0 });
    const column = await run(
      list().Fields().createFieldAsXml('<Field Type="Number" Name="Antal" DisplayName="Antal" Indexed="TRUE"/>'),
    );
    expect(column).toMatchObject({ InternalName: 'Antal', TypeAsString: 'Number', Indexed: true });
    await run(
      list()
        .Fields()
        .createFieldAsXml(
          '<Field Type="MultiChoice" Name="Sorter" DisplayName="Sorter"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
        ),
    );
    await run(list().Fields('Antal').update({ Description: 'Hur många' }));
    await run(
      list().Views().add({
        Title: 'Många',
        ViewQuery: '<Where><Gt><FieldRef Name="Antal"/><Value Type="Number">1</Value></Gt></Where>',
      }),
    );
    await run(list().Views().getByTitle('Många').ViewFields().addViewField('Antal'));
    expect(await run(list().Views().getByTitle('Många').ViewFields())).toMatchObject({
      Items: { results: ['LinkTitle', 'Antal'] },
    });
  });

  it('makes, reads, changes, recycles and deletes items', async () => {
    const made = await run(
      list()
        .Items()
        .add({ Title: 'Ett', Antal: 1, Sorter: { results: ['a', 'b'] } }),
    );
    expect(made).toMatchObject({ Id: 1, Title: 'Ett', Sorter: { results: ['a', 'b'] } });
    await run(list().Items().add({ Title: 'Två', Antal: 2 }));
    await run(list().Items().add({ Title: 'Tre', Antal: 3 }));
    await run(list().Items(2).update({ Title: 'Andra' }));
    expect(await run(list().Items(2))).toMatchObject({ Title: 'Andra', Antal: 2 });
    await run(list().Items(3).recycle());
    await run(list().Items(1).delete());
    expect((await run(list().Items())).results).toMatchObject([{ Title: 'Andra' }]);
    await run(list().Items().add({ Title: 'Fyra', Antal: 4 }));
  });

  it('queries by OData and CAML', async () => {
    const odata = await run(
      list()
        .Items()
        .query({
          Select: ['Title', 'Author/Title'],
          Expand: ['Author'],
          Filter: "Antal ge 2 and startswith(Title,'F')",
          OrderBy: ['Antal desc'],
          Top: 5,
        }),
    );
    expect(odata.results).toMatchObject([{ Title: 'Fyra', Author: { Title: 'Ottilia Platsägare' } }]);
    const caml = await run(
      list().getItemsByQuery(
        '<Query><Where><Leq><FieldRef Name="Antal"/><Value Type="Number">2</Value></Leq></Where></Query>',
      ),
    );
    expect(caml.results).toMatchObject([{ Title: 'Andra' }]);
    const form = await run(
      list()
        .Items(2)
        .validateUpdateListItem([
          { FieldName: 'Antal', FieldValue: '2,5' },
          { FieldName: 'Title', FieldValue: 'Andra igen' },
        ]),
    );
    expect(form).toMatchObject({
      results: [
        { FieldName: 'Antal', HasException: false },
        { FieldName: 'Title', HasException: false },
      ],
    });
    expect(await run(list().Items(2))).toMatchObject({ Antal: 2.5 });
  });

  it('sends several requests as one batch', async () => {
    const titles: unknown[] = [];
    const items = list().Items();
    items.add({ Title: 'B1' }).batch((made) => {
      titles.push(made?.Title);
    });
    items.add({ Title: 'B2' }).batch((made) => {
      titles.push(made?.Title);
    });
    await run(items);
    expect(titles).toEqual(['B1', 'B2']);
    expect((await run(list().Items().query({ Filter: "startswith(Title,'B')" }))).results).toHaveLength(2);
  });

  it('makes folders, uploads and reads files and attachments', async () => {
    expect(await run(list().RootFolder().Folders().add('Mapp'))).toMatchObject({ Name: 'Mapp' });
    await run(rest.Web().Lists().add({ Title: 'Filer', BaseTemplate: 101 }));
    const library = rest.Web().getFolderByServerRelativeUrl('/sites/diplomering/Filer');
    expect(await run(library.Files().add('brev.txt', true, 'Hej å hå'))).toMatchObject({
      Name: 'brev.txt',
      Length: '10',
    });
    expect((await site.get("web/getFileByServerRelativeUrl('/sites/diplomering/Filer/brev.txt')/$value")).text).toBe(
      'Hej å hå',
    );
    const content = await run(rest.Web().getFileByServerRelativeUrl('/sites/diplomering/Filer/brev.txt').content());
    expect(Buffer.from(content).toString()).toBe('Hej å hå');
    expect((await run(library.Files())).results).toMatchObject([{ Name: 'brev.txt' }]);
    await run(list().Items(2).AttachmentFiles().add('bilaga.txt', 'bifogad'));
    expect((await run(list().Items(2).AttachmentFiles())).results.map(({ FileName }) => FileName)).toEqual([
      'bilaga.txt',
    ]);
    expect((await site.get("web/lists/getByTitle('Sprest')/items(2)/AttachmentFiles('bilaga.txt')/$value")).text).toBe(
      'bifogad',
    );
  });

  it('gives and takes permissions, on the list and on an item', async () => {
    const group = await run(rest.Web().SiteGroups().add({ Title: 'Sprestare' }));
    await run(rest.Web().SiteGroups('Sprestare').Users().add({ LoginName: 'i:0#.f|membership|staff1@example.org' }));
    await run(list().breakRoleInheritance(false, true));
    await run(list().RoleAssignments().addRoleAssignment(group.Id, READ));
    await run(list().Items(2).breakRoleInheritance(false, true));
    expect(
      (await site.get("web/lists/getByTitle('Sprest')/items?$select=Id", { as: 'staff1' })).rows,
    ).not.toContainEqual({ Id: 2 });
    await run(list().Items(2).resetRoleInheritance());
    expect((await site.get("web/lists/getByTitle('Sprest')/items?$select=Id", { as: 'staff1' })).rows).toContainEqual({
      Id: 2,
    });
    expect((await site.get("web/lists/getByTitle('Sprest')/items", { as: 'staff2' })).status).toBe(403);
  });

  it('reports refusals', async () => {
    await expect(run(rest.Web().Lists('Nope'))).rejects.toThrow('does not exist at site with URL');
  });
});
