import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusal, startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
let list: string;

beforeAll(async () => {
  site = await startTestSite();
  list = await site.makeList('Shaped');
  await site.post(`${list}/fields/createfieldasxml`, {
    body: {
      parameters: {
        SchemaXml:
          '<Field Type="MultiChoice" DisplayName="Kinds"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
      },
    },
  });
  for (const Title of ['one', 'two']) await site.post(`${list}/items`, { body: { Title, Kinds: ['a', 'b'] } });
});
afterAll(() => site.close());

const verbose = { accept: 'application/json;odata=verbose' };

describe('JSON shapes', () => {
  it('writes minimal metadata for plain application/json', async () => {
    const { json, headers } = await site.get(`${list}/items?$top=1&$select=Title`, { accept: 'application/json' });
    expect(headers.get('content-type')).toContain('odata=minimalmetadata');
    expect(json).toMatchObject({
      'odata.metadata': expect.stringContaining('/_api/$metadata#'),
      'odata.nextLink': expect.stringMatching(/^http:.*%24skiptoken=/),
      value: [
        {
          'odata.type': 'SP.Data.ShapedListItem',
          'odata.etag': expect.stringMatching(/^"[0-9a-f-]{36},1"$/),
          'odata.editLink': expect.stringMatching(/^Web\/Lists\(guid'.*'\)\/Items\(1\)$/),
          Title: 'one',
        },
      ],
    });
  });

  it('writes nothing but values for nometadata', async () => {
    expect((await site.get(`${list}/items(1)?$select=Title,Kinds`)).json).toEqual({ Title: 'one', Kinds: ['a', 'b'] });
  });

  it('wraps everything in d and results for verbose, refusals too', async () => {
    const { json } = await site.get(`${list}/items?$top=1&$select=Title,Kinds`, verbose);
    expect(json).toMatchObject({
      d: {
        results: [
          {
            __metadata: {
              type: 'SP.Data.ShapedListItem',
              etag: expect.any(String),
              uri: expect.stringContaining('/Items(1)'),
            },
            Title: 'one',
            Kinds: { results: ['a', 'b'] },
          },
        ],
        __next: expect.stringContaining('skiptoken'),
      },
    });
    expect((await site.get(`${list}/title`, verbose)).json).toEqual({ d: { Title: 'Shaped' } });
    expect((await site.post('contextinfo', verbose)).json).toMatchObject({
      d: {
        GetContextWebInformation: {
          FormDigestValue: expect.any(String),
          SupportedSchemaVersions: { results: ['14.0.0.0', '15.0.0.0'] },
        },
      },
    });
    const refused = await site.get("web/lists/getByTitle('Nope')", verbose);
    expect(refused.json).toEqual({
      error: {
        code: '-1, System.ArgumentException',
        message: { lang: 'en-US', value: `List 'Nope' does not exist at site with URL '${site.url}'.` },
      },
    });
  });

  it('takes several values as an array from light payloads and in results from verbose ones', async () => {
    expect(refusal(await site.post(`${list}/items`, { body: { Kinds: { results: ['a'] } } })).status).toBe(400);
    const sent = {
      body: { __metadata: { type: 'SP.Data.ShapedListItem' }, Kinds: { results: ['a'] } },
      headers: { 'Content-Type': 'application/json;odata=verbose' },
    };
    expect((await site.post(`${list}/items`, sent)).json).toMatchObject({ Kinds: ['a'] });
    expect(refusal(await site.post(`${list}/items`, { ...sent, body: { Kinds: ['a'] } })).status).toBe(400);
  });
});

describe('addresses', () => {
  it('finds a list by title, id and URL, quoted, encoded and by alias', async () => {
    await site.post('web/lists', { body: { Title: "Kim's lista" } });
    const { Id } = (await site.get(`${list}?$select=Id`)).json;
    for (const path of [
      "web/lists/getByTitle('Shaped')",
      "web/Lists/GetByTitle('shaped')",
      `web/lists(guid'${String(Id)}')`,
      `web/lists('${String(Id)}')`,
      `web/lists/getById('${String(Id).toUpperCase()}')`,
      "web/GetList('/sites/diplomering/Lists/Shaped')",
      "web/getList(@v)?@v='/sites/diplomering/lists/shaped'",
      "web/getlist('%2Fsites%2Fdiplomering%2FLists%2FShaped')",
      "web/getList('Lists/Shaped')",
    ])
      expect({ path, found: (await site.get(path)).json }).toMatchObject({ path, found: { Title: 'Shaped' } });
    expect((await site.get("web/lists/getByTitle('Kim''s lista')")).json).toMatchObject({ Title: "Kim's lista" });
    expect(
      (await site.get("web/getList('/sites/diplomering/Lists/Kims lista')/rootFolder/serverRelativeUrl")).json,
    ).toEqual({ value: '/sites/diplomering/Lists/Kims lista' });
  });

  it('keeps the URL when the title changes', async () => {
    expect((await site.merge(list, { Title: 'Formade' })).status).toBe(204);
    expect((await site.get(`${list}?$select=Title,RootFolder/ServerRelativeUrl&$expand=RootFolder`)).json).toEqual({
      Title: 'Formade',
      RootFolder: { ServerRelativeUrl: '/sites/diplomering/Lists/Shaped' },
    });
  });

  it('reads single properties of anything', async () => {
    expect((await site.get('web/title')).json).toEqual({ value: 'Diplomering' });
    expect((await site.get('web/regionalSettings/timeZone?$select=Id')).json).toEqual({ Id: 4 });
    expect((await site.get('web/associatedMemberGroup?$select=Id')).json).toEqual({ Id: 5 });
    expect((await site.get(`${list}/itemCount`)).json).toEqual({ value: 3 });
    expect((await site.get('web/currentUser/isSiteAdmin')).json).toEqual({ value: true });
  });

  it('keeps tenant properties', async () => {
    expect((await site.get("web/GetStorageEntity('diplomera')")).json).toEqual({ 'odata.null': true });
    await site.post("web/SetStorageEntity(key='diplomera',value='x')");
    expect((await site.get("web/GetStorageEntity('diplomera')")).json).toMatchObject({ Value: 'x' });
  });

  it('answers 501 for what it lacks and 404 for what is nothing', async () => {
    expect(refusal(await site.get(`${list}/items(1)/fieldValuesAsHTML`))).toMatchObject({
      status: 501,
      code: '-2147467263, System.NotImplementedException',
    });
    expect((await site.get('search/query?querytext=x')).status).toBe(501);
    expect((await site.post('web/lists', { body: { Title: 'Days', BaseTemplate: 106 } })).status).toBe(501);
    expect((await site.get('web/nonsense')).status).toBe(404);
    expect((await site.get("web/lists/getByTitle('x")).status).toBe(400);
    expect((await site.get('web/%E0%A4%A')).status).toBe(400);
  });

  it('refuses malformed payloads', async () => {
    expect((await site.post(`${list}/items`, { rawBody: '{"Title":' })).status).toBe(400);
    expect((await site.post(`${list}/items`, { rawBody: '[]' })).status).toBe(400);
    expect((await site.post(`${list}/items`, { rawBody: `{"Title":"${'x'.repeat(2_100_000)}"}` })).status).toBe(413);
  });
});
