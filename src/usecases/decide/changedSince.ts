import type { Stored } from '../../lists/repositories/ports';
import { compareSnapshots, isIsoDate, isWithdrawn } from '../../rules';
import type { ComparedSnapshot, Decision, IsoDate, SnapshotDifference, UpheldDecision } from '../../rules';
import { judgeProcess } from '../openGroup/groupFacts';
import type { OpenGroup, ParticipatingUnit } from '../openGroup/openGroup';
import { readSnapshot } from './readSnapshot';
import { decisionInForce } from '../openGroup/decisionInForce';

/** What is otherwise than when a decision was taken, or last found to stand. */
export interface ChangedSince {
  readonly decision: Decision;
  /** When somebody last found that it stands; undefined = never. */
  readonly upheld: Stored<UpheldDecision> | undefined;
  readonly differences: readonly SnapshotDifference[];
  /** The day the unit withdrew, where that came after. */
  readonly withdrawnDay: IsoDate | undefined;
}

/**
 * Criteria whose facts the group's rows hold. Eligibility and group size were settled when the group was confirmed, and
 * what became of the others is compared by its counts: a rule that a later release judges otherwise is no changed fact.
 */
const criteriaOfFacts = new Set(['assignment', 'managerAttendance']);

/**
 * What has changed since the decision in force on a unit (docs/domain.md#decision). The facts are judged as of the day of
 * the decision, or of the day it was last upheld: who has left or joined since, and what another unit did later, is no
 * change of what it rested on. Undefined = nothing, no decision in force, or one whose snapshot cannot be read.
 */
export function changedSince(open: OpenGroup, unit: ParticipatingUnit): ChangedSince | undefined {
  const process = unit.process.value;
  const decision = decisionInForce(open.file, process.key);
  if (decision === undefined || decision.outcome === 'pending') return undefined;
  const upheld = open.file.upheld.filter(({ value }) => value.decisionKey === decision.key).slice(-1)[0];
  const read = readSnapshot(upheld?.value.snapshot ?? decision.snapshot);
  if (read.kind !== 'read' || !isIsoDate(read.snapshot.day)) return undefined;
  const then = read.snapshot.day;
  const proposal = judgeProcess(asOf(open, then, process.key), asStaying(unit), then);
  const differences = compareSnapshots(ofFacts(read.snapshot), ofFacts(proposal.snapshot));
  const withdrawn = isWithdrawn(process) && upheld?.value.withdrawn !== true;
  return differences.length === 0 && !withdrawn
    ? undefined
    : {
        decision,
        upheld,
        differences,
        withdrawnDay: withdrawn ? (process.withdrawal?.day ?? process.confirmedDay) : undefined,
      };
}

/** The units of a group whose decisions rest on facts that have changed. */
export function changedDecisions(
  open: OpenGroup,
): readonly { readonly unit: ParticipatingUnit; readonly changed: ChangedSince }[] {
  return open.units.flatMap((unit) => {
    const changed = changedSince(open, unit);
    return changed === undefined ? [] : [{ unit, changed }];
  });
}

/**
 * The same in short, for a column that all may read: the counts of the work group then and now (`18/20 → 16/20`), or a
 * mark where it is not they that changed. Counts below five are withheld. Undefined = nothing has changed.
 */
export function changedInShort(open: OpenGroup): string | undefined {
  const decisions = changedDecisions(open);
  if (decisions.length === 0) return undefined;
  const changes = decisions.flatMap(({ changed }) => changed.differences);
  const whole = changes.find((difference) => difference.kind === 'count' && difference.unitKey === undefined);
  if (whole?.kind !== 'count' || whole.before === undefined || whole.after === undefined) return '≠';
  const { before, after } = whole;
  return before.of < leastShown || after.of < leastShown
    ? '≠'
    : `${before.present}/${before.of} → ${after.present}/${after.of}`;
}

/** Counts that everybody reads are withheld below this number of people. */
const leastShown = 5;

/** The group without what happened after the day to other units; the unit itself is judged as if it had stayed. */
function asOf(open: OpenGroup, day: IsoDate, own: string): OpenGroup {
  const stays = (process: ParticipatingUnit['process']): ParticipatingUnit['process'] => {
    const { value } = process;
    const later = isWithdrawn(value) && (value.key === own || (value.withdrawal?.day ?? value.confirmedDay) > day);
    return later ? { ...process, value: { ...value, stage: 'decision', withdrawal: undefined } } : process;
  };
  return {
    ...open,
    file: { ...open.file, processes: open.file.processes.map(stays) },
    units: open.units.map((unit) => ({ ...unit, process: stays(unit.process) })),
  };
}

const asStaying = (unit: ParticipatingUnit): ParticipatingUnit =>
  isWithdrawn(unit.process.value)
    ? {
        ...unit,
        process: { ...unit.process, value: { ...unit.process.value, stage: 'decision', withdrawal: undefined } },
      }
    : unit;

const ofFacts = (snapshot: ComparedSnapshot): ComparedSnapshot => ({
  ...snapshot,
  criteria: snapshot.criteria.filter(({ criterion }) => criteriaOfFacts.has(criterion)),
});
