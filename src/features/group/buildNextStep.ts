import { countedSteps, isTooFew, type IsoDate, valueOf } from '../../rules';
import { fill } from '../../loc/fill';
import type { Texts } from '../../loc/texts';
import { capitalised, formatDay } from '../../words/format';
import type { Locale } from '../../loc/locale';
import type { GroupTab } from '../../services/routes';
import { groupStage, headcountOf } from '../../usecases/openGroup/groupFacts';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';

export interface NextStep {
  readonly tab: GroupTab;
  readonly action: string;
  /** Why this comes next, with its numbers. */
  readonly why: string;
}

/** The one thing to do next with a group, read from what is missing. */
export function buildNextStep(
  open: OpenGroup,
  today: IsoDate,
  texts: Pick<Texts, 'group' | 'common'>,
  locale: Locale,
): NextStep {
  const { file, version } = open;
  const text = texts.group;
  const group = file.group.value;
  const people = headcountOf(open, today);
  if (isTooFew(version.groupSize, people) || people === 0)
    return {
      tab: 'deltagare',
      action: text.nextParticipants,
      why: fill(text.nextParticipantsWhy, { count: people, least: valueOf(version.groupSize.least) ?? 1 }),
    };
  const steps = countedSteps(version);
  const own = file.sessions.map(({ value }) => value).filter(({ groupKey }) => groupKey === group.key);
  const missing = steps.filter(
    (step) => !own.some(({ stepKey, isCatchUp }) => stepKey === step.key && !isCatchUp),
  ).length;
  if (missing > 0)
    return {
      tab: 'tillfallen',
      action: text.nextSessions,
      why: fill(text.nextSessionsWhy, { missing, of: steps.length }),
    };
  const unclosed = own
    .filter(({ rollClosed }) => !rollClosed)
    .sort((one, other) => (one.startUtc < other.startUtc ? -1 : 1));
  const nextOpen = unclosed[0];
  if (nextOpen !== undefined) {
    const day = nextOpen.day === today ? texts.common.today : formatDay(nextOpen.day, locale);
    return nextOpen.day <= today
      ? { tab: 'narvaro', action: text.nextRoll, why: capitalised(fill(text.nextRollWhy, { day })) }
      : { tab: 'narvaro', action: text.nextRollLater, why: fill(text.nextRollLaterWhy, { day }) };
  }
  const stage = groupStage(open, today);
  if (stage === 'done') return { tab: 'historik', action: text.nextDone, why: text.nextDoneWhy };
  const approved = file.submissions.filter(({ value }) => value.state === 'approved').length;
  if (stage === 'assignment')
    return {
      tab: 'uppgifter',
      action: text.nextAssignments,
      why: fill(text.nextAssignmentsWhy, { count: approved, of: file.submissions.length }),
    };
  const waiting = open.units.filter(
    ({ process }) => process.value.stage !== 'decided' && process.value.stage !== 'withdrawn',
  ).length;
  return {
    tab: 'beslut',
    action: text.nextDecision,
    why:
      open.units.length === 1
        ? fill(text.nextDecisionWhyOne, { count: waiting })
        : fill(text.nextDecisionWhy, { count: waiting, of: open.units.length }),
  };
}
