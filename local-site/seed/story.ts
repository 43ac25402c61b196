import { fill } from '../../src/loc/fill';
import { openGroup, type OpenGroup } from '../../src/usecases/openGroup/openGroup';
import { readGroup } from '../../src/usecases/openGroup/readGroup';
import { judgeProcess } from '../../src/usecases/openGroup/groupFacts';
import { settle } from '../../src/usecases/computedColumns/settle';
import { finishDecision } from '../../src/usecases/decide/finishDecision';
import { instantOf } from '../../src/features/sessions/swedishInstant';
import { svSE } from '../../src/loc/sv-se';
import type { BatchOutcome, Repositories, WriteOutcome } from '../../src/lists/repositories/ports';
import {
  keyFrom,
  serialiseSnapshot,
  type AssignmentKey,
  type Attendance,
  type Decision,
  type DecisionKey,
  type DecisionOutcome,
  type DiplomaKey,
  type Group,
  type GroupKey,
  type IsoDate,
  type Participant,
  type Process,
  type ProcessKey,
  type ProgrammeVersion,
  type Session,
  type SessionKey,
  type Submission,
  type SubmissionKey,
  type TogetherKey,
  type Unit,
} from '../../src/rules';
import { participantRow, type Person } from './people';

export interface SessionStory {
  readonly step: number;
  readonly day: IsoDate;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly closed: boolean;
  /** Positions on the group's list (from 0) of those away, and of those nobody has marked yet. */
  readonly absent?: readonly number[];
  readonly unmarked?: readonly number[] | 'all';
}

export interface GroupStory {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly version: ProgrammeVersion;
  readonly confirmedDay: IsoDate;
  readonly trainer: { readonly kind: Group['trainerKind']; readonly name: string };
  /** `renews`: for a renewal, the diploma that the unit's process renews. */
  readonly units: readonly { readonly unit: Unit; readonly people: readonly Person[]; readonly renews?: DiplomaKey }[];
  readonly sessions: readonly SessionStory[];
  readonly assignment: { readonly dueDay: IsoDate; readonly state: Submission['state']; readonly day?: IsoDate };
  /** Groups of the same `together` are judged as one; a unit named again is the same process. */
  readonly together?: string;
}

/** What the story is written through: the product's ports, or as many of them as it takes. */
export type StoryPorts = Pick<
  Repositories,
  'catalogue' | 'groups' | 'participants' | 'sessions' | 'roll' | 'submissions' | 'decisions' | 'diplomas'
>;

/** What the story says is now in the lists; the rows are handed on for what comes after. */
export interface ToldGroup {
  readonly group: Group;
  readonly participants: readonly Participant[];
  readonly sessions: readonly Session[];
}

/** Writes a group as a coordinator and a trainer would have, through the product's own repositories. */
export async function tellGroup(repositories: StoryPorts, story: GroupStory): Promise<ToldGroup> {
  const { version } = story;
  const togetherKey = keyFrom<TogetherKey>(`together-${story.together ?? story.id}`);
  const groupKey = keyFrom<GroupKey>(`group-${story.id}`);
  const processes = story.units.map((each) => processRow(story, each, togetherKey));
  const group: Group = {
    key: groupKey,
    number: story.number,
    title: story.title,
    versionKey: version.key,
    organisationKey: story.units[0]?.unit.organisationKey ?? keyFrom('region-kro'),
    togetherKey,
    processKeys: processes.map(({ key }) => key),
    stage: 'confirmed',
    confirmedDay: story.confirmedDay,
    trainerKind: story.trainer.kind,
    trainerName: story.trainer.name,
    assignmentDueDay: story.assignment.dueDay,
    costSplit: 'equal',
    payerUnitKey: undefined,
    year: yearOf(story.confirmedDay),
    computed: { size: 0, absenceBudget: undefined, cost: undefined, atRisk: false, changedSinceDecision: undefined },
  };
  whole(
    await repositories.groups.form({
      groups: [group],
      processes,
      submissions: processes.map((process) => submissionRow(story, process, groupKey)),
      placedApplications: [],
    }),
    story.number,
  );
  const participants = (
    await Promise.all(
      story.units.map(({ unit, people }, at) =>
        Promise.all(
          people.map((person) =>
            participantRow(person, {
              groupKey,
              togetherKey,
              processKey: processes[at]?.key ?? keyFrom('none'),
              unitKey: unit.key,
            }),
          ),
        ),
      ),
    )
  ).flat();
  for (const outcome of await repositories.participants.add(participants)) saved(outcome);
  const sessions = await tellSessions(repositories, story, group, participants);
  return { group, participants, sessions };
}

async function tellSessions(
  repositories: StoryPorts,
  story: GroupStory,
  group: Group,
  participants: readonly Participant[],
): Promise<readonly Session[]> {
  const told: Session[] = [];
  for (const [index, each] of story.sessions.entries()) {
    const step = story.version.steps[each.step];
    if (step === undefined) throw new RangeError(`${story.version.key} has no step ${each.step}`);
    const session: Session = {
      key: keyFrom<SessionKey>(`session-${story.id}-${index + 1}`),
      groupKey: group.key,
      togetherKey: group.togetherKey,
      stepKey: step.key,
      stepOrder: step.order,
      day: each.day,
      startUtc: instantOf(each.day, each.from),
      endUtc: instantOf(each.day, each.to),
      place: each.place,
      onlineLink: undefined,
      rollClosed: each.closed,
      checkInTokenHash: undefined,
      isCatchUp: false,
    };
    saved(await repositories.sessions.save(session));
    told.push(session);
    const { unmarked = [], absent = [] } = each;
    const marks =
      unmarked === 'all'
        ? []
        : participants.flatMap((participant, at): readonly Attendance[] =>
            unmarked.includes(at)
              ? []
              : [
                  {
                    sessionKey: session.key,
                    participantKey: participant.key,
                    groupKey: group.key,
                    togetherKey: group.togetherKey,
                    state: absent.includes(at) ? 'absent' : 'present',
                    mode: 'onSite',
                  },
                ],
          );
    if (marks.length === 0) continue;
    const outcomes = await repositories.roll.save(
      marks.map((after) => ({ before: undefined, after, writeKey: crypto.randomUUID() })),
    );
    outcomes.forEach((outcome) => saved(outcome));
  }
  return told;
}

/**
 * The group as the group page sees it, with its computed columns written as the page writes them; the coverage of its
 * diplomas where they are handed in.
 */
export async function settledGroup(
  repositories: Pick<StoryPorts, 'catalogue' | 'groups'>,
  groupKey: GroupKey,
  today: IsoDate,
  diplomas?: Pick<Repositories['diplomas'], 'update'>,
): Promise<OpenGroup> {
  const open = await openedGroup(repositories, groupKey);
  return openGroup(
    await settle(open, today, repositories.groups, { processes: true, diplomas }),
    open.catalogue,
    () => undefined,
  );
}

async function openedGroup(
  repositories: Pick<StoryPorts, 'catalogue' | 'groups'>,
  groupKey: GroupKey,
): Promise<OpenGroup> {
  const { file, catalogue } = await readGroup(groupKey, repositories);
  return openGroup(file, catalogue, () => undefined);
}

/** Decides every unit of a group as the decision page does: the decision, the diploma, and the columns that follow. */
export async function tellDecisions(
  repositories: StoryPorts,
  groupKey: GroupKey,
  day: IsoDate,
  decided: { readonly outcome: DecisionOutcome; readonly reason: string; readonly by: string },
): Promise<void> {
  const { units } = await openedGroup(repositories, groupKey);
  for (const { process } of units) {
    const open = await openedGroup(repositories, groupKey);
    const unit = open.units.find((each) => each.process.value.key === process.value.key);
    if (unit === undefined) throw new Error(`${process.value.key} is gone`);
    const decision: Decision = {
      key: keyFrom<DecisionKey>(`decision-${process.value.key}`),
      processKey: process.value.key,
      unitKey: unit.unit.key,
      groupKey,
      togetherKey: process.value.togetherKey,
      outcome: decided.outcome,
      day,
      reason: decided.reason,
      condition: undefined,
      conditionDueDay: undefined,
      correctsDecisionKey: undefined,
      decidedBy: decided.by,
      declaredBy: undefined,
      snapshot: serialiseSnapshot(judgeProcess(open, unit, day).snapshot),
    };
    saved(await repositories.decisions.take(decision));
    const { failed } = await finishDecision(
      open,
      unit,
      decision,
      day,
      repositories,
      fill(svSE.decision.revokedByCorrection, { day }),
    );
    if (failed !== undefined) throw new Error(`${unit.unit.name}: ${failed.step} failed: ${String(failed.failure)}`);
  }
}

function processRow(
  story: GroupStory,
  { unit, renews }: GroupStory['units'][number],
  togetherKey: TogetherKey,
): Process {
  return {
    key: keyFrom<ProcessKey>(`process-${story.together ?? story.id}-${unit.key}`),
    unitKey: unit.key,
    organisationKey: unit.organisationKey,
    versionKey: story.version.key,
    togetherKey,
    applicationKey: undefined,
    stage: 'confirmed',
    confirmedDay: story.confirmedDay,
    priceAsOf: story.confirmedDay,
    year: yearOf(story.confirmedDay),
    renewsDiplomaKey: renews,
    withdrawal: undefined,
    computed: {
      participants: 0,
      outcome: 'pending',
      decisionDay: undefined,
      lastValidDay: undefined,
      costShare: undefined,
    },
  };
}

function submissionRow({ version, assignment }: GroupStory, process: Process, groupKey: GroupKey): Submission {
  const { state, dueDay, day } = assignment;
  return {
    key: keyFrom<SubmissionKey>(`submission-${process.key}`),
    assignmentKey: version.assignments[0]?.key ?? keyFrom<AssignmentKey>('none'),
    processKey: process.key,
    groupKey,
    togetherKey: process.togetherKey,
    unitKey: process.unitKey,
    participantKey: undefined,
    state,
    dueDay,
    handedInDay: state === 'due' ? undefined : day,
    approvedDay: state === 'approved' ? day : undefined,
    documentLink: undefined,
    returnReason: undefined,
  };
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

/** The seed stops at the first thing that did not go in, and says which. */
export function saved<T>(outcome: WriteOutcome<T>): T {
  if (outcome.kind === 'saved') return outcome.stored.value;
  throw outcome.kind === 'refused'
    ? outcome.failure
    : new Error(`changed meanwhile: ${JSON.stringify(outcome.current.value)}`);
}

function whole(outcome: BatchOutcome, what: string): void {
  if (!outcome.complete)
    throw new Error(
      `${what}: ${outcome.problems.map((problem) => `${problem.what}: ${problem.failure.message}`).join('; ')}`,
    );
}
