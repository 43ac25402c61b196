import { describe, expect, it } from '@jest/globals';
import { first } from '../rules/model';
import type { SiteOptions } from './site';
import { openSite } from './site';

const url = 'https://example.org/sites/diplomering';
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });
const digestExpired = (): Response =>
  json(
    { 'odata.error': { code: '-2130575252, Microsoft.SharePoint.SPException', message: { value: 'expired' } } },
    403,
  );

/** A server that answers from a script, one entry per request; contextinfo is answered by itself. */
function scripted(answers: readonly (Response | 'cut')[], options: Partial<SiteOptions> = {}) {
  const seen: { readonly url: string; readonly init: RequestInit; readonly headers: Headers }[] = [];
  const waits: number[] = [];
  let digests = 0;
  let next = 0;
  const site = openSite({
    url,
    now: () => 1_000_000,
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    fetch: async (address, init) => {
      if (address.endsWith('/_api/contextinfo'))
        return json({ FormDigestValue: `digest ${++digests}`, FormDigestTimeoutSeconds: 1800 });
      seen.push({ url: address, init, headers: new Headers(init.headers) });
      const answer = answers[next++];
      if (answer === undefined) throw new Error('asked too often');
      if (answer === 'cut') throw new TypeError('Failed to fetch');
      return answer;
    },
    ...options,
  });
  return { site, seen, waits, digestsFetched: () => digests };
}

describe('reading', () => {
  it('sends light JSON headers and an escaped query, and needs no digest', async () => {
    const { site, seen, digestsFetched } = scripted([json({ value: [1] })], { headers: { 'X-Extra': 'x' } });
    expect(await site.send({ path: '_api/web/lists', query: { $filter: "Title eq 'å & ä'" } })).toMatchObject({
      status: 200,
      body: { value: [1] },
    });
    expect(first(seen).url).toBe(`${url}/_api/web/lists?%24filter=Title+eq+%27%C3%A5+%26+%C3%A4%27`);
    expect(first(seen).headers.get('Accept')).toBe('application/json');
    expect(first(seen).headers.get('X-Extra')).toBe('x');
    expect(digestsFetched()).toBe(0);
  });

  it('is repeated when throttled, unavailable or cut off, as long as SharePoint asks for', async () => {
    const { site, waits } = scripted([
      json({}, 429, { 'Retry-After': '3' }),
      'cut',
      json({}, 503),
      json({ value: [] }),
    ]);
    expect((await site.send({ path: '_api/web' })).status).toBe(200);
    expect(waits).toEqual([3000, 1000, 2000]);
  });

  it('says for how long it pauses when SharePoint asks for it, and nothing when the line was only cut', async () => {
    const pauses: number[] = [];
    const { site } = scripted([json({}, 429, { 'Retry-After': '3' }), 'cut', json({}, 503), json({})], {
      onPause: (milliseconds) => {
        pauses.push(milliseconds);
      },
    });
    await site.send({ path: '_api/web' });
    await site.wait(12_000);
    expect(pauses).toEqual([3000, 12_000]);
  });

  it('gives up after four times, and at once when it would take minutes', async () => {
    await expect(scripted(['cut', 'cut', 'cut', 'cut']).site.send({ path: '_api/web' })).rejects.toMatchObject({
      name: 'SharePointFailure',
      kind: 'network',
    });
    const long = scripted([json({}, 429, { 'Retry-After': '300' })]);
    expect(await long.site.send({ path: '_api/web' })).toMatchObject({ status: 429, retryAfterSeconds: 300 });
    expect(long.waits).toEqual([]);
  });

  it('gives a refusal back as an answer', async () => {
    expect(await scripted([json({ 'odata.error': {} }, 404)]).site.send({ path: '_api/web' })).toMatchObject({
      status: 404,
    });
  });
});

describe('writing', () => {
  it('is sent once, whatever comes back', async () => {
    for (const answer of [json({}, 429), json({}, 503), json({}, 500), json({}, 504)]) {
      const { site, seen } = scripted([answer]);
      expect((await site.send({ path: '_api/web/lists', method: 'POST', body: {} })).status).toBe(answer.status);
      expect(seen).toHaveLength(1);
    }
    const lost = scripted(['cut']);
    await expect(lost.site.send({ path: '_api/web/lists', method: 'POST', body: {} })).rejects.toMatchObject({
      kind: 'network',
    });
    expect(lost.seen).toHaveLength(1);
  });

  it('carries method, ETag and digest', async () => {
    const { site, seen } = scripted([new Response(null, { status: 204, headers: { ETag: '"x,2"' } })]);
    expect(
      await site.send({ path: '_api/web/lists', method: 'MERGE', ifMatch: '"x,1"', body: { a: 1 } }),
    ).toMatchObject({ status: 204, etag: '"x,2"' });
    expect(first(seen).headers.get('X-HTTP-Method')).toBe('MERGE');
    expect(first(seen).headers.get('IF-Match')).toBe('"x,1"');
    expect(first(seen).headers.get('X-RequestDigest')).toBe('digest 1');
    expect(first(seen).init.body).toBe('{"a":1}');
  });

  it('fetches one digest for many writes, and none when the page has one', async () => {
    const many = scripted([json({}), json({}), json({})]);
    for (let turn = 0; turn < 3; turn++) await many.site.send({ path: '_api/web/lists', method: 'POST' });
    expect(many.digestsFetched()).toBe(1);
    const given = scripted([json({})], { digest: { value: 'from the page', expires: 1_000_000 + 600_000 } });
    await given.site.send({ path: '_api/web/lists', method: 'POST' });
    expect(given.digestsFetched()).toBe(0);
    expect(first(given.seen).headers.get('X-RequestDigest')).toBe('from the page');
  });

  it('fetches a new digest for one that is about to expire, and sends again when SharePoint says it has', async () => {
    const old = scripted([json({})], { digest: { value: 'old', expires: 1_000_000 + 30_000 } });
    await old.site.send({ path: '_api/web/lists', method: 'POST' });
    expect(first(old.seen).headers.get('X-RequestDigest')).toBe('digest 1');
    const refused = scripted([digestExpired(), json({ done: true })], {
      digest: { value: 'stale', expires: 1_000_000 + 600_000 },
    });
    expect(await refused.site.send({ path: '_api/web/lists', method: 'POST' })).toMatchObject({
      status: 200,
      body: { done: true },
    });
    expect(refused.seen.map(({ headers }) => headers.get('X-RequestDigest'))).toEqual(['stale', 'digest 1']);
  });
});

describe('a batch', () => {
  const part = (status: string, headers: string, body: string): string =>
    `--batchresponse_1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nHTTP/1.1 ${status}\n${headers}\n\n${body}\n`;
  const answer = (...parts: readonly string[]): Response =>
    new Response(`${parts.join('')}--batchresponse_1--\n`, { status: 200 });

  it('is one request with its answers in order, refusals among them', async () => {
    const { site, seen } = scripted([
      answer(
        part('201 Created', 'ETAG: "g,1"', '{"Id":1}'),
        part('412 Precondition Failed', 'X: y', '{"odata.error":{}}'),
        part('204 No Content', 'ETAG: "g,3"', ''),
      ),
    ]);
    const answers = await site.batch([
      { path: '_api/web/a', method: 'POST', body: {} },
      { path: '_api/web/b', method: 'MERGE', ifMatch: '"g,1"', body: {} },
      { path: '_api/web/c', method: 'DELETE', ifMatch: '*' },
    ]);
    expect(answers.map(({ status, etag }) => [status, etag])).toEqual([
      [201, '"g,1"'],
      [412, undefined],
      [204, '"g,3"'],
    ]);
    expect(seen).toHaveLength(1);
    expect(first(seen).url).toBe(`${url}/_api/$batch`);
    expect(String(first(seen).init.body)).toContain('MERGE https://example.org/sites/diplomering/_api/web/b HTTP/1.1');
  });

  it('of reads is repeated, of writes never', async () => {
    const reads = scripted([json({}, 503), answer(part('200 OK', 'X: y', '{"value":[]}'))]);
    expect(await reads.site.batch([{ path: '_api/web/a' }])).toMatchObject([{ status: 200 }]);
    const writes = scripted([json({}, 503, { 'Retry-After': '7' })]);
    await expect(
      writes.site.batch([{ path: '_api/web/a', method: 'POST' }, { path: '_api/web/b' }]),
    ).rejects.toMatchObject({ kind: 'throttled', detail: { retryAfterSeconds: 7 } });
    expect(writes.seen).toHaveLength(1);
  });

  it('that cannot be read is no answer', async () => {
    await expect(
      scripted([new Response('<html>', { status: 200 })]).site.batch([{ path: '_api/web/a', method: 'POST' }]),
    ).rejects.toMatchObject({ kind: 'network' });
    await expect(scripted([]).site.batch(Array.from({ length: 101 }, () => ({ path: '_api/web/a' })))).rejects.toThrow(
      RangeError,
    );
  });
});
