import { describe, expect, it } from 'vitest';
import { isoDate } from '../model';
import { checkDecision, offeredOutcomes } from './checkDecision';
import type { DecisionDraft } from './checkDecision';

const draft: DecisionDraft = { outcome: 'awarded', day: isoDate('2026-12-01'), reason: '', condition: undefined, conditionDueDay: undefined };
const conditional: DecisionDraft = { ...draft, outcome: 'conditional', reason: 'Plats finns', condition: 'En person till', conditionDueDay: isoDate('2026-12-18') };

describe('offeredOutcomes', () => {
  it('offers a plain diploma only when every criterion is met', () => {
    expect(offeredOutcomes('awarded')).toEqual(['awarded', 'notAwarded', 'pending']);
    expect(offeredOutcomes('notAwarded')).toEqual(['notAwarded', 'conditional', 'awardedWithDeviation', 'pending']);
    expect(offeredOutcomes('pending')).toEqual(['pending', 'conditional', 'awardedWithDeviation', 'notAwarded']);
  });
});

describe('checkDecision', () => {
  it('an award on criteria that are met needs nothing more', () => expect(checkDecision(draft, 'awarded')).toEqual([]));
  it('a plain award is refused when a criterion is not met', () => expect(checkDecision(draft, 'notAwarded')).toEqual(['outcomeNotOffered']));
  it.each(['awardedWithDeviation', 'notAwarded'] as const)('%s needs a written reason', (outcome) => {
    expect(checkDecision({ ...draft, outcome, reason: '  ' }, 'notAwarded')).toEqual(['reasonMissing']);
    expect(checkDecision({ ...draft, outcome, reason: 'Ett skäl' }, 'notAwarded')).toEqual([]);
  });
  it('a condition says what remains and by when', () => {
    expect(checkDecision({ ...draft, outcome: 'conditional' }, 'notAwarded')).toEqual(['reasonMissing', 'conditionMissing', 'conditionDueDayMissing']);
    expect(checkDecision(conditional, 'notAwarded')).toEqual([]);
  });
  it.each([['2026-11-30', ['conditionDueDayPast']], ['2026-12-01', []], ['2026-12-02', []]])('decided 2026-12-01, due %s: %j', (due, problems) => {
    expect(checkDecision({ ...conditional, conditionDueDay: isoDate(due) }, 'notAwarded')).toEqual(problems);
  });
});
