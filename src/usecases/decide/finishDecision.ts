import type { Repositories, Stored, WriteOutcome } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import type { Decision, Diploma, Group, IsoDate, Submission } from '../../rules';
import { followUpRows } from '../handIn/blankSubmission';
import { groupStage, processComputed } from '../openGroup/groupFacts';
import { groupComputed } from '../computedColumns/groupComputed';
import type { OpenGroup, ParticipatingUnit } from '../openGroup/openGroup.ts';
import { buildDiploma } from './buildDiploma';
import { decisionInForce } from '../openGroup/decisionInForce';

/** What a decision leads to, in the order it is written. Each is safe to repeat. */
export type FinishStep = 'diploma' | 'revoke' | 'followUps' | 'process' | 'group';
export interface Finish {
  readonly done: readonly FinishStep[];
  readonly failed: { readonly step: FinishStep; readonly failure: unknown } | undefined;
}
type Ports = Pick<Repositories, 'diplomas' | 'groups' | 'submissions'>;

const isAward = ({ outcome }: Decision): boolean => outcome === 'awarded' || outcome === 'awardedWithDeviation';

/** The unit's diplomas in force, parted by whether the decision is what they were issued on. */
function diplomasOf(
  { file, version }: OpenGroup,
  decision: Decision,
): {
  readonly own: Stored<Diploma> | undefined;
  readonly others: readonly Stored<Diploma>[];
  readonly wanted: boolean;
} {
  const inForce = file.diplomas.filter(
    ({ value }) => value.processKey === decision.processKey && value.revokedDay === undefined,
  );
  // A diploma entered without a decision is taken to be the standing one's.
  const own = isAward(decision)
    ? inForce.find(({ value }) => (value.decisionKey ?? decision.key) === decision.key)
    : undefined;
  const revoked = file.diplomas.some(
    ({ value }) => value.decisionKey === decision.key && value.revokedDay !== undefined,
  );
  return {
    own,
    others: inForce.filter((diploma) => diploma !== own),
    wanted: isAward(decision) && !revoked && version.award.to !== 'nobody' && version.award.to !== 'individual',
  };
}

/**
 * What a decision still lacks, read from the lists, so that a page opened later can finish what was cut off. `taken` is
 * a decision just saved that the lists have not been read anew for.
 */
export function remainingSteps(
  opened: OpenGroup,
  unit: ParticipatingUnit,
  today: IsoDate,
  taken?: Decision,
): readonly FinishStep[] {
  const open = taken === undefined ? opened : withDecision(opened, taken);
  const decision = decisionInForce(open.file, unit.process.value.key);
  if (decision === undefined || decision.outcome === 'pending') return [];
  const { own, others, wanted } = diplomasOf(open, decision);
  const { computed, stage } = unit.process.value;
  const processDiffers =
    computed.outcome !== decision.outcome ||
    computed.decisionDay !== decision.day ||
    (decision.outcome !== 'conditional' && stage !== 'decided' && stage !== 'withdrawn');
  const groupDiffers =
    groupStage(open, today) === 'done' &&
    open.file.groupsTogether.some(({ value }) => value.stage !== 'done' && value.stage !== 'cancelled');
  return [
    ...(wanted && own === undefined ? ['diploma' as const] : []),
    ...(others.length > 0 ? ['revoke' as const] : []),
    ...(followUpsOf(open, unit, decision).length > 0 ? ['followUps' as const] : []),
    ...(processDiffers ? ['process' as const] : []),
    ...(groupDiffers ? ['group' as const] : []),
  ];
}

/**
 * Writes what a saved decision leads to: the diploma with its number, the revocation of one it replaces, what the award
 * is followed up with, the process's columns, and the groups' stage when every unit is decided. Stops at the first
 * failure and says how far it came; sent again, it does what is left. `revokedReason` is written on a diploma that the
 * decision takes away.
 */
export async function finishDecision(
  opened: OpenGroup,
  unit: ParticipatingUnit,
  decision: Decision,
  today: IsoDate,
  ports: Ports,
  revokedReason: string,
): Promise<Finish> {
  const done: FinishStep[] = [];
  let step: FinishStep = 'diploma';
  let open = withDecision(opened, decision);
  try {
    const { own, others, wanted } = diplomasOf(open, decision);
    if (wanted && own === undefined) {
      open = withDiploma(open, await issue(open, unit, decision, ports));
      done.push(step);
    }
    step = 'revoke';
    for (const other of others) {
      const change = { revokedDay: today, revokedReason };
      open = withDiploma(open, await settled(other, (current) => ports.diplomas.update(current, change)));
    }
    if (others.length > 0) done.push(step);
    step = 'followUps';
    const after = followUpsOf(open, unit, decision);
    await Promise.all(after.map((followUp) => writeFollowUp(followUp, ports)));
    if (after.length > 0) done.push(step);
    step = 'process';
    const process = await settled(unit.process, (current) =>
      ports.groups.updateProcess(current, processComputed(open, { ...unit, process: current }, today)),
    );
    open = {
      ...open,
      units: open.units.map((each) => (each.process.value.key === process.value.key ? { ...each, process } : each)),
      file: {
        ...open.file,
        processes: open.file.processes.map((each) => (each.value.key === process.value.key ? process : each)),
      },
    };
    done.push(step);
    step = 'group';
    const stage = groupStage(open, today);
    const behind =
      stage === 'done'
        ? open.file.groupsTogether.filter(({ value }) => value.stage !== 'done' && value.stage !== 'cancelled')
        : [];
    for (const group of behind)
      await settled(group, (current) =>
        ports.groups.update(current, { stage, computed: groupComputed(inView(open, current), today) }),
      );
    if (behind.length > 0) done.push(step);
    return { done, failed: undefined };
  } catch (failure) {
    return { done, failed: { step, failure } };
  }
}

interface FollowUpWrite {
  readonly row: Submission;
  /** What the list has with another due day: the award was corrected to another day. */
  readonly held: Stored<Submission> | undefined;
}

/** The follow-ups that are missing, or due on another day than the award amounts to while nothing has come in. */
function followUpsOf(open: OpenGroup, unit: ParticipatingUnit, decision: Decision): readonly FollowUpWrite[] {
  return followUpRows(open, unit, decision)
    .map((row): FollowUpWrite => ({ row, held: open.file.submissions.find(({ value }) => value.key === row.key) }))
    .filter(({ row, held }) => held === undefined || (held.value.state === 'due' && held.value.dueDay !== row.dueDay));
}

async function writeFollowUp({ row, held }: FollowUpWrite, { submissions }: Ports): Promise<void> {
  if (held !== undefined) {
    await settled(held, (current) => submissions.update(current, { dueDay: row.dueDay }));
    return;
  }
  const [outcome] = await submissions.add([row]);
  if (outcome?.kind === 'refused') throw outcome.failure;
}

const inView = (open: OpenGroup, group: Stored<Group>): OpenGroup => ({ ...open, file: { ...open.file, group } });

function withDecision(open: OpenGroup, decision: Decision): OpenGroup {
  if (open.file.decisions.some(({ value }) => value.key === decision.key)) return open;
  const row: Stored<Decision> = { value: decision, id: 0, etag: '', modifiedUtc: '', modifiedBy: decision.decidedBy };
  return { ...open, file: { ...open.file, decisions: [row, ...open.file.decisions] } };
}

function withDiploma(open: OpenGroup, diploma: Stored<Diploma>): OpenGroup {
  return {
    ...open,
    file: {
      ...open.file,
      diplomas: [diploma, ...open.file.diplomas.filter(({ value }) => value.key !== diploma.value.key)],
    },
  };
}

/** A number may be taken by a colleague between asking for it and using it; a key that is taken is our own diploma. */
async function issue(
  { version, catalogue }: OpenGroup,
  { process, unit, organisation }: ParticipatingUnit,
  decision: Decision,
  { diplomas }: Ports,
): Promise<Stored<Diploma>> {
  // A unit that has changed organisation since its process was confirmed is awarded in its new one.
  const holder = catalogue.organisations.find(({ value }) => value.key === unit.organisationKey)?.value ?? organisation;
  const renewed = process.value.renewsDiplomaKey;
  const renews = renewed === undefined ? undefined : (await diplomas.byKey(renewed)).value;
  const diploma = buildDiploma({
    decision,
    process: process.value,
    unit,
    organisation: holder,
    version,
    renews,
    signedBy: catalogue.home.signedBy,
  });
  for (let attempt = 1; ; attempt++) {
    const number = await diplomas.nextNumber(holder.code, diploma.year);
    const outcome = await diplomas.issue({ ...diploma, number });
    if (outcome.kind === 'saved') return outcome.stored;
    if (outcome.kind === 'conflict') return outcome.current;
    if (outcome.failure.kind !== 'duplicate' || attempt === 5) throw outcome.failure;
    const already = await diplomas.byKey(diploma.key).catch(unlessNotFound);
    if (already !== undefined) return already;
  }
}

function unlessNotFound(failure: unknown): undefined {
  if (failure instanceof SharePointFailure && failure.kind === 'notFound') return undefined;
  throw failure;
}

/** These columns follow from facts, so a colleague's newer row is taken as the new ground and written again. */
async function settled<T>(row: Stored<T>, write: (current: Stored<T>) => Promise<WriteOutcome<T>>): Promise<Stored<T>> {
  const first = await write(row);
  const outcome = first.kind === 'conflict' ? await write(first.current) : first;
  if (outcome.kind === 'saved') return outcome.stored;
  throw outcome.kind === 'refused'
    ? outcome.failure
    : new SharePointFailure('server', 'the row was changed twice while it was being written');
}
