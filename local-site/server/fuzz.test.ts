import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  digest = String((await site.post('contextinfo')).json.FormDigestValue);
});
afterAll(() => site.close());

const ask = (method: string, url: string, body = '', contentType = 'application/json'): RawAnswer =>
  site.local.answer({ method, url, body, headers: { accept: 'application/json', 'content-type': contentType, 'x-requestdigest': digest } });

/** Whatever is asked: an answer, or a refusal in SharePoint's own form, and never a fault of ours. */
function expectSound({ status, body }: RawAnswer): void {
  if (status < 300) return;
  const error = parseJson(body);
  expect(isRecord(error) ? error['odata.error'] : undefined).toMatchObject({ code: expect.stringMatching(/^-\d+, \S+$/), message: { lang: 'en-US', value: expect.any(String) } });
  expect(body).not.toContain('An unexpected error');
}

/** Text made of the grammar's own words, so that many of them nearly parse. */
const near = (words: readonly string[], glue: string): fc.Arbitrary<string> => fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 6 })), { maxLength: 20 }).map((parts) => parts.join(glue));

describe('parsers under random input', () => {
  it('$filter', () => {
    const words = ['Key', 'Title', 'Id', 'AuthorId', 'Author/Title', 'Created', 'eq', 'ne', 'gt', 'and', 'or', 'not', '(', ')', ',', "'b'", "''", "'", '1', '-1.5', 'null', 'true', "datetime'2026-02-30'", "datetime'2026-02-03'", 'startswith(', 'substringof(', 'day(', 'constructor', '__proto__'];
    fc.assert(fc.property(near(words, ' '), (filter) => expectSound(ask('GET', `${list}/items?$filter=${encodeURIComponent(filter)}`))), { numRuns: 1000 });
  });

  it('$select, $expand, $orderby and $skiptoken', () => {
    const words = ['Key', 'Id', 'Author', 'Author/Title', 'Author/constructor', 'Versions', 'ParentList', '*', '/', ',', 'desc', 'constructor', '__proto__', 'toString'];
    fc.assert(fc.property(near(words, ','), near(words, ','), near(words, ' '), fc.string(), (select, expand, orderby, token) => {
      const query = new URLSearchParams({ $select: select, $expand: expand, $orderby: orderby, $skiptoken: token });
      expectSound(ask('GET', `${list}/items?${query.toString()}`));
    }), { numRuns: 500 });
  });

  it('CAML', () => {
    const words = ['<View>', '</View>', '<Query>', '</Query>', '<Where>', '</Where>', '<Eq>', '</Eq>', '<And>', '</And>', '<FieldRef Name="Key"/>', '<FieldRef Name="Created"/>', '<Value Type="Text">b</Value>', '<Value Type="DateTime"><Today OffsetDays="-1"/></Value>', '<OrderBy>', '</OrderBy>', '<RowLimit>1</RowLimit>', '&amp;', '&#x0;', '<![CDATA[', ']]>', '<!--'];
    const whole = near(words, '').map((inner) => `<View><Query><Where>${inner}</Where></Query></View>`);
    fc.assert(fc.property(fc.oneof(near(words, ''), whole), (ViewXml) => expectSound(ask('POST', `${list}/getitems`, JSON.stringify({ query: { ViewXml } })))), { numRuns: 1000 });
  });

  it('paths', () => {
    const words = ['web', 'lists', 'items', '/', '(', ')', "('", "')", "getByTitle('Fuzzed')", "getList('Lists/Fuzzed')", 'fields', 'views', '(1)', '$value', '..', '%2e%2e', '%00', 'constructor', '__proto__', '@v', "guid''", 'currentuser', 'siteusers'];
    fc.assert(fc.property(near(words, '/'), near(words, ''), (loose, tight) => {
      expectSound(ask('GET', `/sites/diplomering/_api/${loose}`));
      expectSound(ask('GET', `/sites/diplomering/_api/web/${tight}`));
    }), { numRuns: 500 });
  });

  it('$batch', () => {
    const words = ['--b', '--b--', '--c', '--c--', '\n', '\r\n', '\n\n', 'Content-Type: application/http', 'Content-Type: multipart/mixed; boundary=c', 'Content-Type: multipart/mixed', `GET ${list}/items HTTP/1.1`, 'GET web HTTP/1.1', 'POST x', 'Accept: application/json'];
    fc.assert(fc.property(near(words, '\n'), (body) => expectSound(ask('POST', '/sites/diplomering/_api/$batch', body, 'multipart/mixed; boundary=b'))), { numRuns: 1000 });
  });

  it('payloads', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 3 }), (body) => expectSound(ask('POST', `${list}/items`, body))), { numRuns: 300 });
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('Title', 'Key', 'AuthorId', '__metadata', '__proto__', 'constructor', 'odata.type'), fc.jsonValue()), (body) => expectSound(ask('POST', `${list}/items`, JSON.stringify(body)))), { numRuns: 300 });
  });
});
