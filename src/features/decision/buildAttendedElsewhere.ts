import { belongsOn, missedSteps } from '../../rules';
import type { IsoDate, Participant, Session } from '../../rules';
import { fill } from '../../loc/fill';
import { attendanceFacts } from '../../usecases/openGroup/groupFacts';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { formatDay, textIn } from '../../words/format';
import type { CoordinatorServices } from '../../services/CoordinatorServices';
import type { SessionsElsewhere } from './useSessionsElsewhere';

/** A session that another group has held, and those of ours who missed the step and can have been there. */
export interface HeldElsewhere {
  readonly session: Session;
  readonly title: string;
  readonly people: readonly Participant[];
}

/**
 * The sessions where somebody can have made up for a step: held by another group than their own, whether or not that
 * group's roll is closed, for a closed roll says nothing of guests. Newest first; none without anybody who missed the
 * step.
 */
export function buildAttendedElsewhere(
  open: OpenGroup,
  { sessions, groupNumber }: Pick<SessionsElsewhere, 'sessions' | 'groupNumber'>,
  today: IsoDate,
  { texts, locale }: Pick<CoordinatorServices, 'texts' | 'locale'>,
): readonly HeldElsewhere[] {
  const facts = attendanceFacts(open, today);
  const rows = facts.participants.filter(({ processKey }) => facts.processKeys?.includes(processKey) === true);
  const missed = missedSteps(facts, rows, true);
  const held = [...facts.sessions, ...sessions]
    .filter(({ day }) => day <= today)
    .sort((one, other) => (one.startUtc < other.startUtc ? 1 : -1));
  return held.flatMap((session): readonly HeldElsewhere[] => {
    const { stepKey, groupKey, day } = session;
    const people = missed
      .filter((each) => each.stepKey === stepKey)
      .flatMap(({ personKey }) => {
        const own = rows.filter((row) => row.personKey === personKey);
        return own.some((row) => row.groupKey === groupKey) ? [] : own.filter((row) => belongsOn(row, day)).slice(0, 1);
      });
    const step = open.version.steps.find(({ key }) => key === stepKey);
    if (people.length === 0 || step === undefined) return [];
    const title = fill(texts.decision.elsewhere.option, {
      step: textIn(step.title, locale),
      day: formatDay(day, locale),
      group: groupNumber(groupKey) ?? '?',
    });
    return [{ session, title, people }];
  });
}
