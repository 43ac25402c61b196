import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import {
  type Diploma,
  type DiplomaKey,
  first,
  type GroupKey,
  type InvoiceLine,
  type InvoiceLineKey,
  isoDate,
  keyFrom,
  ore,
  type OrganisationKey,
  type PersonRequest,
  type ProcessKey,
  type RequestKey,
  type SeriesKey,
  stated,
  type TogetherKey,
  type UnitKey,
} from '../../rules';
import {
  application,
  asRecorded,
  catalogue,
  group,
  konceptA,
  process,
  session,
  stored,
  today,
  unit,
  withoutProof,
} from '../../testing/fixtures';
import type { Renewal } from '../../lists/repositories/ports';
import { buildQueue, buildStanding } from './buildToday';
import type { TodayFacts } from './queue';
import { inSwedish } from '../../testing/sentences';

const nothing: TodayFacts = {
  catalogue: catalogue([unit('a', { name: 'Vårdcentralen Mien' })]),
  applications: [],
  asked: [],
  groups: [],
  sessions: [],
  requests: [],
  invoiceLines: [],
  diplomas: { diplomas: [], endedUnits: [], renewals: [] },
};
const watched = (diplomas: readonly Diploma[], renewals: readonly Renewal[] = []): TodayFacts['diplomas'] => ({
  diplomas,
  endedUnits: [],
  renewals,
});
const queueOf = (facts: Partial<TodayFacts>): ReturnType<typeof buildQueue> =>
  buildQueue({ ...nothing, ...facts }, today, svSE, 'sv-SE');

function diploma(key: string, lastValidDay: string | undefined, change: Partial<Diploma> = {}): Diploma {
  return {
    key: keyFrom<DiplomaKey>(key),
    number: `KRO-2022-${key}`,
    unitKey: keyFrom<UnitKey>('a'),
    organisationKey: keyFrom<OrganisationKey>('kro'),
    seriesKey: keyFrom<SeriesKey>(key),
    processKey: undefined,
    togetherKey: undefined,
    decisionKey: undefined,
    versionKey: undefined,
    issuedUnitName: 'Vårdcentralen Mien',
    issuedOrganisationName: 'Region Kronoberg',
    programmeTitle: 'Koncept A',
    awardWord: 'diplom',
    hsaId: undefined,
    category: 'careCentre',
    municipality: 'Tingsryd',
    awardDay: isoDate('2022-01-01'),
    lastValidDay: lastValidDay === undefined ? undefined : isoDate(lastValidDay),
    renewalFromDay: undefined,
    coverage: undefined,
    signedBy: 'Karin Ek',
    revokedDay: undefined,
    revokedReason: undefined,
    imported: true,
    withDeviation: false,
    year: 2022,
    ...change,
  };
}

function request(key: string, kind: PersonRequest['kind']): PersonRequest {
  return {
    key: keyFrom<RequestKey>(key),
    kind,
    groupKey: keyFrom<GroupKey>('group'),
    togetherKey: keyFrom<TogetherKey>('group'),
    sessionKey: undefined,
    unitKey: undefined,
    state: 'sent',
    sentUtc: '2026-11-23T08:00:00Z',
    answeredUtc: undefined,
    ...withoutProof,
    ...asRecorded,
    answer: undefined,
    authorName: 'Alva',
    authorEmail: undefined,
  };
}

describe('the queue', () => {
  it('is empty when nothing waits', () => {
    expect(queueOf({})).toEqual([]);
  });
  it('tells what waits, why and what to do', () => {
    const [item] = queueOf({
      applications: [stored(application('a', { receivedDay: isoDate('2026-11-13'), headcount: 11 }))],
    });
    expect(item).toMatchObject({
      kind: 'applications',
      urgency: 'soon',
      title: 'Vårdcentralen Mien, 11 personer',
      lastDay: '2026-11-27',
      action: 'Placera',
      href: '#/pool',
    });
  });
  it('applications older than a fortnight are one matter, done first; the fourteenth day is not yet late', () => {
    const waiting = ['2026-11-07', '2026-11-08', '2026-11-09'].map((day, index) =>
      stored(application(`u${index}`, { receivedDay: isoDate(day), headcount: 5 })),
    );
    expect(queueOf({ applications: waiting }).map(({ title, urgency, late }) => [title, urgency, late])).toEqual([
      ['2 enheter väntar i poolen', 'first', true],
      ['Mia Lund, 5 personer', 'soon', false],
    ]);
  });
  it('a group at risk whose rolls are closed leads to the decision, and is shown once', () => {
    const items = queueOf({
      groups: [
        group({
          stage: 'decision',
          computed: { size: 22, absenceBudget: 2, cost: undefined, atRisk: true, changedSinceDecision: undefined },
        }),
      ],
    });
    expect(items.map(({ kind, href }) => [kind, href])).toEqual([['risk', '#/grupp/group/beslut']]);
  });
  it('counts requests per group and kind', () => {
    const items = queueOf({
      groups: [group()],
      requests: [stored(request('r1', 'join')), stored(request('r2', 'join')), stored(request('r3', 'checkIn'))],
    });
    expect(items.map(({ detail, urgency }) => [detail, urgency])).toEqual([
      ['KRO-2026-14. 1 har checkat in och väntar på bekräftelse.', 'first'],
      ['KRO-2026-14. 2 vill stå på deltagarlistan.', 'soon'],
    ]);
  });
  it('an open roll after its day is late; one of a future day is not there', () => {
    const items = queueOf({
      groups: [group()],
      sessions: [
        stored(session('s0', { day: isoDate('2026-11-20') })),
        stored(session('s1', { day: isoDate('2026-11-24') })),
      ],
    });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'attendance', late: true, action: 'Öppna listan' });
  });
  it('shows groups at risk and ready, but not those that are done', () => {
    const items = queueOf({
      groups: [
        group({
          key: keyFrom<GroupKey>('g1'),
          computed: { size: 22, absenceBudget: 2, cost: undefined, atRisk: true, changedSinceDecision: undefined },
        }),
        group({ key: keyFrom<GroupKey>('g2'), stage: 'decision' }),
        group({
          key: keyFrom<GroupKey>('g3'),
          stage: 'done',
          computed: { size: 22, absenceBudget: 2, cost: undefined, atRisk: true, changedSinceDecision: undefined },
        }),
      ],
    });
    expect(items.map(({ kind }) => kind)).toEqual(['risk', 'decisions']);
  });
  it('adds up what is not invoiced per group', () => {
    const line = (key: string, amount: number): InvoiceLine => ({
      key: keyFrom<InvoiceLineKey>(key),
      groupKey: keyFrom<GroupKey>('group'),
      togetherKey: keyFrom<TogetherKey>('together'),
      processKey: keyFrom<ProcessKey>(key),
      unitKey: keyFrom<UnitKey>('a'),
      organisationKey: keyFrom<OrganisationKey>('kro'),
      amount: ore(amount),
      vat: 'notStated',
      vatAmount: undefined,
      status: 'toInvoice',
      period: '2026-11',
      priceAsOf: today,
      reading: ['additionalUnit', 'equal'],
      costCentre: undefined,
    });
    expect(
      first(
        queueOf({
          groups: [group()],
          invoiceLines: [276667, 276667, 276666].map((amount, index) => stored(line(`l${index}`, amount))),
        }),
      ).title,
    ).toBe('KRO-2026-14, 8\u00a0300\u00a0kr');
  });
  it('sums up more than five renewals in one row', () => {
    const items = queueOf({
      diplomas: watched(Array.from({ length: 8 }, (_, index) => diploma(`d${index}`, '2027-05-20'))),
    });
    expect(items).toHaveLength(6);
    expect(items[5]).toMatchObject({ title: '3 diplom till', href: '#/register' });
  });
  it.each([
    ['2026-11-22', 'Utgånget'],
    ['2026-11-23', 'Dags att förnya'],
    ['2027-11-23', 'Dags att förnya'],
  ])('a diploma last valid %s reads "%s"', (day, word) => {
    expect(queueOf({ diplomas: watched([diploma('d', day)]) })[0]?.pill.text).toBe(word);
  });
  it.each([
    ['2027-11-24', 'Snart dags att förnya'],
    ['2028-05-23', 'Snart dags att förnya'],
    ['2028-05-24', undefined],
  ])('a diploma last valid %s, 18 months being the first reminder, reads "%s"', (day, word) => {
    expect(queueOf({ diplomas: watched([diploma('d', day)]) })[0]?.pill.text).toBe(word);
  });
  it('says of one that has expired what the source leaves open, and of a small unit that it cannot renew alone', () => {
    const rows = queueOf({
      diplomas: watched([
        diploma('d1', '2026-11-22', { versionKey: konceptA.key }),
        diploma('d2', '2027-05-20', { versionKey: konceptA.key, coverage: { trained: 4, of: 4 } }),
      ]),
    });
    expect(rows.map(({ detail }) => detail)).toEqual([
      `KRO-2022-d1. ${inSwedish('renewal.graceNotStated', { lastDay: '2026-11-22' })}.`,
      `KRO-2022-d2. Giltigt till och med 20 maj 2027. ${inSwedish('renewal.unitTooSmall', { count: 4, least: 5 })}.`,
    ]);
  });
  it('does not ask for a renewal that is under way', () => {
    const renewing = process('a', { renewsDiplomaKey: keyFrom<DiplomaKey>('d1') });
    const due = [diploma('d1', '2027-05-20')];
    expect(queueOf({ diplomas: watched(due, [renewing]) })).toEqual([]);
    expect(queueOf({ diplomas: watched(due, [{ ...renewing, stage: 'withdrawn' }]) })).toHaveLength(1);
  });
  it('a unit below the level its programme keeps is shown with how many seats are missing, while its diploma holds', () => {
    const level = {
      ...konceptA,
      validity: { ...konceptA.validity, keptCoverage: stated({ numerator: 80, denominator: 100 }) },
    };
    const inCatalogue = catalogue([unit('a')], { versions: [level] });
    const of = (trained: number, change: Partial<Diploma> = {}): readonly (readonly [string, string])[] =>
      queueOf({
        catalogue: inCatalogue,
        diplomas: watched([
          diploma('d', '2030-05-20', { versionKey: konceptA.key, coverage: { trained, of: 10 }, ...change }),
        ]),
      }).map(({ kind, detail }) => [kind, detail]);
    expect(of(7)).toEqual([
      ['coverage', `KRO-2022-d. ${inSwedish('coverage.below', { trained: 7, of: 10, needed: 8, missing: 1 })}.`],
    ]);
    expect(of(8)).toEqual([]);
    expect(of(7, { revokedDay: today })).toEqual([]);
    expect(
      queueOf({
        diplomas: watched([diploma('d', '2030-05-20', { versionKey: konceptA.key, coverage: { trained: 0, of: 10 } })]),
      }),
    ).toEqual([]);
  });
});

describe('the figures next to it', () => {
  it('count valid diplomas and those that expire within 18 months, boundary included', () => {
    const facts = {
      ...nothing,
      diplomas: watched(
        ['2026-11-22', '2026-11-23', '2028-05-23', '2028-05-24', undefined].map((day, index) =>
          diploma(`d${index}`, day),
        ),
      ),
    };
    expect(buildStanding(facts, today)).toMatchObject({ valid: 4, expiringSoon: 2 });
  });
});
