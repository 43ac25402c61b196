import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import { isoDate, keyFrom, type Decision, type DecisionKey, first } from '../../rules';
import { judgeProcess } from '../../usecases/openGroup/groupFacts';
import { today } from '../../testing/fixtures';
import { choicesOf, decisionFrom, emptyFields, problemsOf, type DecisionFields, type FormFrame } from './decisionDraft';
import { story, type Story } from './testing/story';

const frame = (told: Story, change: Partial<FormFrame> = {}): FormFrame => {
  const open = story(told);
  return {
    proposal: judgeProcess(open, first(open.units), today),
    process: first(open.units).process.value,
    groupKey: open.file.group.value.key,
    corrects: undefined,
    fulfils: false,
    decidedBy: 'coordinator',
    suggestion: undefined,
    today,
    ...change,
  };
};
const met: Story = { units: [9], absent: [0, 0] };
const lost: Story = { units: [9], absent: [1, 0] };
const key = keyFrom<DecisionKey>('new');
const fields = (change: Partial<DecisionFields>): DecisionFields => ({ ...emptyFields, ...change });

describe('the decision form', () => {
  it('offers a diploma only when nothing is lacking', () => {
    expect(choicesOf(frame(met))).toEqual(['awarded', 'notAwarded', 'pending']);
    expect(choicesOf(frame(lost))).toEqual(['conditional', 'awardedWithDeviation', 'notAwarded', 'pending']);
  });

  it('an unequivocal award needs no reason', () => {
    expect(problemsOf(fields({ choice: 'awarded' }), frame(met), svSE)).toEqual({});
  });

  it.each(['awardedWithDeviation', 'notAwarded'])('%s needs a reason of ten characters', (choice) => {
    expect(problemsOf(fields({ choice, reason: ' för kort ' }), frame(lost), svSE)).toEqual({
      reason: 'Skriv skälet med minst tio tecken. Nu är det 8.',
    });
    expect(problemsOf(fields({ choice, reason: 'tio tecken' }), frame(lost), svSE)).toEqual({});
  });

  it.each([
    ['', 'Ange den sista dagen, som 2026-12-18.'],
    ['2026-11-31', '”2026-11-31” är ingen dag. Skriv året först, som 2026-12-18.'],
    ['2026-11-23', 'Dagen måste komma efter i dag, 2026-11-23.'],
  ])('a condition due "%s" is refused', (dueDay, problem) => {
    expect(
      problemsOf(
        fields({
          choice: 'conditional',
          condition: 'En person går tillfälle 1',
          reason: 'Plats finns i grupp 16',
          dueDay,
        }),
        frame(lost),
        svSE,
      ),
    ).toEqual({ dueDay: problem });
  });

  it('a choice that the facts no longer allow is refused', () => {
    expect(problemsOf(fields({ choice: 'awarded' }), frame(lost), svSE)).toEqual({
      choice: 'Underlaget har ändrats och beslutet går inte längre att välja. Välj ett annat.',
    });
  });

  it('a decision carries keys and numbers and no name of a participant', () => {
    const decision = decisionFrom(fields({ choice: 'awarded' }), frame(met), key, 'Karin Ek', svSE);
    expect(decision).toMatchObject({
      key: 'new',
      outcome: 'awarded',
      day: today,
      decidedBy: 'Karin Ek',
      correctsDecisionKey: undefined,
    });
    expect(decision?.snapshot).not.toContain('Person');
  });

  it('an award that ends a condition is dated the day it was fulfilled, within the time given', () => {
    const corrects: Decision = {
      key: keyFrom<DecisionKey>('old'),
      processKey: frame(lost).process.key,
      togetherKey: frame(lost).process.togetherKey,
      unitKey: frame(lost).process.unitKey,
      groupKey: undefined,
      outcome: 'conditional',
      day: isoDate('2026-11-10'),
      reason: 'Plats finns',
      condition: 'En person går tillfälle 1',
      conditionDueDay: isoDate('2026-11-22'),
      correctsDecisionKey: undefined,
      decidedBy: 'Karin Ek',
      declaredBy: undefined,
      snapshot: '{}',
    };
    const fulfils = frame(met, { corrects, fulfils: true });
    expect(decisionFrom(fields({ fulfilledDay: '2026-11-20' }), fulfils, key, 'Karin Ek', svSE)).toMatchObject({
      outcome: 'awarded',
      day: '2026-11-20',
      correctsDecisionKey: 'old',
      reason: 'Villkoret uppfylldes 2026-11-20: En person går tillfälle 1',
    });
    expect(problemsOf(fields({ fulfilledDay: '2026-11-23' }), fulfils, svSE).fulfilledDay).toBe(
      'Dagen ska ligga mellan beslutet 2026-11-10 och 2026-11-22.',
    );
    expect(problemsOf(fields({}), fulfils, svSE).fulfilledDay).toBe(
      'Ange dagen då villkoret uppfylldes, som 2026-12-18.',
    );
    // What it names is still lacking: an award then has its mark, and says why.
    const still = frame(lost, { corrects, fulfils: true });
    expect(problemsOf(fields({ fulfilledDay: '2026-11-20' }), still, svSE)).toHaveProperty('reason');
    expect(
      decisionFrom(fields({ fulfilledDay: '2026-11-20', reason: 'Personen har slutat' }), still, key, 'Karin Ek', svSE),
    ).toMatchObject({
      outcome: 'awardedWithDeviation',
      day: '2026-11-20',
      reason: 'Villkoret uppfylldes 2026-11-20: En person går tillfälle 1 Personen har slutat',
    });
  });

  it.each(['unit', 'externalCertifier'] as const)(
    'records who in the %s it was and of which day, which is the day of the decision',
    (decidedBy) => {
      const declared = frame(met, { decidedBy });
      expect(problemsOf(fields({ choice: 'awarded' }), declared, svSE)).toEqual({
        declaredBy: 'Skriv vem som avgav förklaringen eller fattade beslutet.',
        declaredDay: 'Ange dagen, som 2026-12-18.',
      });
      expect(
        problemsOf(
          fields({ choice: 'awarded', declaredBy: 'Enhetschefen', declaredDay: '2026-11-24' }),
          declared,
          svSE,
        ),
      ).toEqual({ declaredDay: 'Dagen ska ligga mellan 2026-10-05, då enheten bekräftades, och i dag, 2026-11-23.' });
      expect(
        problemsOf(
          fields({ choice: 'awarded', declaredBy: 'Enhetschefen', declaredDay: '2026-10-04' }),
          declared,
          svSE,
        ),
      ).toHaveProperty('declaredDay');
      expect(
        decisionFrom(
          fields({ choice: 'awarded', declaredBy: ' Enhetschefen ', declaredDay: '2026-11-20' }),
          declared,
          key,
          'Karin Ek',
          svSE,
        ),
      ).toMatchObject({ outcome: 'awarded', day: '2026-11-20', declaredBy: 'Enhetschefen', decidedBy: 'Karin Ek' });
      expect(problemsOf(fields({ choice: 'pending' }), declared, svSE)).toEqual({ reason: expect.any(String) });
    },
  );

  it('a suggested condition is kept until something else is typed', () => {
    const suggested = frame(lost, {
      suggestion: { condition: 'En till går tillfälle 1', dueDay: isoDate('2026-12-03') },
    });
    const typed = fields({ choice: 'conditional', reason: 'Plats finns i grupp 16' });
    expect(decisionFrom(typed, suggested, key, 'Karin Ek', svSE)).toMatchObject({
      condition: 'En till går tillfälle 1',
      conditionDueDay: '2026-12-03',
    });
    expect(
      decisionFrom(
        { ...typed, condition: 'Uppgiften lämnas in', dueDay: '2026-12-10' },
        suggested,
        key,
        'Karin Ek',
        svSE,
      ),
    ).toMatchObject({ condition: 'Uppgiften lämnas in', conditionDueDay: '2026-12-10' });
    expect(problemsOf({ ...typed, dueDay: '2026-12-10' }, suggested, svSE)).toHaveProperty('condition');
  });
});
