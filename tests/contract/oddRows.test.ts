/**
 * @jest-environment ./scripts/jest/jsdomEnvironment.cjs
 */
import '../setup/dom';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import fc from 'fast-check';
import * as React from 'react';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CoordinatorApp } from '../../src/app/CoordinatorApp';
import { pages } from '../../src/app/pages';
import { PublicRegister } from '../../src/features/register/Register';
import { MyDiplomaProgramme } from '../../src/features/staff/MyDiplomaProgramme';
import { isSuccess } from '../../src/lists/answer';
import { listPath } from '../../src/lists/listAddress';
import type { Repositories } from '../../src/lists/repositories/ports';
import { allLists } from '../../src/lists/schema';
import { isData, type DataColumn } from '../../src/lists/schema/column';
import type { ListDefinition } from '../../src/lists/schema/definition';
import type { Site } from '../../src/lists/site';
import { svSE } from '../../src/loc/sv-se';
import { isRecord, first } from '../../src/rules';
import { groupTabs } from '../../src/services/routes';
import { type CoordinatorServices, FirstViewProvider } from '../../src/services/CoordinatorServices';
import { busy, furtherTexts } from '../../src/testing/renderWithServices';
import { declaredFor, roles, type Role } from '../privacy/testing/promises';
import { startContractSite, type ContractSite } from './testing/contractSite';
import * as nouns from './testing/nouns';
import { savedIn } from './testing/nouns';

jest.mock('idb-keyval', () => jest.requireActual('../../src/testing/keyvalInMemory'));

/** Within the story's days. */
const clock = (): Date => new Date('2026-10-07T09:00:00Z');
let contract: ContractSite;
let owner: Site;
beforeAll(async () => {
  contract = await startContractSite(clock);
  owner = contract.as('owner').site;
  const { repositories } = contract.as('coordinator1');
  await nouns.writeStory(repositories);
  savedIn(await repositories.decisions.take(nouns.decision('a')));
  savedIn(await repositories.diplomas.issue(nouns.diploma('a')));
  await repositories.invoices.save([nouns.invoiceLine('a')]);
  savedIn(await contract.as('staff1').repositories.requests.send(nouns.joinRequest('one')));
}, 60_000);
afterAll(() => contract.close());
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  // jsdom has no layout and no dialogs.
  HTMLElement.prototype.scrollIntoView = () => undefined;
});

type Cell = string | number | boolean | null;
type Cells = Readonly<Record<string, Cell>>;

/** Keys that rows of the story have, and some that none has. */
const someKeys = [
  'a',
  'b',
  'group',
  'together',
  'process-a',
  'session-1',
  'participant-anna',
  'nowhere',
  'constructor',
  '__proto__',
  nouns.version.key,
  first(nouns.version.steps).key,
  nouns.version.programmeKey,
];
const oddTexts = [
  'Kanske',
  '{count}',
  '</script><img src=x onerror=alert(1)>',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01',
  '1899-12-31',
  '8,5',
  'NaN',
  '\u202Eesrever',
  '👩‍👩‍👧',
  'å'.repeat(255),
  ...someKeys,
];
const oddNumbers = [-50, -1, 0, 1, 8.5, 10_001, 1e8, 1e15, 2 ** 53, -(2 ** 53), 1e300];
const oddInstants = ['1900-01-01T00:00:00Z', '1753-01-01T00:00:00Z', '2026-10-07T09:00:00Z', '9998-12-31T23:59:59Z'];

/** Anything that the column's field type takes, sound or not. */
function anyCell({ type, choices }: DataColumn<unknown>): fc.Arbitrary<Cell> {
  const odd: fc.Arbitrary<Cell> = (() => {
    switch (type) {
      case 'Number':
      case 'Currency':
        return fc.constantFrom(...oddNumbers);
      case 'Boolean':
        return fc.boolean();
      case 'DateTime':
        return fc.constantFrom(...oddInstants);
      case 'Choice':
        return fc.constantFrom('Kanske', ...(choices ?? []));
      case 'Note':
        return fc.oneof(fc.constantFrom(...oddTexts), fc.constant('rad\n'.repeat(2_000)));
      case 'Text':
        return fc.constantFrom(...oddTexts);
    }
  })();
  return fc.oneof({ weight: 5, arbitrary: odd }, { weight: 1, arbitrary: fc.constant(null) });
}

let number = 0;
/** A row that is sound in most columns, like one the story has, and anything in a few. */
function oddRow(list: ListDefinition, like: Cells): fc.Arbitrary<Cells> {
  const columns = Object.entries(list.columns).flatMap(([name, column]) =>
    isData(column) && name !== 'Key' && name !== 'WriteKey' ? [[name, column] as const] : [],
  );
  const cells = Object.fromEntries(
    columns.map(([name, column]) => [
      name,
      fc.oneof({ weight: 5, arbitrary: fc.constant(like[name] ?? null) }, { weight: 1, arbitrary: anyCell(column) }),
    ]),
  );
  return fc.record<Record<string, Cell>>(cells).map((row) => {
    number += 1;
    // What is unique in the list would otherwise be refused.
    return { ...row, Key: `odd-${number}`, ...('Number' in row ? { Number: `KRO-2026-9${number}` } : {}) };
  });
}

/** Whoever may least of those who may add to the list. */
function leastWriter(list: ListDefinition): string {
  const order: readonly Role[] = ['staff', 'trainer', 'coordinator', 'owner'];
  const role = order.find((each) => ['o', 'a', 'w'].includes(declaredFor(each, list)));
  if (role === undefined) throw new Error(`nobody may add to ${list.path}`);
  return first(roles[role]);
}

/** The first row of a list, as it would be sent. */
async function soundRow(list: ListDefinition): Promise<Cells> {
  const { body } = await owner.send({ path: `${listPath(owner, list.path)}/items`, query: { $top: '1' } });
  const rows = isRecord(body) && Array.isArray(body.value) ? body.value : [];
  const row: unknown = rows[0];
  const cells: Record<string, Cell> = {};
  if (isRecord(row))
    for (const [name, value] of Object.entries(row))
      if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        cells[name] = value;
  return cells;
}

async function plant(list: ListDefinition, cells: Cells): Promise<number | undefined> {
  const { site } = contract.as(leastWriter(list));
  const answer = await site.send({ path: `${listPath(site, list.path)}/items`, method: 'POST', body: cells });
  return isSuccess(answer) && isRecord(answer.body) && typeof answer.body.Id === 'number' ? answer.body.Id : undefined;
}

/** Shows a view as a person has it, and waits until everything in it has been read. */
async function shown(login: string, view: (repositories: Repositories) => JSX.Element): Promise<Repositories> {
  const { repositories } = contract.as(login);
  const services: CoordinatorServices = {
    repositories,
    texts: svSE,
    furtherTexts,
    locale: 'sv-SE',
    now: clock,
    pageUrl: 'https://example.org/sites/diplomering',
    deviceScope: `odd ${number}`,
    busy,
  };
  // eslint-disable-next-line react/no-children-prop -- they are required, and only JSX gives them otherwise
  render(React.createElement(FirstViewProvider, { first: services, children: view(repositories) }));
  await waitFor(
    () => {
      expect(screen.queryAllByRole('status', { name: 'Läser in' })).toEqual([]);
      expect(screen.queryAllByRole('heading').length).toBeGreaterThan(0);
    },
    { timeout: 10_000 },
  );
  return repositories;
}

const broken = /kunde inte visas|kunde inte öppnas|Något gick fel i Diplomering|En rad i listan går inte att läsa/;

const places = [
  ...pages.filter(({ place }) => place === 'own').map(({ address }) => `#/${address}`),
  ...groupTabs.map((tab) => `#/grupp/${nouns.group().key}/${tab}`),
  `#/diplom/${nouns.diploma('a').key}`,
  '#/min',
];

describe('whatever is planted in any list by whoever may least add to it', () => {
  it('every view is shown, and says that there are rows it could not read', async () => {
    const sound = await Promise.all(allLists.map(async (list) => [list, await soundRow(list)] as const));
    const rows = fc.tuple(...sound.map(([list, like]) => oddRow(list, like)));
    let planted = 0;
    let setAside = 0;
    await fc.assert(
      fc.asyncProperty(rows, async (each) => {
        for (const [index, cells] of each.entries()) {
          const [list] = sound[index] ?? [];
          if (list !== undefined && (await plant(list, cells)) !== undefined) planted += 1;
        }
        for (const hash of places) {
          window.history.replaceState(null, '', hash);
          fireEvent(window, new Event('hashchange'));
          const repositories = await shown('coordinator1', () => React.createElement(CoordinatorApp));
          expect([hash, document.body.textContent?.match(broken)?.[0]]).toEqual([hash, undefined]);
          const count = repositories.setAside.all().length;
          setAside += count;
          if (count > 1) await waitFor(() => expect(document.body.textContent).toMatch(/\d+ rader kunde inte läsas\./));
          cleanup();
        }
        await shown('staff1', () => React.createElement(MyDiplomaProgramme));
        expect(document.body.textContent).not.toMatch(broken);
        cleanup();
        await shown('staff2', ({ diplomas }) => React.createElement(PublicRegister, { register: diplomas }));
        expect(document.body.textContent).not.toMatch(broken);
        cleanup();
      }),
      { numRuns: 2, endOnFailure: true },
    );
    // A list server that refuses them all, or readers that take everything, would prove nothing.
    expect(planted).toBeGreaterThan(allLists.length);
    expect(setAside).toBeGreaterThan(allLists.length);
  }, 300_000);
});
