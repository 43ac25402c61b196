import { addDays, firstDayThereIs, grouped } from '../model';
import type {
  AssignmentRule,
  GroupKey,
  IsoDate,
  Outcome,
  Participant,
  ProcessKey,
  ProgrammeVersion,
  Session,
  Submission,
  SubmissionState,
  Threshold,
} from '../model';
import { needed } from '../attendance/threshold';
import { countsOn } from '../attendance/membership';
import { reason } from '../reasons';
import type { Reading, RuleFinding, RuleReason } from '../reasons';

export interface AssignmentFacts {
  readonly version: Pick<ProgrammeVersion, 'assignments'>;
  /** The process that is judged and the groups it takes part in. */
  readonly processKey: ProcessKey;
  readonly groupKeys: readonly GroupKey[];
  readonly submissions: readonly Submission[];
  /** Needed for assignments per individual: who has to hand in. */
  readonly participants: readonly Participant[];
  /** The day by which the groups' assignments are due, where a submission has none of its own. */
  readonly dueDay: IsoDate | undefined;
  /** The groups' sessions, for what is due before one; undefined = not known. */
  readonly sessions?: readonly Pick<Session, 'stepKey' | 'groupKey' | 'day' | 'isCatchUp'>[] | undefined;
  readonly today: IsoDate;
}

/**
 * One finding per assignment of the version (docs/domain.md#assignments). Met when everything asked for is approved;
 * otherwise pending: what is late can still come, so a late assignment says that it is overdue and leaves the no to a
 * coordinator. What is due after the award is no part of the decision.
 */
export function judgeAssignments(given: AssignmentFacts): readonly RuleFinding[] {
  const facts = { ...given, submissions: given.submissions.map((one) => knownOn(one, given.today)) };
  return facts.version.assignments
    .filter(({ monthsAfterAward }) => monthsAfterAward === undefined)
    .map((rule) => {
      const due = { ...facts, dueDay: dueDayOf(rule, facts) };
      const { outcome, reasons } =
        rule.per === 'unit'
          ? judgeOne(unitsOwn(facts, rule), due)
          : judgeMany(expectedOf(facts, rule), due, rule.approvedShare);
      return {
        criterion: 'assignment',
        subject: { assignmentKey: rule.key },
        outcome,
        reasons,
        reading: readingOf[rule.per],
        citation: rule.citation,
      };
    });
}

const readingOf: Readonly<Record<AssignmentRule['per'], Reading>> = {
  individual: 'perIndividual',
  unit: 'perUnit',
  group: 'perGroup',
};

type Judged = { readonly outcome: Outcome; readonly reasons: readonly RuleReason[] };
/** What has come in from one of those who have to hand in; undefined = nothing yet. */
type Expected = Submission | undefined;

function unitsOwn({ submissions, processKey }: AssignmentFacts, { key }: AssignmentRule): Expected {
  return furthest(
    submissions.filter(
      (one) => one.assignmentKey === key && one.processKey === processKey && one.participantKey === undefined,
    ),
  );
}

function expectedOf(facts: AssignmentFacts, { key, per }: AssignmentRule): readonly Expected[] {
  const own = facts.submissions.filter(({ assignmentKey }) => assignmentKey === key);
  if (per === 'group') {
    return facts.groupKeys.map((groupKey) =>
      furthest(own.filter((one) => one.groupKey === groupKey && one.participantKey === undefined)),
    );
  }
  const rows = facts.participants.filter((row) => row.processKey === facts.processKey && countsOn(row, facts.today));
  const rowsOfPerson = grouped(facts.participants, ({ personKey }) => personKey);
  const ofRow = grouped(own, ({ participantKey }) => participantKey);
  return Array.from(new Set(rows.map(({ personKey }) => personKey))).map((person) =>
    furthest((rowsOfPerson.get(person) ?? []).flatMap((row) => ofRow.get(row.key) ?? [])),
  );
}

/**
 * A hand-in as far as it is known on a day: an approval or a hand-in with a later day has not happened yet. Undated ones
 * have.
 */
export function knownOn(one: Submission, today: IsoDate): Submission {
  const isLater = (day: IsoDate | undefined): boolean => day !== undefined && day > today;
  if (isLater(one.handedInDay)) return { ...one, state: 'due', handedInDay: undefined, approvedDay: undefined };
  return one.state === 'approved' && isLater(one.approvedDay)
    ? { ...one, state: 'handedIn', approvedDay: undefined }
    : one;
}

/** How far a hand-in in each state has come, so that of several the furthest counts. */
export const submissionProgress: Readonly<Record<SubmissionState, number>> = {
  due: 0,
  returned: 1,
  handedIn: 2,
  approved: 3,
};

/** Of several hand-ins for the same thing the one that has come furthest. */
function furthest(submissions: readonly Submission[]): Expected {
  return submissions.reduce<Expected>(
    (best, one) => (best === undefined || submissionProgress[one.state] > submissionProgress[best.state] ? one : best),
    undefined,
  );
}

function judgeOne(one: Expected, facts: AssignmentFacts): Judged {
  const handedIn =
    one?.handedInDay === undefined || one.state === 'due'
      ? []
      : [reason('assignment.handedIn', { handedInDay: one.handedInDay })];
  if (one?.state === 'approved') {
    const approved =
      one.approvedDay === undefined
        ? reason('assignment.approvedUndated', {})
        : reason('assignment.approved', { approvedDay: one.approvedDay });
    return { outcome: 'met', reasons: [...handedIn, approved] };
  }
  if (one?.state === 'handedIn')
    return { outcome: 'pending', reasons: [...handedIn, reason('assignment.waiting', {})] };
  const returned = one?.state === 'returned' ? [reason('assignment.returned', {})] : [];
  return {
    outcome: 'pending',
    reasons: [...returned, deadline(one?.dueDay ?? facts.dueDay, facts.today, ownDeadline)],
  };
}

function judgeMany(expected: readonly Expected[], facts: AssignmentFacts, share: Threshold | undefined): Judged {
  if (expected.length === 0) return { outcome: 'notAssessed', reasons: [reason('assignment.nobodyToHandIn', {})] };
  const approved = expected.filter((one) => one?.state === 'approved').length;
  const of = expected.length;
  const least = share === undefined ? of : needed(of, share);
  const counted =
    share === undefined
      ? reason('assignment.approvedCount', { approved, of })
      : reason('assignment.approvedShare', { approved, of, needed: least });
  if (approved >= least) return { outcome: 'met', reasons: [counted] };
  return { outcome: 'pending', reasons: [counted, deadline(facts.dueDay, facts.today, sharedDeadline)] };
}

const ownDeadline = { inTime: 'assignment.due', late: 'assignment.overdue', notDated: 'assignment.notDated' } as const;
const sharedDeadline = {
  inTime: 'assignment.incomplete',
  late: 'assignment.incompleteOverdue',
  notDated: 'assignment.incompleteNotDated',
} as const;

/** What is due before a step is so the day before the first session of it that a group of the process holds. */
function dueDayOf(
  { beforeStep }: AssignmentRule,
  { dueDay, groupKeys, sessions = [] }: AssignmentFacts,
): IsoDate | undefined {
  if (beforeStep === undefined) return dueDay;
  const [firstDay] = sessions
    .filter((each) => each.stepKey === beforeStep && !each.isCatchUp && groupKeys.includes(each.groupKey))
    .map(({ day }) => day)
    .sort();
  return firstDay === undefined || firstDay === firstDayThereIs ? undefined : addDays(firstDay, -1);
}

/** The due day itself is still in time. */
function deadline(
  dueDay: IsoDate | undefined,
  today: IsoDate,
  codes: typeof ownDeadline | typeof sharedDeadline,
): RuleReason {
  if (dueDay === undefined) return reason(codes.notDated, {});
  return reason(today > dueDay ? codes.late : codes.inTime, { dueDay });
}
