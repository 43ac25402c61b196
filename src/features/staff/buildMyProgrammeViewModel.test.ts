import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import {
  elementAt,
  type GroupKey,
  isoDate,
  keyFrom,
  type PersonRequest,
  type Process,
  type ProcessKey,
  type RequestKey,
  type SessionKey,
} from '../../rules';
import { process, session } from '../../testing/fixtures';
import {
  buildMyProgrammeViewModel,
  givenName,
  isOpenToJoin,
  unitsToJoin,
  type Membership,
  type MyFacts,
} from './buildMyProgrammeViewModel';
import { ownRequests } from '../../usecases/sendRequests/ownRequest';
import { diploma, request, staffGroup, unitA, unitB, units } from './testing/staffSite';

const words = { texts: svSE.staff, locale: 'sv-SE' as const };
const noon = '2026-11-23T11:00:00Z';

function shown(requests: readonly PersonRequest[], change: Partial<MyFacts> = {}, now = noon): readonly Membership[] {
  return buildMyProgrammeViewModel(
    {
      requests: ownRequests(requests, []),
      groups: [staffGroup()],
      catalogue: units,
      units: [unitA, unitB],
      diplomas: [],
      ...change,
    },
    new Date(now),
    words,
  );
}
function only<T>(all: readonly T[]): T {
  const [first] = all;
  if (first === undefined || all.length !== 1) throw new Error(`wanted one, got ${all.length}`);
  return first;
}
const pathOf = (membership: Membership): string[] =>
  membership.path.map(({ title, state, note }) => `${title}: ${state}, ${note}`);
const withProcess = (change: Partial<Process>): Partial<MyFacts> => ({
  groups: [staffGroup({ processes: [process('a', change)] })],
});

describe('my way', () => {
  it('goes from the list by the sessions and the assignment to decision and diploma', () => {
    expect(pathOf(only(shown([request('join')])))).toEqual([
      'Med på listan: done, klart 12 okt.',
      'Tillfälle 1: now, i dag',
      'Tillfälle 2: ahead, 7 dec.',
      'Utvecklingsuppgift: ahead, senast 18 dec.',
      'Beslut: ahead, för enheten',
      'Diplom: ahead, gäller 4 år',
    ]);
  });
  it('stays at the list until someone has confirmed it', () => {
    const membership = only(shown([request('join', { state: 'sent' })]));
    expect(membership.path[0]).toMatchObject({ state: 'waiting', note: 'väntar på bekräftelse' });
    expect(membership.path[1]).toMatchObject({ state: 'ahead' });
  });
  it.each([
    [{ state: 'sent' }, 'waiting', 'i dag, väntar'],
    [{ state: 'confirmed', answer: 'present' }, 'done', 'närvarande i dag'],
    [{ state: 'confirmed', answer: 'absent' }, 'stopped', 'frånvarande i dag'],
    [{ state: 'declined', answer: 'fel grupp' }, 'stopped', 'inte bekräftat'],
  ] as const)('a check-in that is %o makes the session %s', (...[change, state, note]) => {
    expect(only(shown([request('join'), request('checkIn', change)])).path[1]).toMatchObject({ state, note });
  });
  it('does not claim anything of a past session nobody has checked in to', () => {
    expect(only(shown([request('join')], {}, '2026-11-24T11:00:00Z')).path[1]).toMatchObject({
      state: 'passed',
      note: 'var 23 nov.',
    });
  });
  it('counts the same step attended with another group', () => {
    const elsewhere = staffGroup({ group: { ...staffGroup().group, key: keyFrom<GroupKey>('other') } });
    const other = {
      ...elsewhere,
      sessions: elsewhere.sessions.map((one) => ({ ...one, key: keyFrom<SessionKey>(`other-${one.key}`) })),
    };
    const requests = [
      request('join'),
      request('checkIn', { groupKey: other.group.key, sessionKey: keyFrom<SessionKey>('other-s1'), answer: 'present' }),
    ];
    const membership = only(shown(requests, { groups: [staffGroup(), other] }));
    expect(membership.path[1]).toMatchObject({ state: 'done' });
    expect(membership.sessions.map(({ key }) => key)).toEqual(['s1', 'other-s1', 's2']);
  });
  it('follows the process of the own unit to an award', () => {
    const processKey = keyFrom<ProcessKey>('process-a');
    const computed = { ...process('a').computed, outcome: 'awarded' as const, decisionDay: isoDate('2026-12-20') };
    const membership = only(
      shown(
        [request('join')],
        {
          ...withProcess({ stage: 'decided', computed }),
          diplomas: [diploma({ processKey, awardDay: isoDate('2026-12-20'), lastValidDay: isoDate('2030-12-20') })],
        },
        '2026-12-21T11:00:00Z',
      ),
    );
    expect(pathOf(membership).slice(3)).toEqual([
      'Utvecklingsuppgift: done, klart',
      'Beslut: done, godkänt 20 dec.',
      'Diplom: done, gäller till 20 december 2030',
    ]);
  });
  it('tells a negative decision, and does not say that the assignment was done', () => {
    const computed = { ...process('a').computed, outcome: 'notAwarded' as const, decisionDay: isoDate('2026-12-20') };
    const membership = only(
      shown([request('join')], withProcess({ stage: 'decided', computed }), '2026-12-21T11:00:00Z'),
    );
    expect(membership.path.slice(3).map(({ state }) => state)).toEqual(['passed', 'stopped', 'stopped']);
  });
});

it('a programme that awards nothing has no word for it, and its way ends with the assignment', () => {
  const catalogue = {
    ...units,
    versions: units.versions.map((version) => ({ ...version, award: { ...version.award, to: 'nobody' as const } })),
  };
  const membership = only(shown([request('join')], { catalogue }));
  expect([membership.awardWord, elementAt(membership.path, membership.path.length - 1).title]).toEqual([
    undefined,
    'Utvecklingsuppgift',
  ]);
  expect(only(shown([request('join')])).awardWord).toBe('diplom');
});

describe('the next session', () => {
  it('is the one to check in to now, then the one to come, then none', () => {
    const next = (now: string): string | undefined => only(shown([request('join')], {}, now)).next?.key;
    expect(next('2026-11-23T11:30:00Z')).toBe('s1');
    expect(next('2026-11-23T20:00:00Z')).toBe('s1');
    expect(next('2026-11-24T08:00:00Z')).toBe('s2');
    expect(next('2026-12-08T08:00:00Z')).toBeUndefined();
  });
  it('moves on when today is answered and there is one more today', () => {
    const afternoon = session('s3', {
      day: isoDate('2026-11-23'),
      startUtc: '2026-11-23T17:00:00Z',
      endUtc: '2026-11-23T18:00:00Z',
    });
    const groups = [staffGroup({ sessions: [...staffGroup().sessions, afternoon] })];
    expect(only(shown([request('join'), request('checkIn', { answer: 'present' })], { groups })).next?.key).toBe('s3');
  });
});

describe('groups and units', () => {
  it('shows only groups the person has asked to be in', () => {
    expect(shown([request('checkIn')])).toEqual([]);
  });
  it('puts a declined one last', () => {
    const other = staffGroup({ group: { ...staffGroup().group, key: keyFrom<GroupKey>('a-later') }, sessions: [] });
    const memberships = shown(
      [
        request('join', { state: 'declined' }),
        request('join', { key: keyFrom<RequestKey>('join-2'), groupKey: other.group.key }),
      ],
      { groups: [staffGroup(), other] },
    );
    expect(memberships.map(({ group }) => group.key)).toEqual(['a-later', 'group']);
  });
  it('offers the units of the group, without those withdrawn', () => {
    expect(unitsToJoin({ processes: [process('a'), process('b', { stage: 'withdrawn' })] }, [unitA, unitB])).toEqual([
      { key: unitA.key, name: unitA.name },
    ]);
  });
  it.each([
    ['done', false],
    ['cancelled', false],
    ['forming', true],
    ['training', true],
  ] as const)('a group that is %s can be joined: %s', (...[stage, open]) => {
    expect(isOpenToJoin({ stage })).toBe(open);
  });
  it.each([
    ['Alva Rosendunge', 'Alva'],
    ['Rosendunge, Alva Maria', 'Alva'],
    ['Alva', 'Alva'],
  ])('%s is greeted as %s', (name, given) => {
    expect(givenName(name)).toBe(given);
  });
});

describe('the diploma of the unit', () => {
  it.each([
    ['2025-12-14T11:00:00Z', 'valid'],
    ['2025-12-15T11:00:00Z', 'renewalDue'],
    ['2026-12-15T11:00:00Z', 'renewalDue'],
    ['2026-12-16T11:00:00Z', 'expired'],
  ])('at %s is %s, by the rules', (now, state) => {
    expect(only(shown([request('join')], { diplomas: [diploma()] }, now)).diploma?.state).toBe(state);
  });
  it('is never that of another unit', () => {
    expect(only(shown([request('join', { unitKey: undefined })], { diplomas: [diploma()] })).diploma).toBeUndefined();
  });
});
