import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../model';
import { conditionState } from './conditionState';

const due = isoDate('2026-12-18');
const decision = { outcome: 'conditional' as const, conditionDueDay: due };

describe('conditionState', () => {
  it.each([
    ['2026-12-17', 'open', 'conditional'],
    ['2026-12-18', 'open', 'conditional'],
    ['2026-12-19', 'missed', 'notAwarded'],
  ])('due 2026-12-18 and unfulfilled, on %s: %s, %s', (today, state, outcome) =>
    expect(conditionState(decision, isoDate(today))).toMatchObject({ state, outcome }),
  );

  it('is fulfilled on its due day, and the award counts from that day however late it is looked at', () => {
    expect(conditionState(decision, isoDate('2027-02-01'), due)).toEqual({
      state: 'fulfilled',
      outcome: 'awarded',
      awardDay: due,
    });
  });
  it('is missed when what remained was done a day late', () => {
    expect(conditionState(decision, isoDate('2027-02-01'), isoDate('2026-12-19'))).toEqual({
      state: 'missed',
      outcome: 'notAwarded',
      awardDay: undefined,
    });
  });
  it('is open the day before it is fulfilled', () => {
    expect(conditionState(decision, isoDate('2026-12-01'), isoDate('2026-12-02')).state).toBe('open');
  });
  it('without a due day stays open', () =>
    expect(conditionState({ ...decision, conditionDueDay: undefined }, isoDate('2030-01-01')).state).toBe('open'));
  it.each(['awarded', 'awardedWithDeviation', 'notAwarded', 'pending'] as const)('%s has no condition', (outcome) => {
    expect(conditionState({ outcome, conditionDueDay: undefined }, due)).toEqual({
      state: 'notConditional',
      outcome,
      awardDay: undefined,
    });
  });
});
