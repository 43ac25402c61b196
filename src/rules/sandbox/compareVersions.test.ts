import { describe, expect, it } from '@jest/globals';
import { addDays, isoDate, keyFrom, kronor, none, notStated, stated, elementAt, first } from '../model';
import type {
  AssignmentKey,
  DecisionOutcome,
  GroupKey,
  Participant,
  ProcessKey,
  ProgrammeVersion,
  StepKey,
  VersionKey,
} from '../model';
import { decideProcess } from '../decision/decideProcess';
import type { DecisionCase } from '../decision/decideProcess';
import {
  aGroup,
  anOrganisation,
  aParticipant,
  aPrice,
  aProcess,
  aSession,
  aStep,
  aSubmission,
  aUnit,
  aVersion,
  firstDay,
  groupKey,
  ninety,
  people,
  presentExcept,
  unitKey,
} from '../testing/builders';
import { compareVersions } from './compareVersions';
import type { Comparison } from './compareVersions';
import type { SandboxFacts } from './sandboxFacts';

const unit = aUnit('unit');
const process = aProcess('process', unit.key);
const group = aGroup('group', [process.key]);
const today = isoDate('2026-12-20');
const own = aVersion();

/** Twenty people in one unit, two sessions; so many away at each. */
function aCase(
  away: readonly (readonly string[])[],
  more: Partial<DecisionCase> = {},
  everyone: readonly Participant[] = people(20),
): DecisionCase {
  const sessions = [aSession(1), aSession(2)];
  return {
    version: own,
    process,
    together: [process],
    unit,
    organisation: anOrganisation(),
    groups: [group],
    sessions,
    participants: everyone,
    attendance: sessions.flatMap((session, index) => presentExcept(session, everyone, away[index] ?? [])),
    submissions: [aSubmission(process.key)],
    today,
    ...more,
  };
}
const costs: SandboxFacts['costs'] = {
  groups: [
    {
      key: group.key,
      number: group.number,
      trainerKind: 'internal',
      processKeys: [process.key],
      payerUnitKey: undefined,
      split: 'equal',
    },
  ],
  members: [
    {
      unitKey: unit.key,
      process,
      organisation: anOrganisation(),
      peopleIn: () => new Map<GroupKey, readonly string[]>([[groupKey('group'), people(20).map(({ name }) => name)]]),
    },
  ],
};
const about: Omit<SandboxFacts, 'basis'> = {
  process,
  unit,
  organisation: anOrganisation(),
  costs,
  renewsUntil: undefined,
  today,
};
const decidedOn = isoDate('2026-11-30');
/** As the decision stored it; the rolls are gone. */
function decided(
  of: DecisionCase,
  outcome: DecisionOutcome = 'awarded',
  more: Partial<SandboxFacts> = {},
): SandboxFacts {
  const { snapshot } = decideProcess(of);
  return {
    ...about,
    basis: { kind: 'decided', outcome, day: decidedOn, counts: JSON.parse(JSON.stringify(snapshot)) },
    ...more,
  };
}
const open = (of: DecisionCase): SandboxFacts => ({ ...about, basis: { kind: 'open', facts: of } });
/** A new version: its parts have keys of their own, as those made in the editor have. */
function renewed(change: Partial<ProgrammeVersion> = {}): ProgrammeVersion {
  return {
    ...own,
    key: keyFrom<VersionKey>('next'),
    validFrom: isoDate('2027-01-01'),
    steps: own.steps.map((step) => ({ ...step, key: keyFrom<StepKey>(`next ${step.key}`) })),
    assignments: own.assignments.map((one) => ({ ...one, key: keyFrom<AssignmentKey>(`next ${one.key}`) })),
    ...change,
  };
}
const threshold = (percent: number): Partial<ProgrammeVersion> => ({
  attendance: { ...ninety, threshold: stated({ numerator: percent, denominator: 100 }) },
});
const codes = (findings: Comparison['deciding']['after']): unknown =>
  findings.map(({ criterion, outcome, reasons }) => [criterion, outcome, reasons[0]?.code]);
const cases = [
  ['decided, rolls gone', (of: DecisionCase) => decided(of)],
  ['under way', open],
] as const;

describe.each(cases)('a process %s', (...[_, facts]) => {
  it('under the same rules with new keys nothing changes', () => {
    expect(compareVersions(facts(aCase([['p1', 'p2'], ['p3']])), own, renewed())).toMatchObject({
      changed: false,
      verdict: { before: 'awarded', after: 'awarded' },
      deciding: { after: [] },
    });
  });
  it.each([
    [['p1'], false],
    [['p1', 'p2'], true],
  ])('95 %% of 20: %j away at the first', (away, changed) => {
    const compared = compareVersions(facts(aCase([away])), own, renewed(threshold(95)));
    expect([compared.verdict.after, compared.changed]).toEqual(changed ? ['notAwarded', true] : ['awarded', false]);
    if (changed)
      expect(compared.deciding.after[0]).toMatchObject({
        stepKey: 'next step-1',
        reasons: [{ code: 'attendance.tooFew', values: { present: 18, of: 20, needed: 19 } }, expect.anything()],
      });
  });
  it('18 of 20 at each, but 16 attended all: another reading, another verdict', () => {
    expect(
      first(
        compareVersions(
          facts(
            aCase([
              ['p1', 'p2'],
              ['p3', 'p4'],
            ]),
          ),
          own,
          renewed({ attendance: { ...ninety, reading: 'attendedAll' } }),
        ).deciding.after,
      ).reasons[0],
    ).toEqual({ code: 'attendance.tooFew', values: { present: 16, of: 20, needed: 18 } });
  });
  it('a smaller greatest group', () => {
    const { verdict, deciding } = compareVersions(
      facts(aCase([])),
      own,
      renewed({ groupSize: { ...own.groupSize, most: stated(19) } }),
    );
    expect([verdict.after, codes(deciding.after)]).toEqual([
      'notAwarded',
      [['groupSize', 'notMet', 'groupSize.tooMany']],
    ]);
  });
  it('other sectors are judged on the unit', () => {
    expect(
      codes(
        compareVersions(
          facts(aCase([])),
          own,
          renewed({ eligibility: { ...own.eligibility, sectors: stated(['school']) } }),
        ).deciding.after,
      ),
    ).toEqual([['eligibility', 'notMet', expect.any(String)]]);
  });
  it('three years instead of four', () => {
    const { lastValidDay, verdict, awardDay } = compareVersions(
      facts(aCase([])),
      own,
      renewed({ validity: { ...own.validity, years: stated(3) } }),
    );
    expect([verdict.changed, lastValidDay.before, lastValidDay.after]).toEqual([
      false,
      stated(isoDate(`2030${awardDay.slice(4)}`)),
      stated(isoDate(`2029${awardDay.slice(4)}`)),
    ]);
  });
  it.each([
    ['none', none],
    ['not stated', notStated],
  ])('a validity that is %s is no day', (_name, years) => {
    expect(
      compareVersions(facts(aCase([])), own, renewed({ validity: { ...own.validity, years } })).lastValidDay,
    ).toMatchObject({ after: years, changed: true });
  });
  it('a price per participant with a least number charged, and one that is not stated', () => {
    const price = { ...aPrice, basis: 'perParticipant' as const, internal: stated(kronor(300)), surcharge: notStated };
    expect(
      compareVersions(facts(aCase([])), own, renewed({ price: { ...price, leastCharged: stated(25) } })).cost,
    ).toEqual({
      before: { kind: 'stated', amount: kronor(5_900) },
      after: { kind: 'stated', amount: kronor(7_500) },
      changed: true,
    });
    expect(
      compareVersions(facts(aCase([])), own, renewed({ price: { ...price, internal: notStated } })).cost.after,
    ).toMatchObject({ kind: 'notStated' });
  });
  it('a new citation is no change', () => {
    const cited = renewed({
      eligibility: { ...own.eligibility, citation: { ...own.citation, heading: 'Elsewhere' } },
      groupSize: { ...own.groupSize, citation: { ...own.citation, heading: 'Elsewhere' } },
    });
    expect(compareVersions(facts(aCase([])), own, cited).changed).toBe(false);
  });
  it('the facts are left as they were', () => {
    const given = facts(aCase([['p1']]));
    const before = JSON.stringify(given);
    compareVersions(given, own, renewed(threshold(95)));
    expect(JSON.stringify(given)).toBe(before);
  });
});

describe('what a decision did not store', () => {
  const facts = decided(aCase([]));
  it.each([
    [
      'a step that was not there',
      renewed({ steps: [...renewed().steps, aStep(3)] }),
      'attendance',
      'sandbox.stepNotCounted',
    ],
    [
      'the manager’s attendance',
      renewed({ attendance: { ...ninety, managerMustAttend: true } }),
      'managerAttendance',
      'sandbox.managerNotKept',
    ],
    [
      'who attended all of fewer steps',
      renewed({ steps: renewed().steps.slice(0, 1), attendance: { ...ninety, reading: 'attendedAll' } }),
      'attendance',
      'sandbox.attendedAllNotKept',
    ],
    [
      'an assignment per person',
      renewed({ assignments: own.assignments.map((one) => ({ ...one, per: 'individual' as const })) }),
      'assignment',
      'sandbox.assignmentNotThere',
    ],
  ])('%s is unknown, not a no', (_, version, criterion, code) => {
    const { verdict, deciding } = compareVersions(facts, own, version);
    expect([verdict.after, codes(deciding.after)]).toEqual(['unknown', [[criterion, 'unknown', code]]]);
  });
  it('a no beats not knowing', () => {
    expect(
      compareVersions(
        decided(aCase([['p1', 'p2']])),
        own,
        renewed({ ...threshold(95), assignments: own.assignments.map((one) => ({ ...one, per: 'group' as const })) }),
      ).verdict.after,
    ).toBe('notAwarded');
  });
  it('a step that no longer counts is left out; a follow-up after the award is no part of it', () => {
    const next = renewed();
    const fewer = {
      ...next,
      steps: next.steps.map((step, index) => ({ ...step, attendanceCounts: index === 0 })),
      assignments: next.assignments.map((one) => ({ ...one, monthsAfterAward: 6 })),
    };
    expect(compareVersions(decided(aCase([[], ['p1', 'p2', 'p3']]), 'notAwarded'), own, fewer).verdict).toEqual({
      before: 'notAwarded',
      after: 'awarded',
      changed: true,
    });
  });
  it('what was decided with a deviation holds while the rules see it as before, and keeps its day', () => {
    const compared = compareVersions(
      decided(aCase([['p1', 'p2', 'p3']]), 'awardedWithDeviation'),
      own,
      renewed(threshold(95)),
    );
    expect(compared).toMatchObject({
      decided: 'awardedWithDeviation',
      verdict: { before: 'notAwarded', after: 'notAwarded', changed: false },
      lastValidDay: { before: stated(isoDate('2030-11-30')), changed: false },
      changed: false,
    });
  });
  it('a refusal that would be an award gets a last day; an award that would be refused loses it', () => {
    expect(
      compareVersions(decided(aCase([['p1', 'p2', 'p3']]), 'notAwarded'), own, renewed(threshold(80))).lastValidDay,
    ).toMatchObject({ before: undefined, after: stated(isoDate('2030-11-30')) });
    expect(compareVersions(decided(aCase([['p1', 'p2']])), own, renewed(threshold(95))).lastValidDay).toMatchObject({
      before: stated(isoDate('2030-11-30')),
      after: undefined,
    });
  });
  it('a renewal counts on from the old last day where the version says so', () => {
    const renewal = decided(aCase([]), 'awarded', { renewsUntil: addDays(decidedOn, 100) });
    expect(
      compareVersions(renewal, own, renewed({ validity: { ...own.validity, renewedPeriod: 'fromOldLastDay' } }))
        .lastValidDay,
    ).toEqual({ before: stated(isoDate('2030-11-30')), after: stated(isoDate('2031-03-10')), changed: true });
  });
});

describe('judged together', () => {
  const other = aUnit('other');
  const together = [process, aProcess('second', other.key)];
  const everyone = [
    ...people(9),
    ...people(3, 'q', { processKey: keyFrom<ProcessKey>('second'), unitKey: unitKey('other') }),
  ];
  const of = aCase(
    [['q1']],
    {
      together,
      submissions: together.map(({ key }) => aSubmission(key)),
      groups: [
        aGroup(
          'group',
          together.map(({ key }) => key),
        ),
      ],
    },
    everyone,
  );
  it.each(cases)(
    '11 of 12 together is enough; each unit on its own it is not for the one with 2 of 3 (%s)',
    (...[_, facts]) => {
      const each = renewed({ attendance: { ...ninety, scope: 'eachUnit' } });
      expect(compareVersions(facts(of), own, each).changed).toBe(false);
      const second = {
        ...facts({ ...of, process: elementAt(together, 1), unit: other }),
        process: elementAt(together, 1),
        unit: other,
      };
      expect(compareVersions(second, own, each).verdict).toMatchObject({ before: 'awarded', after: 'notAwarded' });
    },
  );
});

describe('under way', () => {
  it('a new assignment is waited for, and the manager’s attendance is read from the roll', () => {
    const of = aCase([]);
    const more = renewed({
      assignments: [
        ...renewed().assignments,
        { ...elementAt(own.assignments, 0), key: keyFrom<AssignmentKey>('more'), title: { sv: 'Mer', en: 'More' } },
      ],
    });
    expect(compareVersions(open(of), own, more).verdict).toEqual({
      before: 'awarded',
      after: 'pending',
      changed: true,
    });
    const managed = { ...of, participants: [...of.participants, aParticipant('boss', { isManager: true })] };
    expect(
      codes(
        compareVersions(open(managed), own, renewed({ attendance: { ...ninety, managerMustAttend: true } })).deciding
          .after,
      ),
    ).toEqual([['managerAttendance', 'notMet', 'manager.absent']]);
  });
  it('validity is counted from today', () =>
    expect(compareVersions(open(aCase([])), own, renewed()).awardDay).toBe(today));
  it('before the first session it is dated anyway', () =>
    expect(compareVersions({ ...open(aCase([], { today: firstDay })), today: firstDay }, own, renewed()).awardDay).toBe(
      firstDay,
    ));
});
