import { describe, expect, it } from 'vitest';
import { svSE } from '../../loc/sv-se';
import { isoDate, keyFrom, ore, type Diploma, type DiplomaKey, type GroupKey, type InvoiceLine, type InvoiceLineKey, type PersonRequest, type ProcessKey, type RequestKey, type SeriesKey, type TogetherKey, type UnitKey, type OrganisationKey } from '../../rules';
import { application, catalogue, group, session, stored, today, unit } from '../testing/fixtures';
import { buildQueue, buildStanding, type TodayFacts } from './buildToday';

const nothing: TodayFacts = { catalogue: catalogue([unit('a', { name: 'Vårdcentralen Mien' })]), applications: [], groups: [], processes: [], sessions: [], requests: [], invoiceLines: [], diplomas: [] };
const queueOf = (facts: Partial<TodayFacts>): ReturnType<typeof buildQueue> => buildQueue({ ...nothing, ...facts }, today, svSE, 'sv-SE');

function diploma(key: string, lastValidDay: string | undefined, change: Partial<Diploma> = {}): Diploma {
  return {
    key: keyFrom<DiplomaKey>(key), number: `KRO-2022-${key}`, unitKey: keyFrom<UnitKey>('a'), organisationKey: keyFrom<OrganisationKey>('kro'), seriesKey: keyFrom<SeriesKey>(key), processKey: undefined,
    togetherKey: undefined, decisionKey: undefined, versionKey: undefined, issuedUnitName: 'Vårdcentralen Mien', issuedOrganisationName: 'Region Kronoberg', programmeTitle: 'Koncept A', awardWord: 'diplom',
    hsaId: undefined, category: 'careCentre', municipality: 'Tingsryd', awardDay: isoDate('2022-01-01'), lastValidDay: lastValidDay === undefined ? undefined : isoDate(lastValidDay), renewalFromDay: undefined, coverage: undefined, signedBy: 'Karin Ek',
    revokedDay: undefined, revokedReason: undefined, imported: true, withDeviation: false, year: 2022, ...change,
  };
}

function request(key: string, kind: PersonRequest['kind']): PersonRequest {
  return { key: keyFrom<RequestKey>(key), kind, groupKey: keyFrom<GroupKey>('group'), togetherKey: keyFrom<TogetherKey>('group'), sessionKey: undefined, unitKey: undefined, state: 'sent', sentUtc: '2026-11-23T08:00:00Z', answeredUtc: undefined, answer: undefined, authorName: 'Alva', authorEmail: undefined };
}

describe('the queue', () => {
  it('is empty when nothing waits', () => {
    expect(queueOf({})).toEqual([]);
  });
  it('tells what waits, why and what to do', () => {
    const [item] = queueOf({ applications: [stored(application('a', { receivedDay: isoDate('2026-11-13'), headcount: 11 }))] });
    expect(item).toMatchObject({ kind: 'applications', urgency: 'soon', title: 'Vårdcentralen Mien, 11 personer', lastDay: '2026-11-27', action: 'Placera', href: '#/pool' });
  });
  it('applications older than a fortnight are one matter, done first; the fourteenth day is not yet late', () => {
    const waiting = ['2026-11-07', '2026-11-08', '2026-11-09'].map((day, index) => stored(application(`u${index}`, { receivedDay: isoDate(day), headcount: 5 })));
    expect(queueOf({ applications: waiting }).map(({ title, urgency, late }) => [title, urgency, late])).toEqual([
      ['2 enheter väntar i poolen', 'first', true], ['Mia Lund, 5 personer', 'soon', false],
    ]);
  });
  it('a group at risk whose rolls are closed leads to the decision, and stands there once', () => {
    const items = queueOf({ groups: [stored(group({ stage: 'decision', computed: { size: 22, absenceBudget: 2, cost: undefined, atRisk: true } }))] });
    expect(items.map(({ kind, href }) => [kind, href])).toEqual([['risk', '#/grupp/group/beslut']]);
  });
  it('counts requests per group and kind', () => {
    const items = queueOf({ groups: [stored(group())], requests: [stored(request('r1', 'join')), stored(request('r2', 'join')), stored(request('r3', 'checkIn'))] });
    expect(items.map(({ detail, urgency }) => [detail, urgency])).toEqual([
      ['KRO-2026-14. 1 har checkat in och väntar på bekräftelse.', 'first'],
      ['KRO-2026-14. 2 vill stå på deltagarlistan.', 'soon'],
    ]);
  });
  it('an open roll after its day is late; one of a future day is not there', () => {
    const items = queueOf({ groups: [stored(group())], sessions: [stored(session('s0', { day: isoDate('2026-11-20') })), stored(session('s1', { day: isoDate('2026-11-24') }))] });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'attendance', late: true, action: 'Öppna listan' });
  });
  it('shows groups at risk and ready, but not those that are done', () => {
    const items = queueOf({ groups: [
      stored(group({ key: keyFrom<GroupKey>('g1'), computed: { size: 22, absenceBudget: 2, cost: undefined, atRisk: true } })),
      stored(group({ key: keyFrom<GroupKey>('g2'), stage: 'decision' })),
      stored(group({ key: keyFrom<GroupKey>('g3'), stage: 'done', computed: { size: 22, absenceBudget: 2, cost: undefined, atRisk: true } })),
    ] });
    expect(items.map(({ kind }) => kind)).toEqual(['risk', 'decisions']);
  });
  it('adds up what is not invoiced per group', () => {
    const line = (key: string, amount: number): InvoiceLine => ({
      key: keyFrom<InvoiceLineKey>(key), groupKey: keyFrom<GroupKey>('group'), togetherKey: keyFrom<TogetherKey>('together'), processKey: keyFrom<ProcessKey>(key), unitKey: keyFrom<UnitKey>('a'), organisationKey: keyFrom<OrganisationKey>('kro'),
      amount: ore(amount), vat: 'notStated', vatAmount: undefined, status: 'toInvoice', period: '2026-11', priceAsOf: today, reading: ['additionalUnit', 'equal'], costCentre: undefined,
    });
    expect(queueOf({ groups: [stored(group())], invoiceLines: [276667, 276667, 276666].map((amount, index) => stored(line(`l${index}`, amount))) })[0].title).toBe('KRO-2026-14, 8\u00a0300\u00a0kr');
  });
  it('sums up more than five renewals in one row', () => {
    const items = queueOf({ diplomas: Array.from({ length: 8 }, (_, index) => stored(diploma(`d${index}`, '2027-05-20'))) });
    expect(items).toHaveLength(6);
    expect(items[5]).toMatchObject({ title: '3 diplom till', href: '#/register' });
  });
  it.each([['2026-11-22', 'Utgånget'], ['2026-11-23', 'Dags att förnya'], ['2027-11-23', 'Dags att förnya']])('a diploma last valid %s reads "%s"', (day, word) => {
    expect(queueOf({ diplomas: [stored(diploma('d', day))] })[0]?.pill.text).toBe(word);
  });
  it('says nothing of a diploma before its window', () => {
    expect(queueOf({ diplomas: [stored(diploma('d', '2027-11-24'))] })).toEqual([]);
  });
});

describe('the figures beside it', () => {
  it('count valid diplomas and those that expire within 18 months, boundary included', () => {
    const facts = { ...nothing, diplomas: ['2026-11-22', '2026-11-23', '2028-05-23', '2028-05-24', undefined].map((day, index) => stored(diploma(`d${index}`, day))) };
    expect(buildStanding(facts, today)).toMatchObject({ valid: 4, expiringSoon: 2 });
  });
});

