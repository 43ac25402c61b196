import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom, elementAt, first } from '../model';
import type { ProcessKey } from '../model';
import { countsOn } from '../attendance/membership';
import { decideProcess } from '../decision/decideProcess';
import {
  aGroup,
  anOrganisation,
  aParticipant,
  aProcess,
  aSession,
  aSubmission,
  aUnit,
  aVersion,
  groupKey,
  people,
  presentExcept,
  unitKey,
} from '../testing/builders';
import { endedMembership, remaining, withoutWithdrawn } from './remaining';

const stays = aProcess('stays', unitKey('A'));
const left = aProcess('left', unitKey('B'), {
  stage: 'withdrawn',
  withdrawal: { day: isoDate('2026-11-10'), reason: 'Omorganisation', charge: undefined },
});
const ofA = people(6, 'a', { processKey: stays.key, unitKey: unitKey('A') });
const ofB = people(4, 'b', { processKey: left.key, unitKey: unitKey('B') });

describe('a unit that has withdrawn', () => {
  it('is no longer among those who take part, nor are its people', () => {
    expect(remaining([stays, left]).map(({ key }) => key)).toEqual(['stays']);
    expect(withoutWithdrawn([...ofA, ...ofB], [stays, left])).toEqual(ofA);
    expect(withoutWithdrawn([...ofA, ...ofB], [stays])).toHaveLength(10);
  });

  it.each([
    ['2026-11-09', true],
    ['2026-11-10', false],
    ['2026-11-11', false],
  ])('withdrew on 2026-11-10: its people count on %s: %s', (day, counts) => {
    expect(countsOn(endedMembership(first(ofB), [stays, left]), isoDate(day))).toBe(counts);
  });

  it('somebody who had left before stays as they were; those of other units are not touched', () => {
    const early = aParticipant('early', { processKey: left.key, to: isoDate('2026-10-01') });
    expect(endedMembership(early, [left])).toBe(early);
    expect(endedMembership(first(ofA), [stays, left])).toBe(ofA[0]);
    expect(endedMembership(first(ofA), [])).toBe(ofA[0]);
  });

  it('without a day it holds from the confirmation on', () => {
    expect(
      endedMembership(first(ofB), [{ ...left, withdrawal: undefined, confirmedDay: isoDate('2026-09-14') }]).to,
    ).toBe('2026-09-13');
  });
});

describe('the decision on the units that stay', () => {
  const sessions = [aSession(1), aSession(2)];
  const group = aGroup('group', [stays.key, left.key], { key: groupKey('group') });
  // Two of the unit that withdrew were away: 8 of 10 with them, 6 of 6 without.
  const attendance = sessions.flatMap((session) => presentExcept(session, [...ofA, ...ofB], ['b1', 'b2']));
  const decide = (
    together: readonly (typeof stays)[],
    participants = [...ofA, ...ofB],
  ): ReturnType<typeof decideProcess> =>
    decideProcess({
      version: aVersion(),
      process: stays,
      together,
      unit: aUnit('A'),
      organisation: anOrganisation(),
      groups: [group],
      sessions,
      participants,
      attendance,
      submissions: [aSubmission(stays.key)],
      today: isoDate('2026-12-01'),
    });

  it('counts neither the absent nor the present of the unit that withdrew', () => {
    expect(
      decide([stays, { ...left, stage: 'decision' }])
        .findings.filter(({ criterion }) => criterion === 'attendance')
        .map(({ outcome }) => outcome),
    ).toEqual(['notMet', 'notMet']);
    const after = decide([stays, left]);
    expect(
      after.findings.filter(({ criterion }) => criterion === 'attendance').map(({ reasons }) => first(reasons).values),
    ).toEqual([
      { present: 6, of: 6, needed: 6 },
      { present: 6, of: 6, needed: 6 },
    ]);
    expect(after.suggestedOutcome).toBe('awarded');
    expect(after.perUnit.map((unit) => unit.unitKey)).toEqual(['A']);
  });

  it('judges the group by the size that is left', () => {
    const few = [...ofA.slice(0, 4), ...ofB];
    expect(decide([stays, left], few).findings.find(({ criterion }) => criterion === 'groupSize')).toMatchObject({
      outcome: 'notMet',
      reasons: [{ code: 'groupSize.tooFew', values: { count: 4, least: 5 } }],
    });
  });
});

describe('somebody in both units', () => {
  it('who was marked on the list of the unit that withdrew was present all the same', () => {
    const both = [
      ...ofA.slice(1),
      aParticipant('shared', { processKey: stays.key, unitKey: unitKey('A') }),
      aParticipant('shared', { key: first(ofB).key, processKey: left.key, unitKey: unitKey('B') }),
    ];
    const session = aSession(1);
    const { findings } = decideProcess({
      version: { ...aVersion(), steps: [first(aVersion().steps)] },
      process: stays,
      together: [stays, left],
      unit: aUnit('A'),
      organisation: anOrganisation(),
      groups: [],
      sessions: [session],
      participants: both,
      attendance: presentExcept(
        session,
        both.filter(({ key }) => key !== elementAt(both, 5).key),
      ),
      submissions: [],
      today: isoDate('2026-12-01'),
    });
    expect(findings.find(({ criterion }) => criterion === 'attendance')?.reasons[0]?.values).toEqual({
      present: 6,
      of: 6,
      needed: 6,
    });
  });
});

it('a unit in several processes keeps its people in the one that stays', () => {
  const twice = [
    aParticipant('one', { processKey: left.key }),
    aParticipant('one', { key: aParticipant('two').key, processKey: keyFrom<ProcessKey>('stays') }),
  ];
  expect(withoutWithdrawn(twice, [stays, left])).toEqual([twice[1]]);
});
