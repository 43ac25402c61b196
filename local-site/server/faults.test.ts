import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { armedFaults, armFault, disarmFaults } from './testing/armFault';
import { fillList } from './testing/fillList';
import { refusal, startTestSite, type TestSite } from './testing/testSite';

const CONTRIBUTE = 1073741827;
const MEMBERS = 5;

let site: TestSite;
let list: string;
beforeAll(async () => {
  site = await startTestSite();
  list = await site.makeList('Roll', { GroupKey: 'indexed' });
});
afterEach(() => disarmFaults(site));
afterAll(() => site.close());

const add = (title: string, as?: string) => site.post(`${list}/items`, { as, body: { Title: title } });
const titles = async (): Promise<readonly unknown[]> =>
  (await site.get(`${list}/items?$select=Title&$top=5000`)).rows.map(({ Title }) => Title);
const struck = async (): Promise<readonly number[]> => (await armedFaults(site)).map((fault) => fault.struck);

/** A batch that adds items. @returns status and body as far as they came; what broke off is given separately. */
async function batchOf(
  ...added: readonly string[]
): Promise<{ readonly status: number; readonly body: string; readonly isWhole: boolean }> {
  const parts = added.map(
    (title) =>
      `--b\nContent-Type: application/http\n\nPOST ${site.url}/_api/${list}/items HTTP/1.1\nContent-Type: application/json\n\n{"Title":"${title}"}\n`,
  );
  const info: unknown = await (
    await fetch(`${site.url}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json' } })
  ).json();
  const digest =
    typeof info === 'object' && info !== null && 'FormDigestValue' in info ? String(info.FormDigestValue) : '';
  const response = await fetch(`${site.url}/_api/$batch`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/mixed; boundary=b', 'X-RequestDigest': digest },
    body: `${parts.join('')}--b--\n`,
  });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let body = '';
  try {
    for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read())
      body += decoder.decode(piece.value, { stream: true });
    return { status: response.status, body, isWhole: true };
  } catch {
    return { status: response.status, body, isWhole: false };
  }
}
const statuses = (body: string): readonly number[] =>
  [...body.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));

describe('a fault at the door', () => {
  it('slow: is answered as ever, later', async () => {
    await armFault(site, { effect: { kind: 'slow', ms: 120 } });
    const before = performance.now();
    expect((await site.get('web?$select=Title')).json.Title).toBe('Diplomering');
    expect(performance.now() - before).toBeGreaterThan(110);
  });

  it.each([429, 503, 500] as const)('refused with %i: says when to come back, and nothing is done', async (status) => {
    await armFault(site, { match: { method: 'POST' }, effect: { kind: 'refused', status, retryAfter: 3 } });
    const answer = await add(`refused ${status}`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, '3']);
    expect(await titles()).not.toContain(`refused ${status}`);
    expect((await add(`refused ${status}`)).status).toBe(201);
  });

  it('a budget of requests: what goes beyond is throttled until the time is over, for each user', async () => {
    let now = new Date('2026-11-22T10:00:00Z');
    const timed = await startTestSite(() => now);
    const read = async (as?: string): Promise<readonly [number, string | null]> => {
      const { status, headers } = await timed.get('web/title', { as });
      return [status, headers.get('retry-after')];
    };
    await armFault(timed, { match: { method: 'GET' }, effect: { kind: 'budget', requests: 3, seconds: 60 } });
    expect([await read(), await read(), await read()].map(([status]) => status)).toEqual([200, 200, 200]);
    now = new Date('2026-11-22T10:00:20Z');
    expect(await read()).toEqual([429, '40']);
    expect(await read('staff1')).toEqual([200, null]);
    const parts = 'GET web/title HTTP/1.1\n\n--b\nContent-Type: application/http\n\n'.repeat(2);
    const batch = {
      rawBody: `--b\nContent-Type: application/http\n\n${parts}GET web/title HTTP/1.1\n\n--b--`,
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    };
    expect((await timed.post('$batch', { ...batch, as: 'staff1' })).status).toBe(429);
    now = new Date('2026-11-22T10:01:00Z');
    expect(await read()).toEqual([200, null]);
    expect((await timed.post('$batch', { ...batch, as: 'staff2' })).status).toBe(200);
    expect(await read('staff2')).toEqual([429, '60']);
    expect((await armedFaults(timed)).map(({ struck: times }) => times)).toEqual([3]);
    await timed.close();
  });

  it('cut before: no answer, nothing is done', async () => {
    await armFault(site, { match: { method: 'POST' }, effect: { kind: 'cutBefore' } });
    await expect(add('cut before')).rejects.toThrow('fetch failed');
    expect(await titles()).not.toContain('cut before');
  });

  it('cut after: no answer, everything is done', async () => {
    await armFault(site, { match: { method: 'POST' }, effect: { kind: 'cutAfter' } });
    await expect(add('cut after')).rejects.toThrow('fetch failed');
    expect(await titles()).toContain('cut after');
  });

  it("digest expired: SharePoint's own words, and nothing is done", async () => {
    await armFault(site, { match: { pathContains: '/items' }, effect: { kind: 'digestExpired' } });
    expect(refusal(await add('expired'))).toMatchObject({ status: 403, code: expect.stringContaining('-2130575252') });
    expect(await titles()).not.toContain('expired');
  });
});

describe('a batch answered in part', () => {
  it('cut: the first parts are done and answered, the others neither', async () => {
    await armFault(site, { match: { pathContains: '$batch' }, effect: { kind: 'batchCut', parts: 2 } });
    const { status, body, isWhole } = await batchOf('k1', 'k2', 'k3');
    expect({ status, isWhole, parts: statuses(body) }).toEqual({ status: 200, isWhole: false, parts: [201, 201] });
    expect((await titles()).filter((title) => String(title).startsWith('k'))).toEqual(['k1', 'k2']);
  });

  it('one part refused: the others go through', async () => {
    await armFault(site, {
      match: { pathContains: '$batch' },
      effect: { kind: 'batchPart', part: 1, status: 429, retryAfter: 2 },
    });
    const { body, isWhole } = await batchOf('j1', 'j2', 'j3');
    expect({ isWhole, parts: statuses(body), retry: body.includes('RETRY-AFTER: 2') }).toEqual({
      isWhole: true,
      parts: [201, 429, 201],
      retry: true,
    });
    expect((await titles()).filter((title) => String(title).startsWith('j'))).toEqual(['j1', 'j3']);
  });
});

describe("behind the user's back", () => {
  it('permission taken: from that user in that list, and nobody else', async () => {
    const own = await site.makeList('Own');
    await site.post(`${own}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
    await site.post(`${own}/roleassignments/addroleassignment(principalid=${MEMBERS},roledefid=${CONTRIBUTE})`);
    const post = async (as: string): Promise<number> =>
      (await site.post(`${own}/items`, { as, body: { Title: as } })).status;
    expect(await post('staff1')).toBe(201);
    await armFault(site, {
      match: { pathContains: '/Own' },
      effect: { kind: 'permissionTaken', user: 'staff1', list: 'Own' },
    });
    expect([await post('staff1'), await post('staff1'), await post('staff2')]).toEqual([403, 403, 201]);
    expect((await site.post(`${list}/items`, { as: 'staff1', body: { Title: 'elsewhere' } })).status).toBe(201);
  });

  it("item changed: whoever had read it meets 412, and the change is somebody else's", async () => {
    const made = await add('mine');
    const item = Number(made.json.Id);
    const etag = String((await site.get(`${list}/items(${item})`)).headers.get('etag'));
    await armFault(site, {
      match: { method: 'MERGE' },
      effect: { kind: 'itemChanged', by: 'coordinator2', list: 'Roll', item, values: { Title: 'theirs' } },
    });
    const answer = await site.merge(
      `${list}/items(${item})`,
      { Title: 'mine again' },
      { headers: { 'If-Match': etag } },
    );
    expect(answer.status).toBe(412);
    expect((await site.get(`${list}/items(${item})?$select=Title,Editor/EMail&$expand=Editor`)).json).toMatchObject({
      Title: 'theirs',
      Editor: { EMail: 'coordinator2@example.org' },
    });
  });

  it('what cannot be carried out is refused, not passed over', async () => {
    await armFault(site, { effect: { kind: 'itemChanged', by: 'staff1', list: 'Roll', item: 999_999, values: {} } });
    const answer = await site.get('web');
    expect([answer.status, answer.text]).toEqual([500, expect.stringContaining('staff1 could not change item 999999')]);
  });
});

describe('which requests are struck', () => {
  it('the next that matches, and no other', async () => {
    await armFault(site, {
      match: { method: 'GET', pathContains: "'/sites/diplomering/LISTS/roll'", user: 'staff1' },
      effect: { kind: 'refused', status: 500 },
    });
    const read = async (as: string, path = `${list}/items`): Promise<number> => (await site.get(path, { as })).status;
    expect([await read('staff2'), await read('staff1', 'web'), await read('staff1'), await read('staff1')]).toEqual([
      200, 200, 500, 200,
    ]);
  });

  it('every n-th, until it is disarmed', async () => {
    const { id } = await armFault(site, {
      match: { method: 'GET' },
      every: 3,
      effect: { kind: 'refused', status: 503 },
    });
    const seen: number[] = [];
    for (let count = 0; count < 7; count += 1) seen.push((await site.get('web')).status);
    expect(seen).toEqual([200, 200, 503, 200, 200, 503, 200]);
    expect(await armedFaults(site)).toMatchObject([{ id, met: 7, struck: 2 }]);
    await disarmFaults(site, id);
    expect(await armedFaults(site)).toEqual([]);
  });

  it('a batch by what is in it', async () => {
    await armFault(site, {
      match: { method: 'POST', pathContains: "/roll')/items" },
      effect: { kind: 'refused', status: 503 },
    });
    await armFault(site, { match: { method: 'DELETE' }, effect: { kind: 'refused', status: 503 } });
    expect((await batchOf('in a batch')).status).toBe(503);
    expect(await struck()).toEqual([1, 0]);
  });

  it('fetching a digest only when it is named', async () => {
    await armFault(site, { effect: { kind: 'cutBefore' } });
    expect((await fetch(`${site.url}/_api/contextinfo`, { method: 'POST' })).status).toBe(200);
    await armFault(site, { match: { pathContains: 'contextinfo' }, effect: { kind: 'refused', status: 503 } });
    expect((await fetch(`${site.url}/_api/contextinfo`, { method: 'POST' })).status).toBe(503);
  });
});

describe('the control address', () => {
  it('takes only what is a fault, and says what is wrong with anything else', async () => {
    await expect(armFault(site, { effect: { kind: 'refused', status: 500, retryAfter: -1 } })).rejects.toThrow(
      'effect.retryAfter',
    );
    const status = async (init: RequestInit): Promise<number> =>
      (await fetch(new URL('/_local/faults', site.url), { method: 'POST', ...init })).status;
    expect(await status({ body: '{"effect":{"kind":"slow","ms":1}}', headers: { 'Content-Type': 'text/plain' } })).toBe(
      415,
    );
    expect(await status({ body: '{"effect":', headers: { 'Content-Type': 'application/json' } })).toBe(400);
    expect(await armedFaults(site)).toEqual([]);
  });

  it("is no part of the site: SharePoint's own addresses know nothing of it", async () => {
    expect((await fetch(`${site.url}/_api/_local/faults`)).status).toBeGreaterThanOrEqual(400);
  });
});

it('a site whose every other batch loses its answer has done what it was sent', async () => {
  await armFault(site, { match: { pathContains: '$batch' }, every: 2, effect: { kind: 'cutAfter' } });
  await expect(fillList(site, list, 300, (index) => ({ Title: `many ${index}` }))).rejects.toThrow();
  expect((await titles()).filter((title) => String(title).startsWith('many'))).toHaveLength(200);
});
