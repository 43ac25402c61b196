import type { Repositories, Stored } from '../../lists/repositories/ports';
import { isWithdrawn, standingDecision, tallyAttendance } from '../../rules';
import type { AttendanceFacts, DecisionKey, GroupKey, IsoDate, Session, SessionKey } from '../../rules';
import { firstDoerOf, type Act, type FirstDoer } from '../act/act';
import { claimByChange } from '../act/claimOnce';
import { attendanceFacts } from '../openGroup/groupFacts';
import type { OpenGroup } from '../openGroup/openGroup';
import { readOpenGroup } from '../openGroup/readOpenGroup';
import { unreadableRows, type UnreadableHindrance } from '../openGroup/unreadable';

/** A roll to be closed or opened again. */
export interface RollAccess {
  readonly groupKey: GroupKey;
  readonly sessionKey: SessionKey;
  readonly rollClosed: boolean;
  readonly today: IsoDate;
}

/** What closing or opening a roll amounts to. */
export interface RollOutcome {
  /** Decisions in force that rest on the roll. */
  readonly decisions: readonly DecisionKey[];
  /** The counts the session's step comes to when the roll is closed; undefined for opening again. */
  readonly counts: readonly StepCounts[] | undefined;
}
/** Of the whole work group first, then of each unit. */
interface StepCounts {
  readonly present: number;
  readonly absent: number;
  readonly of: number;
}

export type RollHindrance =
  /** Somebody has closed or opened it already. */
  { readonly kind: 'already'; readonly first: FirstDoer } | { readonly kind: 'gone' } | UnreadableHindrance;

/** What closing the roll of a session would come to, from what is shown or from what was read anew. */
export function rollOutcome(
  open: OpenGroup,
  facts: AttendanceFacts,
  { sessionKey, rollClosed }: Pick<RollAccess, 'sessionKey' | 'rollClosed'>,
): RollOutcome {
  const decisions = decisionsOnRoll(open).map(({ key }) => key);
  if (!rollClosed) return { decisions, counts: undefined };
  const sessions = facts.sessions.map((each) => (each.key === sessionKey ? { ...each, rollClosed } : each));
  const stepKey = sessions.find(({ key }) => key === sessionKey)?.stepKey;
  const { workGroup, units } = tallyAttendance({ ...facts, sessions });
  return {
    decisions,
    counts: [workGroup, ...units].flatMap(({ steps }) =>
      steps
        .filter((step) => step.stepKey === stepKey)
        .map(({ present, absent, of }): StepCounts => ({ present, absent, of })),
    ),
  };
}

/** The awards and refusals in force of the group's units that have not withdrawn. */
export function decisionsOnRoll({
  file,
  units,
}: OpenGroup): readonly { readonly key: DecisionKey; readonly unit: string }[] {
  const decisions = file.decisions.map(({ value }) => value);
  return units.flatMap(({ process, unit }) => {
    const standing = standingDecision(decisions, process.value.key);
    return standing === undefined || isWithdrawn(process.value) ? [] : [{ key: standing.key, unit: unit.name }];
  });
}

/**
 * Closing a roll, so that who is unmarked becomes absent, or opening it again (docs/domain.md#attendance). The claim is
 * the change of the session's row itself.
 */
export function closeRollAct(
  { groupKey, sessionKey, rollClosed, today }: RollAccess,
  ports: Pick<Repositories, 'groups' | 'catalogue' | 'sessions'>,
): Act<OpenGroup, RollOutcome, RollHindrance, Stored<Session>, Stored<Session>> {
  const sessionIn = ({ file }: OpenGroup): Stored<Session> | undefined =>
    file.sessions.find(({ value }) => value.key === sessionKey);
  return {
    read: () => readOpenGroup(groupKey, ports),
    judge: (open) => rollOutcome(open, attendanceFacts(open, today), { sessionKey, rollClosed }),
    hindrance: (open, held) => {
      const unread = unreadableRows(open);
      if (unread !== undefined) return unread;
      const session = sessionIn(open);
      if (session === undefined) return { kind: 'gone' };
      return held === undefined && session.value.rollClosed === rollClosed
        ? { kind: 'already', first: firstDoerOf(session) }
        : undefined;
    },
    claim: (open) => {
      const session = sessionIn(open);
      if (session === undefined) throw new Error(`${sessionKey} is gone`);
      return claimByChange(
        () => ports.sessions.update(session, { rollClosed }),
        (changed) => ports.sessions.update(changed, { rollClosed: !rollClosed }),
      );
    },
    write: (_, held) => Promise.resolve(held),
  };
}
