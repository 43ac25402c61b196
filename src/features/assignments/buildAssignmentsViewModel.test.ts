import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import { elementAt, first, isoDate, keyFrom } from '../../rules';
import type { AssignmentRule, Decision, DecisionKey, Submission } from '../../rules';
import { openGroup } from '../../usecases/openGroup/openGroup';
import { fileOfTwentyTwo, people, units } from '../roll/testing/rollOfTwentyTwo';
import { catalogue, group, konceptA, stored, today } from '../../testing/fixtures';
import { buildAssignmentsViewModel, type AssignmentView } from './buildAssignmentsViewModel';
import { submission } from './testing/submission';
import { inSwedish } from '../../testing/sentences';

function view(
  submissions: readonly Submission[],
  per: AssignmentRule['per'] = 'unit',
  dueDay = '2026-12-18',
): AssignmentView {
  const version = { ...konceptA, assignments: [{ ...elementAt(konceptA.assignments, 0), per }] };
  const own = stored(
    group({ processKeys: units.map(({ key }) => submission(key).processKey), assignmentDueDay: isoDate(dueDay) }),
  );
  const file = fileOfTwentyTwo({
    group: own,
    groupsTogether: [own],
    submissions: submissions.map((value, index) => stored(value, index + 1)),
  });
  return elementAt(
    buildAssignmentsViewModel(
      openGroup(file, catalogue(units, { versions: [version] }), () => undefined),
      today,
      { texts: svSE, locale: 'sv-SE' },
    ),
    0,
  );
}

describe('hand-ins', () => {
  it('are one per unit, each with its state', () => {
    const { handIns } = view([
      submission('alvesta', { state: 'approved' }),
      submission('asnen', { state: 'returned', returnReason: 'Mål saknas' }),
      submission('helgasjon'),
    ]);
    expect(handIns.map(({ who, state }) => `${who}: ${state}`)).toEqual([
      'Barn- och ungdomsmottagningen Alvesta: approved',
      'Rehabmottagningen Åsnen: returned',
      'Familjecentralen Helgasjön: due',
    ]);
  });

  it('are late the day after the due day, which the submission may have of its own', () => {
    const all = units.map(({ key }) => submission(key));
    expect(view(all, 'unit', '2026-11-23').handIns.map(({ state }) => state)).toEqual(['due', 'due', 'due']);
    expect(view(all, 'unit', '2026-11-22').handIns.map(({ state }) => state)).toEqual(['late', 'late', 'late']);
    expect(
      view([submission('alvesta', { dueDay: isoDate('2026-12-01') })], 'unit', '2026-11-22').handIns[0],
    ).toMatchObject({ state: 'due', dueDay: '2026-12-01' });
  });

  it('without a row in the list wait all the same, with what is written when they come in', () => {
    expect(view([]).handIns.map(({ state, row, blank }) => [state, row, blank.key])).toEqual(
      units.map(({ key }) => ['due', undefined, `process-${key}-${first(konceptA.assignments).key}`]),
    );
    expect(view([], 'unit', '2026-11-22').handIns[0]).toMatchObject({
      state: 'late',
      dueDay: '2026-11-22',
      blank: { state: 'due', dueDay: '2026-11-22', unitKey: 'alvesta' },
    });
    expect(view([], 'group').handIns.map(({ blank }) => blank.key)).toEqual([
      `group-${first(konceptA.assignments).key}`,
    ]);
    expect(elementAt(view([], 'individual').handIns, 4).blank).toMatchObject({
      participantKey: elementAt(people, 4).key,
      processKey: elementAt(people, 4).processKey,
    });
  });

  it('can be one for the group, or one for each person', () => {
    expect(view([submission('alvesta')], 'group').handIns.map(({ who, state }) => `${who}: ${state}`)).toEqual([
      'KRO-2026-14: due',
    ]);
    const leila = submission('alvesta', { participantKey: elementAt(people, 4).key, state: 'handedIn' });
    const each = view([leila], 'individual').handIns;
    expect(each).toHaveLength(22);
    expect(each[4]).toMatchObject({ who: 'Leila Havtorn', state: 'handedIn' });
  });
});

it('shows what the rules say of each unit', () => {
  const { findings, source } = view([
    submission('alvesta', { state: 'approved', approvedDay: isoDate('2026-11-20') }),
    submission('asnen'),
    submission('helgasjon'),
  ]);
  expect(findings.map(({ title, outcome, text }) => `${outcome} ${title}: ${text}`)).toEqual([
    'met Utvecklingsuppgift, Barn- och ungdomsmottagningen Alvesta: Uppfyllt. Godkänd 20 november 2026.',
    `pending Utvecklingsuppgift, Rehabmottagningen Åsnen: Väntar. ${inSwedish('assignment.due', { dueDay: '2026-12-18' })}.`,
    `pending Utvecklingsuppgift, Familjecentralen Helgasjön: Väntar. ${inSwedish('assignment.due', { dueDay: '2026-12-18' })}.`,
  ]);
  expect(source).toContain('Regioner i samverkan');
});

describe('what follows an award', () => {
  const followUp: AssignmentRule = { ...elementAt(konceptA.assignments, 0), kind: 'followUp', monthsAfterAward: 6 };
  const decided = (outcome: Decision['outcome']): Decision => ({
    key: keyFrom<DecisionKey>('d'),
    processKey: submission('alvesta').processKey,
    togetherKey: group().togetherKey,
    unitKey: submission('alvesta').unitKey,
    groupKey: undefined,
    outcome,
    day: isoDate('2026-05-20'),
    reason: '',
    condition: undefined,
    conditionDueDay: undefined,
    correctsDecisionKey: undefined,
    decidedBy: 'Karin Ek',
    declaredBy: undefined,
    snapshot: '{}',
  });
  const shown = (outcome: Decision['outcome']): AssignmentView => {
    const version = { ...konceptA, assignments: [followUp] };
    const own = stored(
      group({
        processKeys: units.map(({ key }) => submission(key).processKey),
        assignmentDueDay: isoDate('2026-04-01'),
      }),
    );
    const file = fileOfTwentyTwo({
      group: own,
      groupsTogether: [own],
      submissions: [],
      decisions: [stored(decided(outcome))],
    });
    return elementAt(
      buildAssignmentsViewModel(
        openGroup(file, catalogue(units, { versions: [version] }), () => undefined),
        today,
        { texts: svSE, locale: 'sv-SE' },
      ),
      0,
    );
  };

  it('is asked of those awarded, by the months after their award, and judged by nobody', () => {
    const { handIns, findings, monthsAfterAward } = shown('awarded');
    expect(handIns.map(({ who, state, dueDay }) => [who, state, dueDay])).toEqual([
      ['Barn- och ungdomsmottagningen Alvesta', 'late', '2026-11-20'],
    ]);
    expect([findings, monthsAfterAward]).toEqual([[], 6]);
  });

  it.each(['notAwarded', 'conditional'] as const)('is asked of nobody while the decision is %s', (outcome) =>
    expect(shown(outcome).handIns).toEqual([]),
  );
});
