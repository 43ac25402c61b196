import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusal, startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
let list: string;
beforeAll(async () => {
  site = await startTestSite();
  list = await site.makeList('Refused', { Key: 'indexed' });
});
afterAll(() => site.close());

/** A GET whose path goes out as it is written: `fetch` would tidy it first. */
function getRaw(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, headers: { Accept: 'application/json;odata=nometadata' } }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (piece: string) => {
          text += piece;
        })
        .on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}

function isAddress(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

const isSharePointError = expect.stringMatching(
  /^\{"odata\.error":\{"code":"-\d+, [\w.]+","message":\{"lang":"en-US","value":".+"\}\}\}$/s,
);

describe('a path that would lead out', () => {
  it.each([
    '/sites/diplomering/_api/../../../../etc/passwd',
    '/sites/diplomering/_api/..%2f..%2f..%2fetc%2fpasswd',
    '/sites/diplomering/_api/%2e%2e/%2e%2e/etc/passwd',
    '/sites/diplomering/_api/..%5c..%5cwindows',
    '/sites/diplomering/_api/web/..;/..;/site.sqlite',
    "/sites/diplomering/_api/web/getList('/sites/diplomering/Lists/../../site.sqlite')/items",
    "/sites/diplomering/_api/web/getList('/etc/passwd')/items",
    "/sites/diplomering/_api/web/getFileByServerRelativeUrl('/../../etc/passwd')/$value",
    "/sites/diplomering/_api/web/lists/getByTitle('%00')",
    '/sites/diplomering/_api/%',
    '/sites/diplomering/_api/%ff%fe',
  ])('%s', async (path) => {
    const { status, text } = await getRaw(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).not.toBe(500);
    expect(text).not.toMatch(/root:|SQLite format/);
    // What is no address at all is refused by the web server in front, here as there.
    if (isAddress(path)) expect(text).toEqual(isSharePointError);
  });
});

describe('too much', () => {
  it("a payload beyond the limit is refused in SharePoint's form", async () => {
    const answer = await site.post(`${list}/items`, { rawBody: `{"Title":"${'x'.repeat(2_100_000)}"}` });
    expect(answer.status).toBe(413);
    expect(answer.text).toEqual(isSharePointError);
  });

  it.each([
    [
      'brackets in a payload',
      () => site.post(`${list}/items`, { rawBody: `{"Title":${'['.repeat(200_000)}${']'.repeat(200_000)}}` }),
    ],
    [
      'objects in a payload',
      () => site.post(`${list}/items`, { rawBody: `${'{"Title":'.repeat(100_000)}1${'}'.repeat(100_000)}` }),
    ],
    [
      'conditions in CAML',
      () =>
        caml(
          `${'<And>'.repeat(20_000)}<Eq><FieldRef Name="Key"/><Value Type="Text">a</Value></Eq>${'</And>'.repeat(20_000)}`,
        ),
    ],
    [
      'conditions side by side in CAML',
      () =>
        caml(
          `${'<Or><Eq><FieldRef Name="Key"/><Value Type="Text">a</Value></Eq>'.repeat(5_000)}<Eq><FieldRef Name="Key"/><Value Type="Text">b</Value></Eq>${'</Or>'.repeat(5_000)}`,
        ),
    ],
    [
      'brackets in a filter',
      () => part(`${list}/items?$filter=${'('.repeat(50_000)}Key%20eq%20'a'${')'.repeat(50_000)}`),
    ],
    [
      'conditions in a filter',
      () => part(`${list}/items?$filter=Key%20eq%20'a'${"%20or%20Key%20eq%20'a'".repeat(5_000)}`),
    ],
    ['steps in a path', () => part(`web${'/lists'.repeat(50_000)}`)],
  ])('%s are refused, and never too deep for us', async (_what, send) => {
    const { status, text } = await send();
    expect(text).not.toContain('An unexpected error');
    expect(
      status === 200 ? [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, inner]) => inner) : [String(status)],
    ).toEqual(['400']);
  });

  const caml = (where: string) =>
    site.post(`${list}/getitems`, {
      body: { query: { ViewXml: `<View><Query><Where>${where}</Where></Query></View>` } },
    });
  /** A path longer than an address of its own may be. */
  const part = (path: string) =>
    site.post('$batch', {
      rawBody: `--b\nContent-Type: application/http\n\nGET ${site.url}/_api/${path} HTTP/1.1\nAccept: application/json\n\n--b--\n`,
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    });
});

describe('what cannot be read', () => {
  it.each([
    ['half a JSON', '{"Title":"a"'],
    ['no JSON', 'Title=a'],
    ['an array', '[]'],
    ['a number', '1'],
    ['a text', '"a"'],
    ['null inside a name', '{"Ti\u0000tle":"a"}'],
    ['JSON twice', '{"Title":"a"}{"Title":"b"}'],
  ])("%s is refused in SharePoint's form", async (_what, rawBody) => {
    const answer = await site.post(`${list}/items`, { rawBody });
    expect(refusal(answer)).toMatchObject({
      status: 400,
      code: expect.stringContaining('InvalidClientQueryException'),
    });
    expect(answer.text).toEqual(isSharePointError);
  });

  it('what is no HTTP ends the connection, and the next is answered', async () => {
    const { hostname, port } = new URL(site.url);
    const said = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname);
      socket.write('NONSENSE\r\n\r\n');
      socket
        .setEncoding('utf8')
        .on('data', (piece: string) => {
          text += piece;
        })
        .on('close', () => resolve(text))
        .on('error', reject);
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
    expect((await site.get('web?$select=Title')).json.Title).toBe('Diplomering');
  });

  it('a body that ends too early does nothing, and the next is answered', async () => {
    const { hostname, port } = new URL(site.url);
    const { FormDigestValue } = (await site.post('contextinfo')).json;
    await new Promise<void>((resolve, reject) => {
      const request = httpRequest({
        hostname,
        port,
        path: new URL(`${site.url}/_api/${list}/items`).pathname,
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': 1000,
          'X-RequestDigest': String(FormDigestValue),
        },
      });
      request.on('error', () => resolve()).on('response', () => reject(new Error('answered')));
      request.write('{"Title":"cut short"}', () => request.destroy());
      request.on('close', () => resolve());
    });
    expect((await site.get(`${list}/items?$filter=Title eq 'cut short'`)).rows).toEqual([]);
  });
});
