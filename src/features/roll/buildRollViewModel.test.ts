import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import { elementAt, isoDate, keyFrom } from '../../rules';
import type { Attendance, GroupKey, PersonKey, ProgrammeVersion } from '../../rules';
import type { GroupFile } from '../../lists/repositories/ports';
import { openGroup, type OpenGroup } from '../../usecases/openGroup/openGroup';
import { catalogue, group, konceptA, participant, session, stored, today } from '../../testing/fixtures';
import { buildRemaining, buildRuleInWords } from '../../parts/remaining/buildRemaining';
import { buildRollViewModel, rollFacts, type RollViewModel } from './buildRollViewModel';
import { rollLayout, standingOn, unmarkedIn } from './rollLayout';
import { emptyRoll, rollReducer } from './rollState';
import { attendance, fileOfTwentyTwo, first, people, second, units } from './testing/rollOfTwentyTwo';
import { inSwedish } from '../../testing/sentences';

const swedish = { texts: svSE, locale: 'sv-SE' } as const;

function openWith(change: Partial<GroupFile> = {}, version: ProgrammeVersion = konceptA): OpenGroup {
  return openGroup(fileOfTwentyTwo(change), catalogue(units, { versions: [version] }), () => undefined);
}
function model(
  open: OpenGroup,
  shown: readonly Attendance[] = open.file.attendance.map(({ value }) => value),
): RollViewModel {
  return buildRollViewModel(open, rollFacts(open, shown, today), swedish);
}
const reading = (change: Partial<ProgrammeVersion['attendance']>): ProgrammeVersion => ({
  ...konceptA,
  attendance: { ...konceptA.attendance, ...change },
});
const words = (
  views: readonly { present: number; of: number; words: string; verdict: { text: string } }[] | undefined,
): readonly string[] =>
  (views ?? []).map(({ present, of, words: margin, verdict }) => `${present} av ${of}: ${margin}: ${verdict.text}`);

describe('22 people, three units, two sessions', () => {
  it('counts under each column with what is left of the absence budget', () => {
    const { steps, budgetRule } = model(openWith());
    expect(words(steps.get(first.stepKey)?.budgets)).toEqual(['20 av 22: 2 av 2 använda, 0 kvar: Kravet nått']);
    expect(words(steps.get(second.stepKey)?.budgets)).toEqual(['17 av 22: 1 av 2 använda, 1 kvar: 3 till krävs']);
    expect(budgetRule).toBe('Högst 2 av 22 får saknas vid varje tillfälle. Hela arbetsgruppen räknas tillsammans.');
  });

  it('says how many have to make up elsewhere when its own sessions are not enough', () => {
    const absent = ['Leila Havtorn', 'Mikael Grankulle'].map((name) => attendance(name, second.key, 'absent'));
    const shown = [...fileOfTwentyTwo().attendance.map(({ value }) => value), ...absent];
    expect(words(model(openWith(), shown).steps.get(second.stepKey)?.budgets)).toEqual([
      '17 av 22: 3 saknas, högst 2 får saknas. 1 behöver ta igen med en annan grupp: Nås inte här',
    ]);
  });

  it('shows each unit its own', () => {
    const { unitCounts } = model(openWith());
    expect(units.map(({ key }) => [first, second].map(({ stepKey }) => unitCounts.get(key)?.get(stepKey)))).toEqual([
      [
        { present: 7, of: 8 },
        { present: 6, of: 8 },
      ],
      [
        { present: 7, of: 7 },
        { present: 6, of: 7 },
      ],
      [
        { present: 6, of: 7 },
        { present: 5, of: 7 },
      ],
    ]);
  });

  it('tells what closing the open roll would mean', () => {
    const open = openWith();
    const closed = buildRollViewModel(
      open,
      rollFacts(
        open,
        open.file.attendance.map(({ value }) => value),
        today,
        second.key,
      ),
      swedish,
    );
    expect(words(closed.steps.get(second.stepKey)?.budgets)).toEqual([
      '17 av 22: 5 saknas, högst 2 får saknas. 3 behöver ta igen med en annan grupp: Nås inte här',
    ]);
  });

  it('lists what remains before a decision, with the numbers', () => {
    const open = openWith();
    expect(
      buildRemaining(open, model(open).facts, swedish).map(
        ({ title, outcome, text }) => `${outcome} ${title}. ${text}`,
      ),
    ).toEqual([
      `met Gruppstorlek. Uppfyllt. ${inSwedish('groupSize.fits', { count: 22, least: 5, most: 25 })}.`,
      `met Närvaro: Tillfälle 1. Uppfyllt. ${inSwedish('attendance.enough', { present: 20, of: 22, needed: 20 })}.`,
      `pending Närvaro: Tillfälle 2. Pågår. ${inSwedish('attendance.underWay', { present: 17, of: 22, pending: 4, stillNeeded: 3 })}.`,
      'pending Utvecklingsuppgift. Väntar. 0 av 3 enheter har lämnat in, senast 18 dec.',
    ]);
  });

  it('says of what cannot be reached here that it can be made up for elsewhere', () => {
    const open = openWith();
    const lines = buildRemaining(
      open,
      rollFacts(
        open,
        open.file.attendance.map(({ value }) => value),
        today,
        second.key,
      ),
      swedish,
    );
    expect(lines[2]).toMatchObject({
      outcome: 'notMet',
      text: `Ej uppfyllt. ${inSwedish('attendance.tooFew', { present: 17, of: 22, needed: 20 })}. 3 behöver ta igen med en annan grupp. Var det går står under Beslut.`,
    });
  });

  it('puts the rule in words with its reading and source', () => {
    const { rule, reading: applied, source } = buildRuleInWords(openWith(), swedish);
    expect(rule).toBe(
      `${inSwedish('rule.attendance.eachSession', { percent: 90 })} ${inSwedish('rule.scope.workGroup', {})}`,
    );
    expect(applied).toBe('Läsning: varje tillfälle för sig');
    expect(source).toContain('Regioner i samverkan');
  });
});

describe('other readings', () => {
  it('has a budget per unit when each unit is judged', () => {
    const { steps } = model(openWith({}, reading({ scope: 'eachUnit' })));
    expect(steps.get(first.stepKey)?.budgets.map(({ title, words: margin }) => `${title ?? ''}: ${margin}`)).toEqual([
      'Barn- och ungdomsmottagningen Alvesta: 1 saknas, ingen får saknas. 1 behöver ta igen med en annan grupp',
      'Rehabmottagningen Åsnen: Ingen får saknas',
      'Familjecentralen Helgasjön: 1 saknas, ingen får saknas. 1 behöver ta igen med en annan grupp',
    ]);
  });

  it('has one pool of people over the programme for those who attended all', () => {
    const { steps, overall } = model(openWith({}, reading({ reading: 'attendedAll' })));
    expect(steps.get(first.stepKey)).toMatchObject({ present: 20, of: 22, budgets: [] });
    expect(words(overall)).toEqual([
      '15 av 22: 3 saknas, högst 2 får saknas. 1 behöver ta igen med en annan grupp: Nås inte här',
    ]);
  });

  it('has one pool of person-sessions over all of them', () => {
    expect(words(model(openWith({}, reading({ reading: 'overall' }))).overall)).toEqual([
      '37 av 44: 3 av 4 använda, 1 kvar: 3 till krävs',
    ]);
  });
});

describe('the layout', () => {
  const layout = (open: OpenGroup) => rollLayout(open, today, swedish);

  it('groups people by unit, by name, an alias last, and says what they are', () => {
    const { sections, headcount } = layout(openWith());
    expect(headcount).toBe(22);
    expect(sections.map(({ title, people: own }) => `${title} ${own.length}`)).toEqual([
      'Barn- och ungdomsmottagningen Alvesta 8',
      'Rehabmottagningen Åsnen 7',
      'Familjecentralen Helgasjön 7',
    ]);
    const tagged = sections
      .flatMap(({ people: own }) => own)
      .filter(({ tags }) => tags.length > 0)
      .map(({ participant: { name }, tags }) => `${name}: ${tags.join(', ')}`);
    expect(tagged).toEqual([
      'Petra Vinterås: enhetschef',
      'Omar Björkvik: enhetschef',
      'Deltagare R7: alias',
      'Ida Sommarlid: gäst utan konto',
      'Sara Åsklint: enhetschef',
    ]);
    expect(elementAt(elementAt(sections, 1).people, 6).participant.name).toBe('Deltagare R7');
  });

  it('opens a session from its day, and a closed one is closed', () => {
    const third = session('third', {
      day: isoDate('2026-11-24'),
      stepKey: second.stepKey,
      startUtc: '2026-11-24T08:00:00Z',
    });
    const { steps, columns } = layout(openWith({ sessions: [stored(first, 1), stored(third, 3), stored(second, 2)] }));
    expect(columns.map(({ title, caption, access }) => `${title}|${caption}|${access}`)).toEqual([
      'Tillfälle 1|tis 3 nov., stängd|closed',
      'Tillfälle 2, mån 23 nov. 09.00|mån 23 nov. 09.00, öppen|open',
      'Tillfälle 2, tis 24 nov. 09.00|tis 24 nov. 09.00, inte öppnad än|notYet',
    ]);
    expect(steps.map(({ columns: own }) => own.length)).toEqual([1, 2]);
  });

  it('counts a step with parallel occurrences once per person', () => {
    const third = session('third', {
      day: isoDate('2026-11-23'),
      stepKey: second.stepKey,
      startUtc: '2026-11-23T12:00:00Z',
    });
    const open = openWith({ sessions: [stored(first, 1), stored(second, 2), stored(third, 3)] });
    const shown = [
      ...open.file.attendance.map(({ value }) => value),
      attendance('Leila Havtorn', third.key, 'present'),
      attendance('Maja Tallhed', third.key, 'present'),
    ];
    expect(model(open, shown).steps.get(second.stepKey)).toMatchObject({ present: 18, of: 22 });
  });

  it('shows a guest from another group who is on one of its rolls', () => {
    const guest = participant('Gun Ek', {
      name: 'Gun Ek',
      groupKey: keyFrom<GroupKey>('other'),
      personKey: keyFrom<PersonKey>('gun'),
    });
    const participants = [...people, guest].map((value, index) => stored(value, index));
    expect(layout(openWith({ participants })).sections).toHaveLength(3);
    const rows = [stored(attendance('Gun Ek', second.key, 'present'))];
    expect(layout(openWith({ participants, attendance: rows })).sections[3]).toMatchObject({
      unitKey: undefined,
      title: 'Gäster från andra grupper',
      people: [{ participant: guest }],
    });
  });

  it('says where somebody attended the same step with another group', () => {
    const other = stored(group({ key: keyFrom<GroupKey>('other'), number: 'KRO-2026-15' }), 2);
    const away = session('away', { groupKey: keyFrom<GroupKey>('other'), stepKey: second.stepKey });
    const open = openWith({
      groupsTogether: [fileOfTwentyTwo().group, other],
      sessions: [stored(first), stored(second), stored(away)],
      attendance: [stored(attendance('Leila Havtorn', away.key, 'present'))],
    });
    const leila = elementAt(layout(open).sections, 0).people.find(
      ({ participant: { name } }) => name === 'Leila Havtorn',
    );
    expect(leila?.elsewhere.get(second.stepKey)).toBe('KRO-2026-15');
  });

  it('says why somebody is not counted, and does not fill them in with the others', () => {
    const student = participant('Stina', {
      name: 'Stina',
      unitKey: elementAt(units, 0).key,
      notCounted: { reason: 'student', from: isoDate('2026-11-01'), to: undefined },
    });
    const left = participant('Lars', { name: 'Lars', unitKey: elementAt(units, 0).key, to: isoDate('2026-11-10') });
    const open = openWith({ participants: [...people, student, left].map((value, index) => stored(value, index)) });
    const view = layout(open);
    const both = ['Lars', 'Stina'].map((name) =>
      elementAt(
        elementAt(view.sections, 0).people.filter(({ participant: each }) => each.name === name),
        0,
      ),
    );
    expect(both.map(({ tags }) => tags.join(', '))).toEqual([
      'gäst utan konto, till och med 10 nov.',
      'gäst utan konto, räknas inte: student, från 1 nov.',
    ]);
    expect(both.map((person) => view.columns.map((column) => standingOn(person, column)))).toEqual([
      ['counts', 'notMember'],
      ['notCounted', 'notCounted'],
    ]);
    const roll = rollReducer(emptyRoll, { kind: 'read', rows: open.file.attendance });
    expect(unmarkedIn(elementAt(view.columns, 1), view, roll).map(({ participant: { name } }) => name)).toEqual([
      'Leila Havtorn',
      'Mikael Grankulle',
      'Linnea Rågåker',
      'Yusuf Hallongård',
    ]);
  });
});
