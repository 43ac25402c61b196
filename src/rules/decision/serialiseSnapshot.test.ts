import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom } from '../model';
import type { DecisionSnapshot, ProcessKey, TogetherKey, VersionKey } from '../model';
import { groupKey, stepKey, unitKey } from '../testing/builders';
import { serialiseSnapshot } from './serialiseSnapshot';

const count = { present: 9, absent: 1, pending: 0, of: 10 };
const snapshot: DecisionSnapshot = {
  format: 1,
  day: isoDate('2026-12-01'),
  processKey: keyFrom<ProcessKey>('process'),
  unitKey: unitKey('unit'),
  togetherKey: keyFrom<TogetherKey>('together'),
  groupKeys: [groupKey('group')],
  versionKey: keyFrom<VersionKey>('version'),
  versionValidFrom: isoDate('2023-01-30'),
  threshold: { numerator: 90, denominator: 100 },
  reading: 'eachSession',
  scope: 'workGroup',
  suggestedOutcome: 'awarded',
  criteria: [
    {
      criterion: 'attendance',
      stepKey: stepKey(1),
      assignmentKey: undefined,
      outcome: 'met',
      reading: 'eachSession',
      reasons: [{ code: 'attendance.enough', values: { present: 9, of: 10, needed: 9 } }],
    },
  ],
  workGroup: {
    steps: [{ stepKey: stepKey(1), sessionKeys: [], presentNotCounted: 0, ...count }],
    attendedAll: count,
    leftSince: 0,
  },
  units: [],
  openSteps: [],
};

describe('serialiseSnapshot', () => {
  it('is JSON that says the same', () =>
    expect(JSON.parse(serialiseSnapshot(snapshot))).toEqual(JSON.parse(JSON.stringify(snapshot))));

  it('does not depend on the order in which names were written', () => {
    const shuffled = Object.fromEntries(Object.entries(snapshot).reverse());
    expect(serialiseSnapshot({ ...snapshot, ...shuffled })).toBe(serialiseSnapshot(snapshot));
    expect(
      serialiseSnapshot({
        ...snapshot,
        workGroup: { leftSince: 0, attendedAll: count, steps: snapshot.workGroup.steps },
      }),
    ).toBe(serialiseSnapshot(snapshot));
  });

  it('is written without white space, names in alphabetical order', () => {
    expect(serialiseSnapshot({ ...snapshot, criteria: [], workGroup: { ...snapshot.workGroup, steps: [] } })).toBe(
      '{"criteria":[],"day":"2026-12-01","format":1,"groupKeys":["group"],"openSteps":[],"processKey":"process","reading":"eachSession","scope":"workGroup",' +
        '"suggestedOutcome":"awarded","threshold":{"denominator":100,"numerator":90},"togetherKey":"together","unitKey":"unit","units":[],' +
        '"versionKey":"version","versionValidFrom":"2023-01-30",' +
        '"workGroup":{"attendedAll":{"absent":1,"of":10,"pending":0,"present":9},"leftSince":0,"steps":[]}}',
    );
  });
});
