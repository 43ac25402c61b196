import { describe, expect, it } from '@jest/globals';
import { addDays, keyFrom, stated, first } from '../model';
import type { AssignmentKey, ParticipantKey, SubmissionKey } from '../model';
import { aParticipant, aSession, aStep, aSubmission, aVersion, groupKey, mark } from '../testing/builders';
import { judgeIndividuals } from './judgeIndividuals';
import type { IndividualFacts } from './judgeIndividuals';

const [one, two] = [aSession(1), aSession(2)];
const [ada, bo, cia] = [
  aParticipant('ada'),
  aParticipant('bo'),
  aParticipant('cia', { notCounted: { reason: 'student', from: undefined, to: undefined } }),
];
const { citation, ...task } = first(aVersion().assignments);
const own = { ...task, citation, key: keyFrom<AssignmentKey>('own'), per: 'individual' } as const;
const approved = aSubmission(ada.processKey, {
  key: keyFrom<SubmissionKey>('ada own'),
  assignmentKey: own.key,
  participantKey: keyFrom<ParticipantKey>(ada.key),
});
const facts: IndividualFacts = {
  version: aVersion({ assignments: [] }),
  sessions: [one, two],
  participants: [ada, bo, cia],
  submissions: [],
  today: addDays(two.day, 7),
  attendance: [mark(one, ada), mark(two, ada), mark(one, bo), mark(one, cia), mark(two, cia)],
};
const said = (more: Partial<IndividualFacts>): readonly string[] =>
  judgeIndividuals({ ...facts, ...more }).map(
    ({ personKey, outcome, reasons }) =>
      `${personKey} ${outcome}: ${reasons.map(({ code }) => code.slice('individual.'.length)).join(' ')}`,
  );

describe('judgeIndividuals', () => {
  it('everyone who was at every counted step, whether or not they count in the work group', () => {
    expect(said({})).toEqual(['ada met: attendedAll', 'bo notMet: missed', 'cia met: attendedAll']);
  });

  it('a roll that is open leaves it open', () => {
    expect(said({ sessions: [one, { ...two, rollClosed: false }] })[1]).toBe('bo pending: notYet');
  });

  it('a step made up with another group, or by a catch-up that counts, is attended', () => {
    const elsewhere = aSession(2, { groupKey: groupKey('elsewhere'), day: addDays(two.day, 7) });
    expect(said({ sessions: [one, two, elsewhere], attendance: [...facts.attendance, mark(elsewhere, bo)] })[1]).toBe(
      'bo met: attendedAll',
    );
    const catchUp = { ...elsewhere, isCatchUp: true };
    const made = { sessions: [one, two, catchUp], attendance: [...facts.attendance, mark(catchUp, bo)] };
    expect(said(made)[1]).toBe('bo notMet: missed');
    expect(
      said({
        ...made,
        version: aVersion({ assignments: [], steps: [aStep(1), aStep(2, { catchUpCounts: stated(true) })] }),
      })[1],
    ).toBe('bo met: attendedAll');
  });

  it("an assignment of one's own has to be approved; one of the unit is no concern, nor a follow-up", () => {
    const version = aVersion({
      assignments: [{ ...task, citation }, own, { ...own, key: keyFrom<AssignmentKey>('later'), monthsAfterAward: 6 }],
    });
    expect(said({ version, submissions: [approved] })).toEqual([
      'ada met: attendedAll assignmentApproved',
      'bo notMet: missed assignmentMissing',
      'cia pending: attendedAll assignmentMissing',
    ]);
    expect(said({ version, submissions: [{ ...approved, state: 'handedIn' }] })[0]).toBe(
      'ada pending: attendedAll assignmentMissing',
    );
  });

  it('cannot be assessed where nothing counts, and is only for the processes that are judged', () => {
    expect(said({ version: aVersion({ assignments: [], steps: [aStep(1, { attendanceCounts: false })] }) })[0]).toBe(
      'ada notAssessed: nothingCounted',
    );
    expect(said({ processKeys: [] })).toEqual([]);
  });
});
