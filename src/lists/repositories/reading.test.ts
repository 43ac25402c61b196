import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom, first } from '../../rules/model';
import type {
  ApplicationKey,
  DiplomaKey,
  GroupKey,
  IsoDate,
  SessionKey,
  TogetherKey,
  UnitKey,
} from '../../rules/model';
import type { Answer } from '../answer';
import { diplomaTable } from '../rows/diplomas';
import { noNames } from '../rows/names';
import { allLists } from '../schema';
import type { Site, SiteRequest } from '../site';
import { createRepositories } from './createRepositories';

const url = 'https://example.org/sites/diplomering';
const answer = (body: unknown, status = 200): Answer => ({
  status,
  etag: undefined,
  retryAfterSeconds: undefined,
  body,
});

/** A site that answers every read by the given rule and keeps what was asked. */
function asked(reply: (request: SiteRequest) => Answer): { readonly site: Site; readonly requests: SiteRequest[] } {
  const requests: SiteRequest[] = [];
  const one = (request: SiteRequest): Answer => {
    requests.push(request);
    return reply(request);
  };
  return {
    requests,
    site: {
      url,
      serverRelativeUrl: '/sites/diplomering',
      send: async (request) => one(request),
      batch: async (all) => all.map(one),
      wait: () => Promise.resolve(),
      now: () => 0,
    },
  };
}

const whole = [
  'Organisations',
  'UnitEvents',
  'ProgrammeVersions',
  'ProgrammeSteps',
  'ProgrammeAssignments',
  'ProgrammeParts',
  'Prices',
  'RegistrationWindows',
  'Settings',
];
const noRows = (request: SiteRequest): Answer =>
  request.path.includes('currentuser')
    ? answer({ Id: 7, Title: 'Kim', Email: null, IsSiteAdmin: false, Groups: [] })
    : request.path.includes('effectivebasepermissions')
      ? answer({ High: '0', Low: '0' })
      : answer({ value: [] });

describe('every query', () => {
  it('starts from an index and names its columns; only the small lists of the catalogue are read whole, and the units where one is chosen', async () => {
    const { site, requests } = asked(noRows);
    const {
      catalogue,
      applications,
      groups,
      sessions,
      roll,
      decisions,
      diplomas,
      invoices,
      requests: inbox,
      staff,
    } = createRepositories(site);
    const day: IsoDate = isoDate('2026-11-22');
    await catalogue.readWithUnits();
    expect(requests.filter(({ path, query }) => path.includes('/Units') && query?.$filter === undefined)).toHaveLength(
      1,
    );
    requests.splice(0, requests.length, ...requests.filter(({ path }) => !path.includes('/Units')));
    await Promise.allSettled([
      applications.byKeys([keyFrom<ApplicationKey>('a')]),
      applications.inPool(),
      groups.since(2026),
      groups.listed(2026),
      groups.processesSince(2026),
      groups.versionsBoundSince(2026),
      catalogue.units([keyFrom<UnitKey>('a')]),
      groups.open(keyFrom<GroupKey>('g')),
      groups.nextNumber('KRO', 2026),
      sessions.between(day, day),
      roll.read(keyFrom<TogetherKey>('t')),
      decisions.between(day, day),
      diplomas.byKey(keyFrom<DiplomaKey>('d')),
      diplomas.register(day, day),
      diplomas.watched(day, day, 2025),
      groups.processesRenewing(keyFrom<DiplomaKey>('d')),
      diplomas.forUnits([keyFrom<UnitKey>('a'), keyFrom<UnitKey>('b')]),
      diplomas.nextNumber('KRO', 2026),
      invoices.open(),
      inbox.mine(),
      inbox.unanswered(),
      staff.groups([keyFrom<GroupKey>('g')]),
      staff.sessionByKey(keyFrom<SessionKey>('s')),
    ]);
    const items = requests.filter(({ path }) => path.endsWith('/items'));
    expect(items.length).toBeGreaterThan(20);
    for (const { path, query } of items) {
      const name = /Lists\/(\w+)/.exec(path)?.[1] ?? '';
      const list = allLists.find((candidate) => candidate.path === name);
      expect(query?.$select ?? '').not.toMatch(/^$|\*/);
      if (query?.$filter === undefined && query?.$orderby === undefined) expect(whole).toContain(name);
      const used = first((query?.$filter ?? query?.$orderby ?? '').split(' and '))
        .split(/ or /)
        .map((part) => /^(?:startswith\()?(\w+)/.exec(part)?.[1]);
      const unserved = used.filter(
        (column) => column !== undefined && column !== 'AuthorId' && list?.columns[column]?.indexed !== true,
      );
      expect(`${name}: ${unserved.join()}`).toBe(`${name}: `);
      expect(new Set(used).size).toBe(1);
    }
  });
});

it('decisions of a span are asked for by month, so that no condition finds all that have come since', async () => {
  const { site, requests } = asked(noRows);
  await createRepositories(site).decisions.between(isoDate('2025-11-15'), isoDate('2026-02-01'));
  expect(requests.filter(({ path }) => path.endsWith('/items')).map(({ query }) => query?.$filter)).toEqual([
    "startswith(Day,'2025-11')",
    "startswith(Day,'2025-12')",
    "startswith(Day,'2026-01')",
    "startswith(Day,'2026-02')",
  ]);
});

describe('a register beyond the list view threshold', () => {
  const row = (id: number, lastValidDay: IsoDate | undefined): object => {
    const diploma = {
      key: keyFrom<DiplomaKey>(`d${id}`),
      number: `KRO-2026-${id}`,
      unitKey: keyFrom<UnitKey>('a'),
      organisationKey: keyFrom<never>('o'),
      seriesKey: keyFrom<never>('s'),
      processKey: undefined,
      togetherKey: undefined,
      decisionKey: undefined,
      versionKey: undefined,
      issuedUnitName: 'Enheten',
      issuedOrganisationName: 'Regionen',
      programmeTitle: 'Koncept A',
      awardWord: 'diplom',
      hsaId: undefined,
      category: 'other' as const,
      municipality: '',
      awardDay: isoDate('2022-01-01'),
      lastValidDay,
      renewalFromDay: undefined,
      coverage: undefined,
      signedBy: '',
      revokedDay: undefined,
      revokedReason: undefined,
      imported: true,
      withDeviation: false,
      year: 2022,
    };
    return {
      ...diplomaTable.cells(diploma),
      ...diplomaTable.display(diploma, noNames),
      WriteKey: 'w',
      Id: id,
      Modified: '2026-01-01T00:00:00Z',
      'odata.etag': `"${id}"`,
      Editor: { Title: 'Kim' },
    };
  };

  it('is read page by page instead', async () => {
    const { site, requests } = asked(({ path, query }) => {
      if (query?.$filter !== undefined && path.includes('/Diplomas'))
        return answer(
          {
            'odata.error': {
              code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
              message: { value: 'threshold' },
            },
          },
          500,
        );
      if (path.includes('skiptoken')) return answer({ value: [row(3, isoDate('2030-01-01'))] });
      if (!path.includes('/Diplomas')) return answer({ value: [] });
      return answer({
        value: [row(1, isoDate('2020-01-01')), row(2, undefined)],
        'odata.nextLink': `${url}/_api/web/GetList('x')/items?$skiptoken=2`,
      });
    });
    const register = await createRepositories(site).diplomas.register(isoDate('2026-01-01'), isoDate('2026-11-22'));
    expect(register.diplomas.map(({ key }) => key)).toEqual(['d2', 'd3']);
    expect(requests.at(-1)?.path).toBe("_api/web/GetList('x')/items?$skiptoken=2");
  });
});
