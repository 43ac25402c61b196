import type { Repositories, Stored } from '../../lists/repositories/ports';
import { isWithdrawn, keyFrom, serialiseSnapshot } from '../../rules';
import type { Decision, DecisionKey, DecisionProposal, GroupKey, IsoDate, ProcessKey } from '../../rules';
import { firstDoerOf, sameOutcome, type Act, type FirstDoer } from '../act/act';
import { claimKey, claimOnce, nothingToClaim } from '../act/claimOnce';
import { judgeProcess } from '../openGroup/groupFacts';
import type { OpenGroup, ParticipatingUnit } from '../openGroup/openGroup';
import { readOpenGroup } from '../openGroup/readOpenGroup';
import { unreadableRows, type UnreadableHindrance } from '../openGroup/unreadable';
import { changedSince, type ChangedSince } from './changedSince';
import { finishDecision, type Finish } from './finishDecision';
import { decisionInForce } from '../openGroup/decisionInForce';

/** What a decision rests on: everything of the group, and how the unit's process is judged by it. */
export interface DecisionFacts {
  readonly open: OpenGroup;
  /** Undefined when the process is gone from the lists. */
  readonly unit: ParticipatingUnit | undefined;
  readonly proposal: DecisionProposal | undefined;
}

/** What is compared with what the coordinator saw: every count and every criterion. */
export interface DecisionBasis {
  readonly snapshot: string | undefined;
}

export type DecisionHindrance =
  /** Somebody decided first: theirs is in force. */
  | { readonly kind: 'decided'; readonly theirs: Stored<Decision> }
  | { readonly kind: 'withdrawn'; readonly first: FirstDoer }
  | { readonly kind: 'gone' }
  | UnreadableHindrance;

export type DecisionReceipt =
  | { readonly kind: 'decided'; readonly decision: Decision; readonly finish: Finish }
  /** A decision was there under the key after all. */
  | { readonly kind: 'overtaken'; readonly theirs: Stored<Decision> };

export interface DecisionToTake {
  readonly groupKey: GroupKey;
  readonly processKey: ProcessKey;
  /** The decision in force on the screen; undefined = none. */
  readonly standing: DecisionKey | undefined;
  /** The act's own key, kept with the form: sent again it is the same act. */
  readonly act: string;
  /**
   * Makes the decision on the facts as they are; the key is that of the process's next one. Undefined where the facts do
   * not allow it.
   */
  readonly decisionOn: (proposal: DecisionProposal, key: DecisionKey) => Decision | undefined;
  readonly today: IsoDate;
  /** Time of the device. */
  readonly now: Date;
  /** Written on a diploma that the decision takes away. */
  readonly revokedReason: string;
}

type Ports = Pick<Repositories, 'groups' | 'catalogue' | 'claims' | 'decisions' | 'diplomas' | 'submissions'>;

/** The facts of a decision as a screen has them, or as they were read anew. */
export function decisionFacts(open: OpenGroup, processKey: ProcessKey, today: IsoDate): DecisionFacts {
  const unit = open.units.find(({ process }) => process.value.key === processKey);
  return { open, unit, proposal: unit && judgeProcess(open, unit, today) };
}

/** What the decision would rest on. */
export function decisionBasis({ proposal }: Pick<DecisionFacts, 'proposal'>): DecisionBasis {
  return { snapshot: proposal && serialiseSnapshot(proposal.snapshot) };
}

/**
 * Taking, correcting or fulfilling a decision (docs/domain.md#decision): what happens once is the process's next
 * decision. What it leads to is written after it, the diploma among it; what of that could not be written is in the
 * receipt, and the decision's page finishes it.
 */
export function decideAct(
  { groupKey, processKey, standing, act, decisionOn, today, now, revokedReason }: DecisionToTake,
  ports: Ports,
): Act<DecisionFacts, DecisionBasis, DecisionHindrance, unknown, DecisionReceipt> {
  // Sent again after a lost answer, the decision has the same key and is the same decision.
  const keyOf = (number: number): DecisionKey => keyFrom<DecisionKey>(`${processKey}-decision-${number}`);
  const isOwn = ({ value }: Stored<Decision>, proposal: DecisionProposal | undefined): boolean =>
    proposal !== undefined && sameOutcome(decisionOn(proposal, value.key), value);
  const number = ({ open, proposal }: DecisionFacts): number =>
    open.file.decisions.filter((row) => row.value.processKey === processKey && !isOwn(row, proposal)).length + 1;
  return {
    read: async () => decisionFacts(await readOpenGroup(groupKey, ports), processKey, today),
    judge: decisionBasis,
    hindrance: (facts) => hindranceToDecide(facts, processKey, standing, (theirs) => isOwn(theirs, facts.proposal)),
    claim: (facts) => claimOnce(ports.claims, [claimKey('decision', processKey, number(facts))], act, now),
    write: async (facts) => {
      const { open, unit, proposal } = facts;
      const wanted = proposal && decisionOn(proposal, keyOf(number(facts)));
      // The same facts allowed it on the screen.
      if (unit === undefined || wanted === undefined) throw new Error(`${processKey}: no such decision is possible`);
      const outcome = await ports.decisions.take(wanted);
      if (outcome.kind === 'refused') throw outcome.failure;
      if (outcome.kind === 'conflict') return { kind: 'overtaken', theirs: outcome.current };
      const decision = outcome.stored.value;
      return {
        kind: 'decided',
        decision,
        finish: await finishDecision(open, unit, decision, today, ports, revokedReason),
      };
    },
  };
}

/**
 * Why nothing may be decided on a unit: it is gone, it has withdrawn, or another decision than the one on the screen is
 * in force. `isOwn` tells a decision that an earlier attempt of the same act has written.
 */
export function hindranceToDecide(
  { open, unit }: DecisionFacts,
  processKey: ProcessKey,
  standing: DecisionKey | undefined,
  isOwn: (theirs: Stored<Decision>) => boolean = () => false,
): DecisionHindrance | undefined {
  const unread = unreadableRows(open);
  if (unread !== undefined) return unread;
  if (unit === undefined) return { kind: 'gone' };
  const { process } = unit;
  const inForce = decisionInForce(open.file, processKey)?.key;
  const theirs = open.file.decisions.find(({ value }) => value.key === inForce);
  if (inForce !== standing && theirs !== undefined && !isOwn(theirs)) return { kind: 'decided', theirs };
  return isWithdrawn(process.value) ? { kind: 'withdrawn', first: firstDoerOf(process) } : undefined;
}

export interface DecisionToFinish extends Pick<DecisionToTake, 'groupKey' | 'processKey' | 'today' | 'revokedReason'> {
  readonly decision: Decision;
}

/** What the decision rests on has changed since: it has to be settled before anything more is written on it. */
export type FinishHindrance = DecisionHindrance | { readonly kind: 'changed'; readonly changed: ChangedSince };

/** Finishing a decision that was saved without all it leads to: on the decision in force, and on facts that hold. */
export function finishAct(
  { groupKey, processKey, decision, today, revokedReason }: DecisionToFinish,
  ports: Ports,
): Act<DecisionFacts, DecisionKey, FinishHindrance, undefined, Finish> {
  return {
    read: async () => decisionFacts(await readOpenGroup(groupKey, ports), processKey, today),
    judge: () => decision.key,
    hindrance: (facts) => {
      const hindered = hindranceToDecide(facts, processKey, decision.key);
      if (hindered !== undefined || facts.unit === undefined) return hindered;
      const changed = changedSince(facts.open, facts.unit);
      return changed === undefined ? undefined : { kind: 'changed', changed };
    },
    claim: () => Promise.resolve(nothingToClaim),
    write: async ({ open, unit }) => {
      if (unit === undefined) throw new Error(`${processKey} is gone`);
      return finishDecision(open, unit, decision, today, ports, revokedReason);
    },
  };
}
