import type { Repositories, Stored } from '../../lists/repositories/ports';
import { isWithdrawn, keyFrom, serialiseSnapshot } from '../../rules';
import type { DecisionKey, UpheldDecision, UpheldDecisionKey } from '../../rules';
import type { Act } from '../act/act';
import { claimKey, claimOnce } from '../act/claimOnce';
import { changedSince } from './changedSince';
import {
  decisionBasis,
  decisionFacts,
  hindranceToDecide,
  type DecisionBasis,
  type DecisionFacts,
  type DecisionHindrance,
  type DecisionToTake,
} from './decide';
import { readOpenGroup } from '../openGroup/readOpenGroup';

export interface DecisionToUphold extends Pick<DecisionToTake, 'groupKey' | 'processKey' | 'act' | 'today' | 'now'> {
  /** The decision in force on the screen. */
  readonly standing: DecisionKey;
  readonly reason: string;
  readonly upheldBy: string;
}

/** Somebody found that the decision stands, or nothing has changed any more. */
export type UpholdHindrance =
  | DecisionHindrance
  | { readonly kind: 'settled'; readonly upheld: Stored<UpheldDecision> | undefined };

/**
 * A decision whose facts have changed since is looked at again and stands, with a reason. Neither the decision nor its
 * diploma is touched; later changes are found against the facts as they are now.
 */
export function upholdAct(
  { groupKey, processKey, standing, act, reason, upheldBy, today, now }: DecisionToUphold,
  ports: Pick<Repositories, 'groups' | 'catalogue' | 'claims' | 'decisions'>,
): Act<DecisionFacts, DecisionBasis, UpholdHindrance, unknown, UpheldDecision> {
  const keyIn = ({ open }: DecisionFacts): UpheldDecisionKey =>
    keyFrom<UpheldDecisionKey>(
      `${standing}-upheld-${open.file.upheld.filter(({ value }) => value.decisionKey === standing).length + 1}`,
    );
  return {
    read: async () => decisionFacts(await readOpenGroup(groupKey, ports), processKey, today),
    judge: decisionBasis,
    hindrance: (facts) => {
      const { open, unit } = facts;
      const hindered = hindranceToDecide(facts, processKey, standing);
      // That the unit has withdrawn is one of the changes that a decision may stand in spite of.
      if (unit === undefined || (hindered !== undefined && hindered.kind !== 'withdrawn')) return hindered;
      return changedSince(open, unit) === undefined
        ? {
            kind: 'settled',
            upheld: open.file.upheld.filter(({ value }) => value.decisionKey === standing).slice(-1)[0],
          }
        : undefined;
    },
    claim: (facts) => claimOnce(ports.claims, [claimKey('upheld', keyIn(facts))], act, now),
    write: async (facts) => {
      const { open, unit, proposal } = facts;
      if (unit === undefined || proposal === undefined) throw new Error(`${processKey} is gone`);
      const outcome = await ports.decisions.uphold({
        key: keyIn(facts),
        decisionKey: standing,
        processKey,
        togetherKey: open.file.group.value.togetherKey,
        day: today,
        reason,
        upheldBy,
        snapshot: serialiseSnapshot(proposal.snapshot),
        withdrawn: isWithdrawn(unit.process.value),
      });
      if (outcome.kind === 'refused') throw outcome.failure;
      return outcome.kind === 'saved' ? outcome.stored.value : outcome.current.value;
    },
  };
}
