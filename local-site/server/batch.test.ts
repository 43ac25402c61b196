import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusal, startTestSite, type Answer, type TestSite } from './testing/testSite';

let site: TestSite;
let list: string;

beforeAll(async () => {
  site = await startTestSite();
  list = await site.makeList('Batched', { Key: 'unique' });
});
afterAll(() => site.close());

const post = (key: string, path = `${list}/items`): string =>
  `POST ${site.url}/_api/${path} HTTP/1.1\nAccept: application/json;odata=nometadata\nContent-Type: application/json\n\n{"Key":"${key}"}\n`;
const get = (query: string): string =>
  `GET ${site.url}/_api/${list}/items?${query} HTTP/1.1\nAccept: application/json;odata=nometadata\n`;
const inside = 'Content-Type: application/http\nContent-Transfer-Encoding: binary\n\n';

/** A batch as PnPjs writes it: writes in a change set with a quoted boundary, reads alone. */
function batch(writes: readonly string[], reads: readonly string[]): string {
  const set =
    writes.length === 0
      ? ''
      : `--b\nContent-Type: multipart/mixed; boundary="changeset_1"\n\n${writes.map((one) => `--changeset_1\n${inside}${one}\n`).join('')}--changeset_1--\n\n`;
  return `${set}${reads.map((one) => `--b\n${inside}${one}\n`).join('')}--b--\n`;
}

const send = (rawBody: string): Promise<Answer> =>
  site.post('$batch', { rawBody, headers: { 'Content-Type': 'multipart/mixed; boundary=b' } });
const statuses = (text: string): string[] => [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status = '']) => status);

describe('$batch', () => {
  it('answers flat and in order; a refused part undoes nothing', async () => {
    const { status, headers, text } = await send(
      batch([post('a'), post('a'), post('b')], [get('$select=Key'), get('$filter=Nope eq 1')]),
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^multipart\/mixed; boundary="batchresponse_[0-9a-f-]{36}"$/);
    expect(statuses(text)).toEqual(['201', '500', '201', '200', '400']);
    expect(text).toContain('{"value":[{"Key":"a"},{"Key":"b"}]}');
    expect(text).toMatch(/--batchresponse_[0-9a-f-]{36}--\n$/);
    expect(text).not.toMatch(/\n\n$/);
  });

  it('reads CRLF as well as LF, addresses with and without the host, and writes without a change set', async () => {
    const relative = post('c').replace(site.url, '/sites/diplomering');
    expect(
      statuses(
        (
          await send(
            `--b\n${inside}${relative}\n--b\n${inside}${post('d').replace(`${site.url}/`, '')}\n--b--`.replace(
              /\n/g,
              '\r\n',
            ),
          )
        ).text,
      ),
    ).toEqual(['201', '201']);
  });

  it('carries MERGE with If-Match and answers 204 with the ETag', async () => {
    const merge = `MERGE ${site.url}/_api/${list}/items(1) HTTP/1.1\nIf-Match: *\nContent-Type: application/json\n\n{"Title":"new"}\n`;
    const { text } = await send(batch([merge], []));
    expect(text).toMatch(/HTTP\/1\.1 204 No Content\r\nETAG: "[0-9a-f-]{36},2"\r\n\r\n/);
  });

  it('is signed in and signed once: the outer digest counts for the parts, and without it nothing is done', async () => {
    const refused = await site.post('$batch', {
      rawBody: batch([post('e')], []),
      headers: { 'Content-Type': 'multipart/mixed; boundary=b', 'X-RequestDigest': '' },
    });
    expect(refused.status).toBe(403);
    expect((await site.get(`${list}/items?$filter=Key eq 'e'`)).rows).toEqual([]);
  });

  it.each([
    ['no boundary', 'multipart/mixed', '--b--'],
    ['no end', 'multipart/mixed; boundary=b', '--b\n'],
    ['no request line', 'multipart/mixed; boundary=b', `--b\n${inside}nonsense\n--b--`],
  ])('refuses %s', async (_name, contentType, rawBody) => {
    expect(refusal(await site.post('$batch', { rawBody, headers: { 'Content-Type': contentType } })).status).toBe(400);
  });

  it('refuses more than 100 parts, a limit of its own', async () => {
    expect(
      (
        await send(
          batch(
            [],
            Array.from({ length: 101 }, () => get('$top=1')),
          ),
        )
      ).status,
    ).toBe(413);
  });

  it('does not take a batch inside a batch', async () => {
    const nested = `POST ${site.url}/_api/$batch HTTP/1.1\nContent-Type: multipart/mixed; boundary=x\n\n--x--\n`;
    expect(statuses((await send(batch([nested], []))).text)).toEqual(['400']);
  });
});
