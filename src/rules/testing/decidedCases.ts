import { regionerISamverkan } from '../../programmes';
import { decideProcess, type DecisionCase } from '../decision/decideProcess';
import { serialiseSnapshot } from '../decision/serialiseSnapshot';
import { elementAt, isoDate, none, notStated } from '../model';
import type { Participant, ProgrammeVersion, Session, Submission } from '../model';
import {
  aGroup,
  anOrganisation,
  aProcess,
  aSession,
  aSubmission,
  aUnit,
  people,
  presentExcept,
  unitKey,
} from './builders';

const konceptA = elementAt(regionerISamverkan.versions, 0);
const sessionOf = (order: number, day: string): Session =>
  aSession(order, { stepKey: elementAt(konceptA.steps, order - 1).key, day: isoDate(day) });
const one = sessionOf(1, '2026-11-03');
const two = sessionOf(2, '2026-11-23');

interface Told {
  /** People of the units a, b and c; those of a are s1, s2 …, of b t1 …, of c u1 …. */
  readonly sizes: readonly number[];
  readonly absent?: readonly [readonly string[], readonly string[]];
  readonly change?: Partial<DecisionCase>;
  readonly version?: Partial<ProgrammeVersion>;
  readonly attendance?: Partial<ProgrammeVersion['attendance']>;
  /** Undefined where no row is there. */
  readonly submission?: Partial<Submission> | 'none';
  readonly person?: (person: Participant) => Partial<Participant>;
}

function caseOf({
  sizes,
  absent = [[], []],
  change,
  version,
  attendance,
  submission = {},
  person,
}: Told): DecisionCase {
  const together = ['a', 'b', 'c'].slice(0, sizes.length).map((name) => aProcess(`process-${name}`, unitKey(name)));
  const process = elementAt(together, 0);
  const participants = together
    .flatMap(({ key, unitKey: unit }, index) =>
      people(elementAt(sizes, index), elementAt(['s', 't', 'u'], index), { processKey: key, unitKey: unit }),
    )
    .map((each) => ({ ...each, ...person?.(each) }));
  return {
    version: { ...konceptA, attendance: { ...konceptA.attendance, ...attendance }, ...version },
    process,
    together,
    unit: aUnit('a'),
    organisation: anOrganisation(),
    groups: [
      aGroup(
        'group',
        together.map(({ key }) => key),
      ),
    ],
    sessions: [one, two],
    participants,
    attendance: [one, two].flatMap((session, index) =>
      presentExcept(session, participants, index === 0 ? absent[0] : absent[1]),
    ),
    submissions:
      submission === 'none'
        ? []
        : together.map((each) =>
            aSubmission(each.key, {
              unitKey: each.unitKey,
              assignmentKey: elementAt(konceptA.assignments, 0).key,
              ...submission,
            }),
          ),
    today: isoDate('2026-11-23'),
    ...change,
  };
}

const due = { state: 'due', handedInDay: undefined, approvedDay: undefined } as const;
const cases: Readonly<Record<string, Told>> = {
  'every criterion is met': {
    sizes: [8, 7, 7],
    absent: [
      ['t1', 'u1'],
      ['t1', 'u1'],
    ],
  },
  'one too few at the second session': {
    sizes: [8, 7, 7],
    absent: [
      ['t1', 'u1'],
      ['s1', 't1', 'u1'],
    ],
  },
  'an organisation that is no member, in a sector that is not included': {
    sizes: [8, 7],
    change: {
      organisation: anOrganisation({ code: 'XXX', name: 'Annan', hasOwnTrainers: false }),
      unit: aUnit('a', { sector: 'socialServices' }),
    },
  },
  'a member without trainers of its own, in an equivalent sector': {
    sizes: [8, 7],
    change: { organisation: anOrganisation({ hasOwnTrainers: false }), unit: aUnit('a', { sector: 'dentalCare' }) },
  },
  'a unit that is closed': { sizes: [8, 7], change: { unit: aUnit('a', { activeTo: isoDate('2026-08-01') }) } },
  'too small a group': { sizes: [3] },
  'too large a group': { sizes: [14, 14] },
  'nobody is on the list': { sizes: [0] },
  'a session without a roll yet': {
    sizes: [9],
    change: { sessions: [one, { ...two, rollClosed: false }], attendance: [] },
  },
  'no session of a counted step': { sizes: [9], change: { sessions: [one] } },
  'the assignment is waited for': { sizes: [9], submission: { ...due, dueDay: isoDate('2026-12-18') } },
  'the assignment is overdue': { sizes: [9], submission: { ...due, dueDay: isoDate('2026-11-02') } },
  'the assignment is handed in': { sizes: [9], submission: { state: 'handedIn', approvedDay: undefined } },
  'the assignment was returned': {
    sizes: [9],
    submission: { state: 'returned', approvedDay: undefined, returnReason: 'x' },
  },
  'no row for the assignment': { sizes: [9], submission: 'none' },
  'the manager has to attend and did not': {
    sizes: [9],
    absent: [['s1'], []],
    attendance: { managerMustAttend: true },
    person: ({ name }) => (name === 's1' ? { isManager: true } : {}),
  },
  'the manager has to attend and none is named': { sizes: [9], attendance: { managerMustAttend: true } },
  'read as attended all': {
    sizes: [8, 7, 7],
    absent: [['t1'], ['u1']],
    attendance: { reading: 'attendedAll' },
  },
  'read overall, each unit': {
    sizes: [8, 7, 7],
    absent: [['t1'], ['u1']],
    attendance: { reading: 'overall', scope: 'eachUnit' },
  },
  'somebody left before the decision': {
    sizes: [9],
    person: ({ name }) => (name === 's1' ? { to: isoDate('2026-11-10') } : {}),
  },
  'the threshold is not stated': { sizes: [9], absent: [[], ['s1']], attendance: { threshold: notStated } },
  'no limits of the group': {
    sizes: [9],
    version: { groupSize: { ...konceptA.groupSize, least: none, most: none } },
  },
};

/** What the rules of today store with a decision, case by case: what a release hands on to all that follow. */
export function decidedCases(): readonly { readonly case: string; readonly snapshot: string }[] {
  return Object.entries(cases).map(([name, told]) => ({
    case: name,
    snapshot: serialiseSnapshot(decideProcess(caseOf(told)).snapshot),
  }));
}
