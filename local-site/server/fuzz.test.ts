import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRecord, parseJson } from './json';
import type { RawAnswer } from './call';
import { startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
let digest: string;
const list = "/sites/diplomering/_api/web/GetList('/sites/diplomering/Lists/Fuzzed')";

beforeAll(async () => {
  site = await startTestSite();
  await site.makeList('Fuzzed', { Key: 'indexed' });
  await site.post("web/GetList('/sites/diplomering/Lists/Fuzzed')/items", { body: { Title: 'a', Key: 'b' } });
  await site.merge("web/GetList('/sites/diplomering/Lists/Fuzzed')", { EnableFolderCreation: true });
  for (const SchemaXml of [
    '<Field Type="Number" Name="Count" DisplayName="Count"/>',
    '<Field Type="DateTime" Name="Day" DisplayName="Day"/>',
    '<Field Type="UserMulti" Mult="TRUE" Name="Who" DisplayName="Who"/>',
    '<Field Type="URL" Name="Link" DisplayName="Link"/>',
    '<Field Type="MultiChoice" Name="Kinds" DisplayName="Kinds"/>',
    `<Field Type="LookupMulti" Mult="TRUE" Name="Other" DisplayName="Other" List="{${String((await site.get("web/GetList('/sites/diplomering/Lists/Fuzzed')/id")).json.value)}}" ShowField="Title"/>`,
  ]) {
    await site.post("web/GetList('/sites/diplomering/Lists/Fuzzed')/fields/createfieldasxml", {
      body: { parameters: { SchemaXml, Options: 8 } },
    });
  }
  await site.post('web/lists', { body: { Title: 'FuzzedFiles', BaseTemplate: 101 } });
  digest = String((await site.post('contextinfo')).json.FormDigestValue);
});
afterAll(() => site.close());

/**
 * Asks and answers at once: what takes longer than this, also on a loaded machine, would be a way to make the site
 * hang.
 */
function ask(method: string, url: string, body = '', contentType = 'application/json'): RawAnswer {
  const before = performance.now();
  const answered = site.local.answer({
    method,
    url,
    body,
    headers: { accept: 'application/json', 'content-type': contentType, 'x-requestdigest': digest, 'if-match': '*' },
  });
  expect(performance.now() - before).toBeLessThan(5000);
  return answered;
}

/** Whatever is asked: an answer, or a refusal in SharePoint's own form, and never a fault of ours. */
function expectSound({ status, body }: RawAnswer): void {
  if (status < 300) return;
  const error = parseJson(body);
  expect(isRecord(error) ? error['odata.error'] : undefined).toMatchObject({
    code: expect.stringMatching(/^-\d+, \S+$/),
    message: { lang: 'en-US', value: expect.any(String) },
  });
  expect(body).not.toContain('An unexpected error');
}

/** Text made of the grammar's own words, so that many of them nearly parse. */
const near = (words: readonly string[], glue: string): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 6 })), {
      maxLength: 20,
    })
    .map((parts) => parts.join(glue));

describe('parsers under random input', () => {
  it('$filter', () => {
    const words = [
      'Key',
      'Title',
      'Id',
      'AuthorId',
      'Author/Title',
      'Created',
      'eq',
      'ne',
      'gt',
      'and',
      'or',
      'not',
      '(',
      ')',
      ',',
      "'b'",
      "''",
      "'",
      '1',
      '-1.5',
      'null',
      'true',
      "datetime'2026-02-30'",
      "datetime'2026-02-03'",
      'startswith(',
      'substringof(',
      'day(',
      'constructor',
      '__proto__',
    ];
    fc.assert(
      fc.property(near(words, ' '), (filter) =>
        expectSound(ask('GET', `${list}/items?$filter=${encodeURIComponent(filter)}`)),
      ),
      { numRuns: 1000 },
    );
  });

  it('$select, $expand, $orderby and $skiptoken', () => {
    const words = [
      'Key',
      'Id',
      'Author',
      'Author/Title',
      'Author/constructor',
      'Versions',
      'ParentList',
      '*',
      '/',
      ',',
      'desc',
      'constructor',
      '__proto__',
      'toString',
    ];
    fc.assert(
      fc.property(
        near(words, ','),
        near(words, ','),
        near(words, ' '),
        fc.string(),
        (select, expand, orderby, token) => {
          const query = new URLSearchParams({ $select: select, $expand: expand, $orderby: orderby, $skiptoken: token });
          expectSound(ask('GET', `${list}/items?${query.toString()}`));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('CAML', () => {
    const words = [
      '<View>',
      '</View>',
      '<Query>',
      '</Query>',
      '<Where>',
      '</Where>',
      '<Eq>',
      '</Eq>',
      '<And>',
      '</And>',
      '<FieldRef Name="Key"/>',
      '<FieldRef Name="Created"/>',
      '<Value Type="Text">b</Value>',
      '<Value Type="DateTime"><Today OffsetDays="-1"/></Value>',
      '<OrderBy>',
      '</OrderBy>',
      '<RowLimit>1</RowLimit>',
      '&amp;',
      '&#x0;',
      '<![CDATA[',
      ']]>',
      '<!--',
    ];
    const whole = near(words, '').map((inner) => `<View><Query><Where>${inner}</Where></Query></View>`);
    fc.assert(
      fc.property(fc.oneof(near(words, ''), whole), (ViewXml) =>
        expectSound(ask('POST', `${list}/getitems`, JSON.stringify({ query: { ViewXml } }))),
      ),
      { numRuns: 1000 },
    );
  });

  it('paths', () => {
    const words = [
      'web',
      'lists',
      'items',
      '/',
      '(',
      ')',
      "('",
      "')",
      "getByTitle('Fuzzed')",
      "getList('Lists/Fuzzed')",
      'fields',
      'views',
      '(1)',
      '$value',
      '..',
      '%2e%2e',
      '%00',
      'constructor',
      '__proto__',
      '@v',
      "guid''",
      'currentuser',
      'siteusers',
    ];
    fc.assert(
      fc.property(near(words, '/'), near(words, ''), (loose, tight) => {
        expectSound(ask('GET', `/sites/diplomering/_api/${loose}`));
        expectSound(ask('GET', `/sites/diplomering/_api/web/${tight}`));
      }),
      { numRuns: 500 },
    );
  });

  it('$batch', () => {
    const words = [
      '--b',
      '--b--',
      '--c',
      '--c--',
      '\n',
      '\r\n',
      '\n\n',
      'Content-Type: application/http',
      'Content-Type: multipart/mixed; boundary=c',
      'Content-Type: multipart/mixed',
      `GET ${list}/items HTTP/1.1`,
      'GET web HTTP/1.1',
      'POST x',
      'Accept: application/json',
    ];
    fc.assert(
      fc.property(near(words, '\n'), (body) =>
        expectSound(ask('POST', '/sites/diplomering/_api/$batch', body, 'multipart/mixed; boundary=b')),
      ),
      { numRuns: 1000 },
    );
  });

  it('multipart bodies: headers, boundaries and change sets in any disorder', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'b',
        'c',
        'changeset_1',
        '"c"',
        '=',
        ';',
        'boundary=c',
        'boundary="c"',
        'Boundary = c',
        'charset=utf-8',
        'multipart/mixed',
        'application/http',
        'binary',
        '',
        ' ',
      ),
      fc.string({ maxLength: 8 }),
    );
    const header = fc
      .tuple(
        fc.constantFrom(
          'Content-Type',
          'content-type',
          'Content-Transfer-Encoding',
          'Content-Length',
          'Content-ID',
          'X',
          '',
        ),
        fc.array(word, { maxLength: 5 }),
      )
      .map(([name, words]) => `${name}: ${words.join(' ')}`);
    const request = fc
      .tuple(
        fc.constantFrom('GET', 'POST', 'MERGE', 'DELETE', 'PUT', 'NOPE', ''),
        fc.constantFrom(
          `${list}/items`,
          `${list}/items(1)`,
          'web/title',
          '/sites/diplomering/_api/$batch',
          'http://x/y',
          '',
          '/',
        ),
        fc.constantFrom('HTTP/1.1', 'HTTP/2', ''),
      )
      .map((parts) => parts.join(' '));
    const line = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('--b', '--c', '--c--', '', '{"Title":"x"}') },
      header,
      request,
    );
    const body = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\r'))
      .map(([lines, end]) => [...lines, '--b--'].join(end));
    const type = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(body, fc.oneof(fc.constant('multipart/mixed; boundary=b'), type), (text, contentType) =>
        expectSound(ask('POST', '/sites/diplomering/_api/$batch', text, contentType)),
      ),
      { numRuns: 1000 },
    );
  });

  it('addresses of folders, files and attachments', () => {
    const steps = [
      "getFolderByServerRelativeUrl('",
      "getFileByServerRelativePath(decodedurl='",
      '/sites/diplomering/',
      'Lists/Fuzzed',
      'FuzzedFiles',
      '/',
      '//',
      '..',
      "''",
      "')",
      'folders',
      'files',
      "('a')",
      '/rootFolder',
      '/parentFolder',
      '/listItemAllFields',
      '/file',
      '/folder',
      '/items(1)',
      "/attachmentFiles('a')",
      '/$value',
      "/add('",
      "/add(url='a.txt',overwrite=true)",
      "/moveTo(newurl='",
      '/recycle',
      '/versions(512)',
      '1_.000',
      '%00',
      '~$',
      '*',
    ];
    fc.assert(
      fc.property(near(steps, ''), fc.constantFrom('GET', 'POST', 'PUT', 'MERGE', 'DELETE'), (path, method) =>
        expectSound(ask(method, `/sites/diplomering/_api/web/${path}`, method === 'GET' ? '' : '{}')),
      ),
      { numRuns: 1000 },
    );
  });

  it('names of files and folders come out as they went in, or are refused', () => {
    const quoted = (name: string): string => encodeURIComponent(name.replace(/'/g, "''"));
    const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
    fc.assert(
      fc.property(name, name, (folder, file) => {
        const made = ask(
          'POST',
          `/sites/diplomering/_api/web/getFolderByServerRelativeUrl('FuzzedFiles')/folders/add('${quoted(folder)}')`,
        );
        expectSound(made);
        if (made.status !== 200) return;
        const added = ask(
          'POST',
          `/sites/diplomering/_api/web/getFolderByServerRelativeUrl('FuzzedFiles/${quoted(folder)}')/files/addUsingPath(decodedurl='${quoted(file)}',overwrite=true)`,
          file,
        );
        expectSound(added);
        if (added.status !== 200) return;
        const read = ask(
          'GET',
          `/sites/diplomering/_api/web/getFileByServerRelativePath(decodedurl='/sites/diplomering/FuzzedFiles/${quoted(folder)}/${quoted(file)}')/$value`,
        );
        expect(read.bytes?.toString()).toBe(Buffer.from(file).toString());
      }),
      { numRuns: 500 },
    );
  });

  it('forms', () => {
    const names = [
      'Title',
      'Key',
      'Count',
      'Day',
      'Who',
      'Link',
      'Kinds',
      'Other',
      'Author',
      'Created',
      'FileLeafRef',
      'ID',
      'Nope',
      '__proto__',
      'constructor',
    ];
    const texts = [
      '1',
      '1,5',
      '1.5',
      '2026-02-30',
      '2026-11-22 25:61',
      '[{"Key":"staff1"}]',
      '[{"Key":null}]',
      '[]',
      '{}',
      '1;#',
      '1;#a;#2;#b',
      ';#;#',
      'a;#b',
      'https://x, y',
      ', ',
      "'",
      '\u0000',
      'x'.repeat(300),
    ];
    const field = fc.record({
      FieldName: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, fc.string()),
      FieldValue: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...texts) }, fc.string(), fc.constant(null)),
    });
    const form = fc.oneof(
      {
        weight: 9,
        arbitrary: fc.record({
          formValues: fc.array(field, { maxLength: 5 }),
          bNewDocumentUpdate: fc.boolean(),
          datesInUTC: fc.boolean(),
        }),
      },
      fc.jsonValue(),
    );
    const info = fc.record({
      FolderPath: fc.oneof(
        fc.constant(null),
        fc.record({
          DecodedUrl: fc.oneof(
            fc.constantFrom('/sites/diplomering/Lists/Fuzzed', 'Lists/Fuzzed', '', '/'),
            fc.string(),
          ),
        }),
      ),
      UnderlyingObjectType: fc.constantFrom(0, 1, 2, 'x'),
      LeafName: fc.oneof(fc.constant(null), fc.string()),
    });
    fc.assert(
      fc.property(form, info, (sent, listItemCreateInfo) => {
        expectSound(ask('POST', `${list}/items(1)/validateUpdateListItem`, JSON.stringify(sent)));
        expectSound(
          ask(
            'POST',
            `${list}/AddValidateUpdateItemUsingPath`,
            JSON.stringify({ ...(typeof sent === 'object' && !Array.isArray(sent) ? sent : {}), listItemCreateInfo }),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('payloads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (body) => expectSound(ask('POST', `${list}/items`, body))),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('Title', 'Key', 'AuthorId', '__metadata', '__proto__', 'constructor', 'odata.type'),
          fc.jsonValue(),
        ),
        (body) => expectSound(ask('POST', `${list}/items`, JSON.stringify(body))),
      ),
      { numRuns: 300 },
    );
  });
});
