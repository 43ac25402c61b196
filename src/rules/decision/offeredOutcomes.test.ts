import { describe, expect, it } from '@jest/globals';
import { elementAt } from '../model';
import type { Outcome } from '../model';
import type { RuleFinding } from '../reasons';
import { aCitation } from '../testing/builders';
import { needsReason, offeredOutcomes } from './offeredOutcomes';

const findings = (...outcomes: readonly Outcome[]): readonly RuleFinding[] =>
  outcomes.map((outcome) => ({
    criterion: 'attendance',
    subject: {},
    outcome,
    reasons: [],
    reading: undefined,
    citation: aCitation,
  }));
const withoutPlainDiploma = ['conditional', 'awardedWithDeviation', 'notAwarded', 'pending'];

describe('offeredOutcomes', () => {
  it('a plain diploma when every criterion is met, never a deviation that is not one', () => {
    expect(offeredOutcomes(findings('met', 'met'))).toEqual(['awarded', 'notAwarded', 'pending']);
  });
  it.each(['notMet', 'pending'] as const)(
    'with a criterion %s only a condition or a deviation leads to a diploma',
    (outcome) => {
      expect(offeredOutcomes(findings('met', outcome))).toEqual(withoutPlainDiploma);
      expect(offeredOutcomes(findings('notAssessed', outcome))).toEqual(withoutPlainDiploma);
    },
  );
  it('what could not be assessed a coordinator may settle, without it being a deviation', () => {
    expect(offeredOutcomes(findings('met', 'notAssessed'))).toEqual(['awarded', 'notAwarded', 'pending']);
  });
  it('nor the size of the group, which was accepted when it was confirmed; the other ways are open too', () => {
    const tooFew = (outcome: Outcome): RuleFinding => ({ ...elementAt(findings(outcome), 0), criterion: 'groupSize' });
    for (const outcome of ['notMet', 'pending'] as const) {
      expect(offeredOutcomes([...findings('met'), tooFew(outcome)])).toEqual([
        'awarded',
        'awardedWithDeviation',
        'notAwarded',
        'pending',
      ]);
      expect(needsReason('awarded', [...findings('met'), tooFew(outcome)])).toBe(true);
    }
    expect(offeredOutcomes([...findings('notMet'), tooFew('notMet')])).toEqual(withoutPlainDiploma);
  });
  it('nothing judged is no ground for a diploma', () => expect(offeredOutcomes([])).toEqual(withoutPlainDiploma));
});

describe('needsReason', () => {
  it('not for a diploma that the criteria themselves amount to', () =>
    expect(needsReason('awarded', findings('met', 'met'))).toBe(false));
  it('for settling what could not be assessed', () =>
    expect(needsReason('awarded', findings('met', 'notAssessed'))).toBe(true));
  it.each(['conditional', 'awardedWithDeviation', 'notAwarded'] as const)(
    'for %s, whatever the criteria say',
    (outcome) => {
      expect(needsReason(outcome, findings('met'))).toBe(true);
      expect(needsReason(outcome, findings('notMet'))).toBe(true);
    },
  );
});
