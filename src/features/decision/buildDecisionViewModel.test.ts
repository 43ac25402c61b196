import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import {
  type Decision,
  type DecisionKey,
  elementAt,
  first,
  type GroupKey,
  isoDate,
  keyFrom,
  notStated,
  serialiseSnapshot,
} from '../../rules';
import { judgeProcess } from '../../usecases/openGroup/groupFacts';
import { konceptA, session, stored, today } from '../../testing/fixtures';
import { buildDecisionList } from './buildDecisionList';
import { buildDecisionViewModel } from './buildDecisionViewModel';
import { processKey, story, type Story } from './testing/story';
import { inSwedish } from '../../testing/sentences';

const language = { texts: svSE, locale: 'sv-SE' } as const;
const view = (told: Story): ReturnType<typeof buildDecisionViewModel> => {
  const open = story(told);
  return buildDecisionViewModel(open, first(open.units), today, language);
};
const figuresOf = ({ criteria }: ReturnType<typeof view>): readonly string[] =>
  criteria.map(({ title, outcome, figures }) => `${title}: ${outcome}, ${figures}`);

describe('the decision page', () => {
  it('7 + 7 + 8 with 20 of 22 at both sessions meets every criterion', () => {
    const shown = view({ units: [7, 7, 8], absent: [2, 2] });
    expect(figuresOf(shown)).toEqual([
      'Behörighet: met, Vårdenhet i Region Kronoberg',
      `Gruppstorlek: met, ${inSwedish('groupSize.fits', { count: 22, least: 5, most: 25 })}`,
      `Närvaro tillfälle 1: met, ${inSwedish('attendance.enough', { present: 20, of: 22, needed: 20 })}`,
      `Närvaro tillfälle 2: met, ${inSwedish('attendance.enough', { present: 20, of: 22, needed: 20 })}`,
      'Utvecklingsuppgift: met, Inlämnad 16 november 2026',
    ]);
    expect(shown.band.title).toBe('Alla fem kriterier är uppfyllda');
    expect(shown.lead).toBe(
      'Koncept A, version 2023-01-30 (antaget datum). Bedöms tillsammans med Enheten b och Enheten c, 22 personer.',
    );
  });

  it('19 of 22 falls short by one person, says what mends it and what does not', () => {
    const shown = view({ units: [7, 7, 8], absent: [2, 3] });
    expect(figuresOf(shown)[3]).toBe(
      `Närvaro tillfälle 2: notMet, ${inSwedish('attendance.tooFew', { present: 19, of: 22, needed: 20 })}`,
    );
    expect(shown.band).toMatchObject({
      tone: 'bad',
      title: 'Ett av fem kriterier är inte uppfyllt',
      advice: 'En person till behöver gå tillfälle 2.',
      score: '4 av 5 kriterier uppfyllda',
    });
    expect(elementAt(shown.criteria, 3).notes).toEqual([
      inSwedish('attendance.budget', { budget: 2, absent: 3 }),
      'Läsning: 90\u00a0% vid varje tillfälle för sig, hela arbetsgruppen',
    ]);
    expect(elementAt(shown.criteria, 3).rescue.map(({ possible, text, note }) => [possible, text, note])).toEqual([
      [
        false,
        '1 av dem som saknades behöver gå steget med en annan grupp. 0 kan, så det räcker inte.',
        'Tillfälle 2: 0 av 3 från Enheten c kan gå. Närvaron räknas, en gång per person. Att arbetsgruppen blir mindre hjälper inte.',
      ],
      [
        false,
        'Ingen grupp har tillfälle 2 öppet eller planerat.',
        'Planera ett parallellt tillfälle under Tillfällen, eller vänta på nästa grupp.',
      ],
      [false, 'Catch-up räknas inte.', 'Versionen säger inget om att catch-up ersätter ett tillfälle.'],
      [
        true,
        'Diplom med avsteg är möjligt.',
        'Kräver ett skriftligt skäl. Det är sedan alltid märkt som beslutat med avsteg.',
      ],
    ]);
  });

  it('with the step planned elsewhere it names where, says that it is enough and what a condition can be', () => {
    const open = story({ units: [7, 7, 8], absent: [2, 3] });
    const elsewhere = session('elsewhere', {
      groupKey: keyFrom<GroupKey>('other'),
      stepKey: elementAt(konceptA.steps, 1).key,
      stepOrder: 2,
      day: isoDate('2026-12-03'),
      startUtc: '2026-12-03T08:00:00.000Z',
      place: 'Aulan',
    });
    const shown = buildDecisionViewModel(open, elementAt(open.units, 2), today, language, {
      sessions: [elsewhere],
      groupNumber: () => 'KRO-2026-16',
    });
    expect(
      elementAt(shown.criteria, 3)
        .rescue.slice(0, 2)
        .map(({ possible, text, note }) => [possible, text, note]),
    ).toEqual([
      [
        true,
        '1 av dem som saknades behöver gå steget med en annan grupp. 3 kan, så det räcker.',
        'Tillfälle 2: 3 av 3 från Enheten c kan gå. Närvaron räknas, en gång per person. Att arbetsgruppen blir mindre hjälper inte.',
      ],
      [true, 'Tillfälle 2: tors 3 dec. kl. 09.00', 'Aulan. Grupp KRO-2026-16.'],
    ]);
    expect(shown.suggestion).toEqual({
      condition: '1 till från Enheten c går tillfälle 2 3 december 2026 med grupp KRO-2026-16',
      dueDay: '2026-12-03',
    });
    expect(buildDecisionViewModel(open, elementAt(open.units, 2), today, language).suggestion).toBeUndefined();
  });

  it('a late hand-in can still come, and a threshold that the source does not state is settled', () => {
    expect(
      elementAt(view({ units: [9], absent: [0, 0], approved: false }).criteria, 4).rescue.map(({ key }) => key),
    ).toEqual(['handIn', 'deviation']);
    const shown = view({
      units: [9],
      absent: [3, 0],
      version: { attendance: { ...konceptA.attendance, threshold: notStated } },
    });
    expect(shown.criteria[2]).toMatchObject({ outcome: 'notAssessed', rescue: [{ key: 'settle', possible: true }] });
    expect(elementAt(shown.criteria, 2).figures).toContain('6 av 9');
  });

  it("a programme's own word, or that it is completed, is how the decision is called", () => {
    const certificate = { ...konceptA.award, word: { sv: 'certifikat', en: 'certificate' } };
    expect(view({ units: [9], absent: [0, 0], version: { award: certificate } }).band.advice).toBe(
      'Certifikat kan beslutas.',
    );
    expect(view({ units: [9], absent: [0, 0], version: { award: { ...certificate, to: 'nobody' } } }).band.advice).toBe(
      'Genomfört kan beslutas.',
    );
  });

  it('a group of nine has no margin: one absent is not met', () => {
    const shown = view({ units: [9], absent: [1, 0] });
    expect(figuresOf(shown)[2]).toBe(
      `Närvaro tillfälle 1: notMet, ${inSwedish('attendance.tooFew', { present: 8, of: 9, needed: 9 })}`,
    );
    expect(elementAt(shown.criteria, 2).notes[0]).toBe(inSwedish('attendance.budget', { budget: 0, absent: 1 }));
    expect(shown.band.advice).toBe('En person till behöver gå tillfälle 1.');
  });

  it('an assignment not handed in is pending, not a no', () => {
    const shown = view({ units: [9], absent: [0, 0], approved: false });
    expect(shown.band).toMatchObject({
      tone: 'warm',
      title: 'Ett av fem kriterier väntar',
      advice: `Utvecklingsuppgift: ${inSwedish('assignment.overdue', { dueDay: '2026-11-20' })}.`,
    });
  });

  it('shows the units next to each other, and which one is decided on', () => {
    const { perUnit } = view({ units: [7, 7, 8], absent: [2, 2] });
    expect(perUnit.note).toBe('Visas alltid, avgör inte');
    expect(perUnit.units.map(({ name, own, counts }) => [name, own, ...counts])).toEqual([
      ['Enheten a', true, '7 av 7', '7 av 7'],
      ['Enheten b', false, '7 av 7', '7 av 7'],
      ['Enheten c', false, '6 av 8', '6 av 8'],
    ]);
  });

  it('a ward of 60 in three groups is one work group of 60, needing 54', () => {
    const open = story({ units: [60], absent: [6, 6], groups: 3 });
    const shown = buildDecisionViewModel(open, first(open.units), today, language);
    expect(figuresOf(shown)[2]).toBe(
      `Närvaro tillfälle 1: met, ${inSwedish('attendance.enough', { present: 54, of: 60, needed: 54 })}`,
    );
    expect(shown.lead).toBe(
      'Koncept A, version 2023-01-30 (antaget datum). Bedöms för sig, 60 personer. Arbetsgruppen går i 3 grupper och bedöms som en.',
    );
    expect(buildDecisionList(open, today, language)).toHaveLength(1);
  });

  it('a decision taken is shown from its snapshot, also when the rolls say otherwise now', () => {
    const then = story({ units: [7, 7, 8], absent: [2, 2] });
    const { snapshot } = judgeProcess(then, first(then.units), today);
    const decision: Decision = {
      key: keyFrom<DecisionKey>('d1'),
      processKey: processKey('a'),
      togetherKey: snapshot.togetherKey,
      unitKey: snapshot.unitKey,
      groupKey: undefined,
      outcome: 'awarded',
      day: isoDate('2026-11-20'),
      reason: '',
      condition: undefined,
      conditionDueDay: undefined,
      correctsDecisionKey: undefined,
      decidedBy: 'Karin Ek',
      declaredBy: undefined,
      snapshot: serialiseSnapshot(snapshot),
    };
    const { taken } = view({ units: [7, 7, 8], absent: [9, 9], file: { decisions: [stored(decision)] } });
    expect(taken).toMatchObject({ word: 'Diplom', meta: '20 november 2026, Karin Ek', reason: 'Inget skäl behövdes.' });
    expect(taken?.figures.kind === 'read' && elementAt(taken.figures.criteria, 2).figures).toBe(
      `${inSwedish('attendance.enough', { present: 20, of: 22, needed: 20 })}. ${inSwedish('attendance.budget', { budget: 2, absent: 2 })}`,
    );
    const broken = view({
      units: [7],
      absent: [0, 0],
      file: { decisions: [stored({ ...decision, snapshot: '{"format":1}' })] },
    }).taken;
    expect(broken?.figures.kind === 'unreadable' && broken.figures.text).toContain('Decisions, Snapshot, day');
  });

  it('a condition past its day is missed, on the day itself it is still open', () => {
    const open = story({ units: [9], absent: [1, 0] });
    const { snapshot } = judgeProcess(open, first(open.units), today);
    const conditional = (due: string): Decision => ({
      key: keyFrom<DecisionKey>('d1'),
      processKey: processKey('a'),
      togetherKey: snapshot.togetherKey,
      unitKey: snapshot.unitKey,
      groupKey: undefined,
      outcome: 'conditional',
      day: isoDate('2026-11-01'),
      reason: 'Plats finns i en annan grupp',
      condition: 'En person till går tillfälle 1',
      conditionDueDay: isoDate(due),
      correctsDecisionKey: undefined,
      decidedBy: 'Karin Ek',
      declaredBy: undefined,
      snapshot: serialiseSnapshot(snapshot),
    });
    expect(
      view({ units: [9], absent: [1, 0], file: { decisions: [stored(conditional('2026-11-23'))] } }).condition,
    ).toBe('open');
    expect(
      view({ units: [9], absent: [1, 0], file: { decisions: [stored(conditional('2026-11-22'))] } }).condition,
    ).toBe('missed');
  });
});
