import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyFrom } from '../../src/rules/model';
import type {
  DecisionKey,
  GroupKey,
  InvoiceLineKey,
  ParticipantKey,
  RequestKey,
  SessionKey,
  SubmissionKey,
} from '../../src/rules/model';
import type { BatchOutcome, Repositories, WriteOutcome } from '../../src/lists/repositories/ports';
import { createRepositories } from '../../src/lists/repositories/createRepositories';
import { openSite } from '../../src/lists/site';
import type { Site } from '../../src/lists/site';
import { elementAt } from '../../src/rules';
import { startContractSite } from './testing/contractSite';
import type { ContractSite } from './testing/contractSite';
import * as nouns from './testing/nouns';
import { savedIn } from './testing/nouns';

/** What goes wrong with a write. `send` is the real way to the server. */
type Fault = (send: () => Promise<Response>) => Promise<Response>;
const cut = (): never => {
  throw new TypeError('connection cut');
};
const refused = (status: number, headers: Record<string, string> = {}): Response =>
  new Response('<html>gateway</html>', { status, headers });

const faults = {
  'cut before the write': () => Promise.resolve(cut()),
  'cut after the write': async (send) => {
    await send();
    return cut();
  },
  'throttled with Retry-After': () => Promise.resolve(refused(429, { 'Retry-After': '2' })),
  'unavailable after the write': async (send) => {
    await send();
    return refused(503, { 'Retry-After': '1' });
  },
  'gateway timeout after the write': async (send) => {
    await send();
    return refused(504);
  },
  'server error without the write': () => Promise.resolve(refused(500)),
  'an answer that ends in the middle': async (send) => {
    const response = await send();
    const text = await response.text();
    return new Response(response.status === 204 ? null : text.slice(0, text.length / 2), {
      status: response.status,
      headers: response.headers,
    });
  },
  'an expired digest': () =>
    Promise.resolve(
      new Response(JSON.stringify({ 'odata.error': { code: '-2130575252, X', message: { value: 'expired' } } }), {
        status: 403,
      }),
    ),
} satisfies Readonly<Record<string, Fault>>;

interface Action {
  readonly run: (repositories: Repositories, name: string) => Promise<void>;
  readonly list: string;
  /** How many rows with the name there are to be in the end. */
  readonly rows: number;
  readonly filter: (name: string) => string;
}

const all = (outcomes: readonly WriteOutcome<unknown>[]): void => outcomes.forEach((outcome) => savedIn(outcome));
const whole = (outcome: BatchOutcome): void => expect(outcome).toMatchObject({ complete: true, problems: [] });
const byKey = (...keys: readonly string[]) => keys.map((key) => `Key eq '${key}'`).join(' or ');
const of = (name: string) => ({
  group: keyFrom<GroupKey>(`g-${name}`),
  session: keyFrom<SessionKey>(`s-${name}`),
  participant: keyFrom<ParticipantKey>(`p-${name}`),
});

const actions = {
  'add a session': {
    run: async ({ sessions }, name) => {
      all([await sessions.save(nouns.session(1, { key: of(name).session }))]);
    },
    list: 'Sessions',
    rows: 1,
    filter: (name) => byKey(of(name).session),
  },
  'form a group': {
    run: async ({ groups }, name) => {
      whole(
        await groups.form({
          groups: [nouns.group({ key: of(name).group, number: name })],
          processes: [],
          submissions: [{ ...nouns.submission('a'), key: keyFrom<SubmissionKey>(name) }],
          placedApplications: [],
        }),
      );
    },
    list: 'Groups',
    rows: 1,
    filter: (name) => byKey(of(name).group),
  },
  'change a row': {
    run: async ({ groups }, name) => {
      const { group } = await groups.open(nouns.group().key);
      all([await groups.update(group, { trainerName: name })]);
    },
    list: 'Groups',
    rows: 1,
    filter: () => byKey(nouns.group().key),
  },
  'save the roll, new cells and changed ones': {
    run: async ({ roll }, name) => {
      const before = (await roll.read(nouns.togetherKey)).find(
        ({ value }) => value.participantKey === nouns.participant('anna').key,
      );
      all(
        await roll.save([
          {
            before,
            after: { ...nouns.attendance('anna', 1), state: before?.value.state === 'present' ? 'absent' : 'present' },
            writeKey: `1-${name}`,
          },
          {
            before: undefined,
            after: nouns.attendance('bo', 1, { participantKey: of(name).participant }),
            writeKey: `2-${name}`,
          },
        ]),
      );
    },
    list: 'Attendance',
    rows: 1,
    filter: (name) => byKey(`session-1_${of(name).participant}`),
  },
  'add participants': {
    run: async ({ participants }, name) => {
      all(
        await participants.add(
          ['x', 'y'].map((one) => nouns.participant(one, { key: keyFrom<ParticipantKey>(`${one}-${name}`) })),
        ),
      );
    },
    list: 'Participants',
    rows: 2,
    filter: (name) => byKey(`x-${name}`, `y-${name}`),
  },
  'remove a participant': {
    run: async ({ participants, groups }, name) => {
      all(await participants.add([nouns.participant('gone', { key: of(name).participant })]));
      const row = (await groups.open(nouns.group().key)).participants.find(
        ({ value }) => value.key === of(name).participant,
      );
      if (row) all([await participants.remove(row)]);
    },
    list: 'Participants',
    rows: 0,
    filter: (name) => byKey(of(name).participant),
  },
  'send a request to an inbox where nothing is unique': {
    run: async ({ requests }, name) => {
      all([await requests.send(nouns.joinRequest(name, { key: keyFrom<RequestKey>(name) }))]);
    },
    list: 'MyPath',
    rows: 1,
    filter: (name) => byKey(name),
  },
  'take a decision': {
    run: async ({ decisions }, name) => {
      all([await decisions.take(nouns.decision('a', { key: keyFrom<DecisionKey>(`d-${name}`) }))]);
    },
    list: 'Decisions',
    rows: 1,
    filter: (name) => byKey(`d-${name}`),
  },
  'write invoice lines': {
    run: async ({ invoices }, name) => {
      whole(
        await invoices.save(
          ['x', 'y'].map((one) => nouns.invoiceLine('a', { key: keyFrom<InvoiceLineKey>(`${one}-${name}`) })),
        ),
      );
    },
    list: 'InvoiceLines',
    rows: 2,
    filter: (name) => byKey(`x-${name}`, `y-${name}`),
  },
} satisfies Readonly<Record<string, Action>>;

let contract: ContractSite;
let waits: number[] = [];
beforeAll(async () => {
  contract = await startContractSite();
  await nouns.writeStory(contract.as('coordinator1').repositories);
});
afterAll(() => contract.close());

const isWrite = (url: string, init: RequestInit): boolean =>
  init.method === 'POST' &&
  !url.endsWith('/contextinfo') &&
  (!url.endsWith('$batch') || /^(POST|MERGE|DELETE|PATCH) /m.test(String(init.body)));

/** A coordinator's page where the first write, or every write, meets the fault. */
function page(fault: Fault, every = false): { readonly site: Site; readonly repositories: Repositories } {
  let left = every ? Infinity : 1;
  waits = [];
  const site = openSite({
    url: contract.url,
    headers: { 'X-Local-User': 'coordinator1' },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    fetch: (url, init) => (isWrite(url, init) && left-- > 0 ? fault(() => fetch(url, init)) : fetch(url, init)),
  });
  return { site, repositories: createRepositories(site) };
}

async function rowsNow({ list, filter }: Action, name: string): Promise<number> {
  const { body } = await contract.as('coordinator1').site.send({
    path: `_api/web/getList('/sites/diplomering/Lists/${list}')/items`,
    query: { $select: 'Id', $filter: filter(name) },
  });
  return typeof body === 'object' && body !== null && 'value' in body && Array.isArray(body.value)
    ? body.value.length
    : -1;
}

for (const [doing, action] of Object.entries(actions)) {
  describe(doing, () => {
    for (const [fault, happens] of Object.entries(faults)) {
      it(`survives ${fault}`, async () => {
        const name = `${Object.keys(actions).indexOf(doing)}-${Object.keys(faults).indexOf(fault)}`;
        await action.run(page(happens).repositories, name);
        expect(await rowsNow(action, name)).toBe(action.rows);
      });
    }

    it('tells the truth when no answer ever comes, and goes through when sent again', async () => {
      const name = `again-${Object.keys(actions).indexOf(doing)}`;
      await expect(action.run(page(() => Promise.resolve(cut()), true).repositories, name)).rejects.toThrow();
      await action.run(contract.as('coordinator1').repositories, name);
      expect(await rowsNow(action, name)).toBe(action.rows);
    });
  });
}

describe('waiting', () => {
  it('lasts as long as SharePoint asks for', async () => {
    await actions['add a session'].run(page(faults['throttled with Retry-After']).repositories, 'wait');
    expect(waits).toEqual([2000]);
  });

  it('is left to the person when it would be long', async () => {
    const { repositories } = page(() => Promise.resolve(refused(429, { 'Retry-After': '120' })));
    const outcome = await repositories.sessions.save(nouns.session(1, { key: keyFrom<SessionKey>('long') }));
    expect(outcome).toMatchObject({
      kind: 'refused',
      failure: { kind: 'throttled', detail: { retryAfterSeconds: 120 } },
    });
    expect(waits).toEqual([]);
  });
});

describe('a batch answered in part', () => {
  it('doubles nothing of the part that went through', async () => {
    const { repositories } = page(async (send) => {
      const parts = (await (await send()).text()).split(/(?=--batchresponse)/);
      parts[1] = elementAt(parts, 1)
        .replace(/HTTP\/1.1 \d+ .*/, 'HTTP/1.1 429 Too Many Requests')
        .replace(/\{.*\}/s, '{}');
      return new Response(parts.join(''), { status: 200 });
    });
    const outcomes = await repositories.participants.add(['t1', 't2', 't3'].map((one) => nouns.participant(one)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved']);
    const { participants } = await repositories.groups.open(nouns.group().key);
    expect(participants.filter(({ value }) => value.personKey.startsWith('t'))).toHaveLength(3);
  });
});
