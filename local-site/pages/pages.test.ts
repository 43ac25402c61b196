import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalSite, type LocalSite } from '../server';
import { pages } from './index';

/** The pages on a site with one list of their own making; the product's lists are tried in the journeys. */
describe('the pages of the local site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const app: FastifyInstance = fastify();
  let site: LocalSite;
  let origin = '';
  let resets = 0;

  const rest = (method: string, path: string, body: object): void => {
    const json = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json;odata=nometadata' };
    const info: { FormDigestValue: string } = JSON.parse(
      site.answer({ method: 'POST', url: '/sites/diplomering/_api/contextinfo', headers: json, body: '' }).body,
    );
    const answer = site.answer({
      method,
      url: `/sites/diplomering/_api/${path}`,
      headers: { ...json, 'x-requestdigest': info.FormDigestValue },
      body: JSON.stringify(body),
    });
    if (answer.status >= 300) throw new Error(answer.body);
  };
  const get = (path: string, cookie = ''): Promise<Response> =>
    fetch(origin + path, { headers: { cookie }, redirect: 'manual' });
  const text = async (path: string, cookie = ''): Promise<string> => (await get(path, cookie)).text();

  beforeAll(async () => {
    await app.register(pages, {
      root: process.cwd(),
      bundleFolder: join(folder, 'bundle'),
      origin: () => origin,
      reset: async () => {
        resets += 1;
      },
    });
    // The address has to be known before the site is made, and the port is only known once a server listens.
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    site = createLocalSite({ dataFolder: folder, siteUrl: `${origin}/sites/diplomering` });
    site.register(app);
    await app.listen({ port, host: '127.0.0.1' });
    rest('POST', 'web/lists', { Title: 'Prov', BaseTemplate: 100, Description: 'Till <prov>' });
    const list = "web/lists/getbytitle('Prov')";
    for (const xml of [
      '<Field Type="Number" Name="Antal" DisplayName="Antal &amp; tal" Indexed="TRUE"/>',
      '<Field Type="DateTime" Format="DateOnly" Name="Dag" DisplayName="Dag"/>',
      '<Field Type="Text" Name="Ort" DisplayName="Ort"/>',
    ]) {
      rest('POST', `${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
    }
    rest('POST', `${list}/views`, {
      Title: 'Per ort',
      RowLimit: 2,
      Aggregations: '<FieldRef Name="LinkTitle" Type="COUNT"/><FieldRef Name="Antal" Type="SUM"/>',
      AggregationsStatus: 'On',
      ViewQuery:
        '<GroupBy Collapse="FALSE"><FieldRef Name="Ort"/></GroupBy><OrderBy><FieldRef Name="Antal"/></OrderBy>',
    });
    const view = `${list}/views/getbytitle('Per%20ort')`;
    for (const field of ['Antal', 'Dag', 'Ort']) rest('POST', `${view}/viewfields/addviewfield('${field}')`, {});
    for (const [Title, Antal, Ort] of [
      ['Rad <ett>', 1, 'Alvesta'],
      ['Rad två', 20, 'Alvesta'],
      ['Rad tre', 300, 'Moheda'],
    ])
      rest('POST', `${list}/items`, { Title, Antal, Ort, Dag: '2026-11-21T12:00:00Z' });
  });
  afterAll(async () => {
    await app.close();
    site.close();
    rmSync(folder, { recursive: true });
  });

  it('the start page leads to every page and list, and may not load anything from elsewhere', async () => {
    const answer = await get('/');
    const page = await answer.text();
    for (const address of [
      '/sites/diplomering/SitePages/Diplomering.aspx',
      '/teams/min-diplomering',
      '/sites/diplomering/SitePages/Register.aspx',
      '/sites/diplomering/Lists/Prov',
    ])
      expect(page).toContain(`href="${address}"`);
    expect(page).toContain('Till &lt;prov&gt;');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('a list page shows the view’s columns by their titles, its groups and its rows, escaped', async () => {
    const page = await text('/sites/diplomering/Lists/Prov/Per%20ort.aspx');
    expect(page).toContain('Antal &amp; tal');
    expect(page).toContain('Rad &lt;ett&gt;');
    expect(page).toContain('Ort: Alvesta');
    expect(page).toContain('2026-11-21<');
    expect(page).not.toContain('Rad tre');
  });

  it('a list alone opens at its default view', async () => {
    expect((await get('/sites/diplomering/Lists/Prov')).headers.get('location')).toBe(
      '/sites/diplomering/Lists/Prov/AllItems.aspx',
    );
    expect(
      (await get('/sites/diplomering/Lists/Prov?FilterField1=Ort&FilterValue1=Moheda')).headers.get('location'),
    ).toBe('/sites/diplomering/Lists/Prov/AllItems.aspx?FilterField1=Ort&FilterValue1=Moheda');
  });

  const perPlace = '/sites/diplomering/Lists/Prov/Per%20ort.aspx';
  const all = '/sites/diplomering/Lists/Prov/AllItems.aspx';
  const linkIn = (page: string, words: string): string =>
    new RegExp(`href="([^"]+)"[^>]*>(?:<[^>]+>)*[^<]*${words}`).exec(page)?.[1]?.replace(/&amp;/g, '&') ??
    `no link ${words}`;

  it('leads on to the next page of the view, and back', async () => {
    const first = await text(perPlace);
    const second = await text(perPlace + linkIn(first, 'Nästa'));
    expect(second).toContain('Rad tre');
    expect(second).not.toContain('Rad två');
    expect(second).not.toContain('Nästa');
    expect(await text(perPlace + linkIn(second, 'Föregående'))).toContain('Rad två');
    expect(linkIn(second, 'Från början')).toBe('?');
  });

  it('sums what the view sums, over all its pages, for the whole and for each group', async () => {
    const page = await text(perPlace);
    expect(page).toContain('Översikt per Ort');
    expect(page).toMatch(/Alvesta<\/a><\/th>\s*<td class="number">2<\/td><td class="number">21<\/td>/);
    expect(page).toMatch(/Summa<\/span> 321/);
    expect(page).toMatch(/Antal<\/span> 3/);
    expect(page).toContain('2 rader');
  });

  it('sorts by a column the reader chooses, and says so', async () => {
    const page = await text(`${all}?sortField=Antal&isAscending=false`);
    expect(page.indexOf('Rad tre')).toBeLessThan(page.indexOf('Rad två'));
    expect(await text(`${perPlace}?sortField=Antal&isAscending=false`)).toContain('aria-sort="descending"');
  });

  it('lists the values that occur in a column with how often, and keeps those chosen in the address as SharePoint writes them', async () => {
    const panel = await text(`${perPlace}?choose=Ort`);
    expect(panel).toContain('Filtrera på Ort');
    expect(panel).toMatch(/value="Alvesta" autofocus><span>Alvesta<\/span><span class="count">2</);
    const one = await get(`${perPlace}?apply=Ort&value=Moheda`);
    expect(one.headers.get('location')).toBe(
      '/sites/diplomering/Lists/Prov/Per%20ort.aspx?FilterField1=Ort&FilterValue1=Moheda',
    );
    const several = await get(`${perPlace}?apply=Ort&value=Moheda&value=Alvesta`);
    expect(several.headers.get('location')).toBe(
      '/sites/diplomering/Lists/Prov/Per%20ort.aspx?FilterFields1=Ort&FilterValues1=Moheda%3B%23Alvesta',
    );
  });

  it.each([
    ['one value', 'FilterField1=Ort&FilterValue1=Moheda', ['Rad tre']],
    [
      'several values',
      'FilterFields1=Ort&FilterValues1=Moheda%3B%23Alvesta',
      ['Rad &lt;ett&gt;', 'Rad två', 'Rad tre'],
    ],
    ['cells with nothing in them', 'FilterField1=Ort&FilterValue1=', []],
    [
      'numbers from and to',
      'FilterField1=Antal&FilterValue1=5&FilterOp1=Geq&FilterField2=Antal&FilterValue2=100&FilterOp2=Leq',
      ['Rad två'],
    ],
    ['the day', 'FilterField1=Dag&FilterValue1=2026-11-21&FilterOp1=Geq', ['Rad &lt;ett&gt;', 'Rad två', 'Rad tre']],
    ['how it begins', 'FilterField1=Title&FilterValue1=Rad%20t&FilterOp1=BeginsWith', ['Rad två', 'Rad tre']],
    ['markup that somebody put in the address', 'FilterField1=Ort&FilterValue1=%3C/Value%3E%3Cscript%3E', []],
    ['a column that is not there', 'FilterField1=Saknas&FilterValue1=x', ['Rad &lt;ett&gt;', 'Rad två', 'Rad tre']],
  ])('shows the rows that fit %s', async (_what, query, expected) => {
    const page = await text(`${all}?${query}`);
    expect(['Rad &lt;ett&gt;', 'Rad två', 'Rad tre'].filter((row) => page.includes(`>${row}<`))).toEqual(expected);
    expect(page).not.toContain('<script>');
    if (expected.length === 0) expect(page).toContain('Inga rader stämmer med ditt urval.');
  });

  it('says which filters are in force, and lets go of one of them', async () => {
    const page = await text(
      `${all}?FilterField1=Ort&FilterValue1=Alvesta&FilterField2=Antal&FilterValue2=5&FilterOp2=Geq&sortField=Antal&isAscending=true`,
    );
    expect(page).toContain('Ort: Alvesta');
    expect(linkIn(page, 'Antal &amp; tal: från 5')).toBe(
      '?sortField=Antal&isAscending=true&FilterField1=Ort&FilterValue1=Alvesta',
    );
  });

  it('shows a row by itself at SharePoint’s address, and leads back to where the reader was', async () => {
    const list = await text(`${all}?FilterField1=Ort&FilterValue1=Moheda`);
    const address = linkIn(list, 'Rad tre');
    expect(address).toContain('/sites/diplomering/Lists/Prov/DispForm.aspx?ID=3&Source=');
    const page = await text(address);
    expect(page).toContain('<h1>Rad tre</h1>');
    expect(page).toMatch(/<dt[^>]*>Ort<\/dt><dd>Moheda<\/dd>/);
    expect(linkIn(page, 'Tillbaka till Prov')).toBe(
      '/sites/diplomering/Lists/Prov/AllItems.aspx?FilterField1=Ort&FilterValue1=Moheda',
    );
    expect((await get(`${perPlace}?ID=3`)).headers.get('location')).toContain('/Lists/Prov/DispForm.aspx?ID=3');
    expect(
      linkIn(
        await text('/sites/diplomering/Lists/Prov/DispForm.aspx?ID=3&Source=//evil.example'),
        'Tillbaka till Prov',
      ),
    ).toBe('/sites/diplomering/Lists/Prov');
  });

  it.each(['99', '0', 'x', "1'"])('a row %s that is not there is answered with 404', async (id) => {
    expect((await get(`/sites/diplomering/Lists/Prov/DispForm.aspx?ID=${encodeURIComponent(id)}`)).status).toBe(404);
  });

  it('reports formatting that it does not know, and shows the value as it is', async () => {
    rest('MERGE', "web/lists/getbytitle('Prov')/fields/getbyinternalnameortitle('Ort')", {
      CustomFormatter: '{"elmType":"div","customRowAction":{}}',
    });
    const page = await text(perPlace);
    expect(page).toContain('Kolumnens utseende kan inte visas här');
    expect(page).toContain('Ort: provmiljön känner inte till ”customRowAction”');
    expect(page).toContain('>Alvesta<');
    rest('MERGE', "web/lists/getbytitle('Prov')/fields/getbyinternalnameortitle('Ort')", { CustomFormatter: '' });
  });

  it.each([
    ['/sites/diplomering/Lists/Saknas/AllItems.aspx', 404],
    ['/nowhere', 404],
    ['/_local/assets/..%2f..%2fpackage.json', 404],
    ['/_local/assets/%2e%2e', 404],
    ['/_local/pages/index.ts', 404],
    ['/_local/host/..%2Fstart', 404],
  ])('%s is answered with %i', async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  it('speaks the language and wears the theme that were chosen', async () => {
    const page = await text('/teams/min-diplomering', 'localLanguage=en-US; localTheme=contrast; localUser=staff1');
    expect(page).toContain('<html lang="en" data-theme="contrast">');
    expect(page).toContain('Trial: Alva');
  });

  it('the switch changes person, and leads back to this site only', async () => {
    const choose = (body: string): Promise<Response> =>
      fetch(`${origin}/_local/user`, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' });
    const chosen = await choose('user=coordinator1&theme=dark&language=sv-SE&back=/teams/min-diplomering');
    expect(chosen.headers.getSetCookie()).toEqual(
      ['localUser=coordinator1', 'localTheme=dark', 'localLanguage=sv-SE'].map(
        (cookie) => `${cookie}; Path=/; SameSite=Lax`,
      ),
    );
    expect(chosen.headers.get('location')).toBe('/teams/min-diplomering');
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example'])
      expect((await choose(`back=${encodeURIComponent(back)}`)).headers.get('location')).toBe('/');
  });

  it('resets only when asked to from its own page', async () => {
    const reset = (from: string): Promise<Response> =>
      fetch(`${origin}/_local/reset`, { method: 'POST', headers: { origin: from }, redirect: 'manual' });
    expect((await reset('https://evil.example')).status).toBe(403);
    expect((await get('/_local/reset')).status).toBe(200);
    expect(resets).toBe(0);
    expect((await reset(origin)).status).toBe(303);
    expect(resets).toBe(1);
  });

  it('hands out the host’s scripts as browser modules and the libraries from this machine', async () => {
    expect(await text('/_local/host/amd')).toMatch(/function installDefine\(\)[\s\S]*export \{/);
    expect(await text('/_local/host/hostPage.js')).not.toContain('interface ');
    expect(await text('/_local/libraries/react.js')).toContain('React');
  });
});

async function freePort(): Promise<number> {
  const probe = fastify();
  await probe.listen({ port: 0, host: '127.0.0.1' });
  const address = probe.server.address();
  await probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
