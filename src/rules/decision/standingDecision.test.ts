import * as fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom } from '../model';
import type { Decision, DecisionKey, ProcessKey, TogetherKey } from '../model';
import { unitKey } from '../testing/builders';
import { standingDecision } from './standingDecision';

const process = keyFrom<ProcessKey>('process');
const decision = (number: number, day: string, corrects?: number, more: Partial<Decision> = {}): Decision => ({
  key: keyFrom<DecisionKey>(`process-decision-${number}`),
  processKey: process,
  togetherKey: keyFrom<TogetherKey>('together'),
  unitKey: unitKey('unit'),
  groupKey: undefined,
  outcome: 'awarded',
  day: isoDate(day),
  reason: '',
  condition: undefined,
  conditionDueDay: undefined,
  correctsDecisionKey: corrects === undefined ? undefined : keyFrom<DecisionKey>(`process-decision-${corrects}`),
  decidedBy: 'A coordinator',
  declaredBy: undefined,
  snapshot: '{}',
  ...more,
});
const standing = (...decisions: readonly Decision[]): string | undefined =>
  standingDecision(decisions, process)?.key.slice('process-decision-'.length);

describe('standingDecision', () => {
  it("is none before any is taken, and never another process's", () => {
    expect(standing()).toBeUndefined();
    expect(
      standing(decision(1, '2026-11-10', undefined, { processKey: keyFrom<ProcessKey>('other') })),
    ).toBeUndefined();
  });

  it('is the end of the chain, also when it carries an earlier day than what it corrects', () => {
    expect(standing(decision(1, '2026-11-20'), decision(2, '2026-11-15', 1))).toBe('2');
  });

  it('taken and corrected twice on one day: the last of the chain, in whatever order they are read', () => {
    const chain = [decision(1, '2026-11-20'), decision(2, '2026-11-20', 1), decision(3, '2026-11-20', 2)];
    fc.assert(
      fc.property(fc.shuffledSubarray(chain, { minLength: 3 }), (read) => {
        expect(standing(...read)).toBe('3');
      }),
    );
  });

  it('of two that nothing corrects: the later day, then the longer chain, then the later number', () => {
    expect(standing(decision(1, '2026-11-20'), decision(2, '2026-11-21'))).toBe('2');
    expect(standing(decision(9, '2026-11-20'), decision(1, '2026-11-19'), decision(2, '2026-11-20', 1))).toBe('2');
    expect(standing(decision(10, '2026-11-20'), decision(9, '2026-11-20'))).toBe('10');
  });

  it('is none where decisions correct each other in a ring', () =>
    expect(standing(decision(1, '2026-11-20', 2), decision(2, '2026-11-20', 1))).toBeUndefined());

  it("a correction of another process's decision puts none of this one's aside", () => {
    expect(
      standing(decision(1, '2026-11-20'), decision(7, '2026-11-21', 1, { processKey: keyFrom<ProcessKey>('other') })),
    ).toBe('1');
  });
});
