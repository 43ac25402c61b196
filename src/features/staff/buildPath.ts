import { fill } from '../../loc/fill';
import type { AssignmentRule, Diploma, Group, IsoDate, Process, ProgrammeVersion, Step } from '../../rules';
import type { IconName } from '../../ui';
import { capitalised, formatDay, formatShortDay, textIn } from '../../words/format';
import { swedishDayOf } from '../../rules';
import { type MySession, type Words } from './mySessions';
import type { OwnRequest } from '../../usecases/sendRequests/ownRequest';

/** `stopped`: it did not become what it should; `passed`: the day is over and only the trainer knows. */
export type PlaceState = 'done' | 'now' | 'waiting' | 'ahead' | 'passed' | 'stopped';

/** A place on the way to the diploma. */
export interface PathPlace {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly icon: IconName;
  readonly state: PlaceState;
}

export interface PathFacts {
  readonly join: OwnRequest;
  readonly group: Group;
  /** The person's unit's process; undefined when the unit was not chosen or is not in the group. */
  readonly process: Process | undefined;
  readonly version: ProgrammeVersion;
  readonly sessions: readonly MySession[];
  readonly diploma: Diploma | undefined;
}

/** The way from the list to the diploma; the first place that is neither behind nor stopped is where the person is. */
export function buildPath(facts: PathFacts, today: IsoDate, words: Words): readonly PathPlace[] {
  const { version } = facts;
  const places = [
    joined(facts.join, words),
    ...[...version.steps]
      .sort((a, b) => a.order - b.order)
      .map((step) => stepPlace(step, facts.sessions, today, words)),
    ...version.assignments.map((assignment) => assignmentPlace(assignment, facts, words)),
    ...(version.award.to === 'nobody' ? [] : [decisionPlace(facts, words), awardPlace(facts, words)]),
  ];
  const here = places.findIndex(({ state }) => state === 'now' || state === 'waiting' || state === 'ahead');
  return places.map((place, index) => (index === here && place.state === 'ahead' ? { ...place, state: 'now' } : place));
}

function joined({ onDevice, state, answeredUtc }: OwnRequest, { texts, locale }: Words): PathPlace {
  const place = { key: 'list', title: texts.onTheList };
  if (onDevice) return { ...place, icon: 'cloudOff', state: 'waiting', note: texts.waitsOnDevice };
  if (state === 'sent') return { ...place, icon: 'clock', state: 'waiting', note: texts.waits };
  if (state === 'declined') return { ...place, icon: 'cross', state: 'stopped', note: texts.declined };
  return {
    ...place,
    icon: 'check',
    state: 'done',
    note:
      answeredUtc === undefined
        ? texts.stateDone
        : fill(texts.doneOn, { day: formatShortDay(swedishDayOf(answeredUtc), locale) }),
  };
}

function stepPlace(step: Step, sessions: readonly MySession[], today: IsoDate, { texts, locale }: Words): PathPlace {
  const mine = sessions.filter(({ session }) => session.stepKey === step.key);
  const withStatus = (...kinds: readonly MySession['status']['kind'][]): MySession | undefined =>
    mine.find(({ status }) => kinds.includes(status.kind));
  const dayOf = ({ session }: MySession): string =>
    session.day === today ? texts.today.toLowerCase() : formatShortDay(session.day, locale);
  const place = { key: step.key, title: textIn(step.title, locale) };
  const present = withStatus('present');
  if (present !== undefined)
    return { ...place, icon: 'check', state: 'done', note: fill(texts.presentOn, { day: dayOf(present) }) };
  const waiting = withStatus('sent', 'onDevice');
  if (waiting !== undefined)
    return {
      ...place,
      icon: waiting.status.kind === 'sent' ? 'clock' : 'cloudOff',
      state: 'waiting',
      note: fill(texts.dayWaits, { day: dayOf(waiting) }),
    };
  const coming = mine.find(
    (session) => session.current && ['open', 'late', 'notYet', 'webCourse'].includes(session.status.kind),
  );
  if (coming !== undefined) {
    const note = step.form === 'webCourse' ? fill(texts.latestOn, { day: dayOf(coming) }) : dayOf(coming);
    return { ...place, icon: 'calendar', state: 'ahead', note };
  }
  const absent = withStatus('absent');
  if (absent !== undefined)
    return { ...place, icon: 'cross', state: 'stopped', note: fill(texts.absentOn, { day: dayOf(absent) }) };
  if (withStatus('declined') !== undefined) return { ...place, icon: 'cross', state: 'stopped', note: texts.declined };
  const past = mine[mine.length - 1];
  if (past !== undefined)
    return { ...place, icon: 'circle', state: 'passed', note: fill(texts.wasOn, { day: dayOf(past) }) };
  return { ...place, icon: 'calendar', state: 'ahead', note: texts.dayNotSet };
}

function assignmentPlace(
  assignment: AssignmentRule,
  { process, group }: PathFacts,
  { texts, locale }: Words,
): PathPlace {
  const place = { key: assignment.key, title: textIn(assignment.title, locale) };
  const outcome = process?.computed.outcome;
  if (process?.stage === 'decided' && (outcome === 'awarded' || outcome === 'awardedWithDeviation'))
    return { ...place, icon: 'check', state: 'done', note: texts.stateDone };
  if (process?.stage === 'decision') return { ...place, icon: 'check', state: 'done', note: texts.handedOver };
  if (process?.stage === 'decided') return { ...place, icon: 'document', state: 'passed', note: texts.seeDecision };
  const note =
    group.assignmentDueDay === undefined
      ? texts.dayNotSet
      : fill(texts.latestOn, { day: formatShortDay(group.assignmentDueDay, locale) });
  return { ...place, icon: 'document', state: process?.stage === 'assignment' ? 'now' : 'ahead', note };
}

function decisionPlace({ process, version }: PathFacts, { texts, locale }: Words): PathPlace {
  const place = { key: 'decision', title: texts.decision };
  const day = process?.computed.decisionDay;
  const told = (outcome: string): string =>
    day === undefined ? outcome : fill(texts.decidedOn, { outcome, day: formatShortDay(day, locale) });
  switch (process?.computed.outcome) {
    case 'awarded':
      return { ...place, icon: 'check', state: 'done', note: told(texts.outcomeAwarded) };
    case 'awardedWithDeviation':
      return { ...place, icon: 'check', state: 'done', note: told(texts.outcomeDeviation) };
    case 'conditional':
      return { ...place, icon: 'clock', state: 'waiting', note: told(texts.outcomeConditional) };
    case 'notAwarded':
      return { ...place, icon: 'cross', state: 'stopped', note: told(texts.outcomeNotAwarded) };
    default:
      return {
        ...place,
        icon: 'people',
        state: process?.stage === 'decision' ? 'now' : 'ahead',
        note: version.award.to === 'individual' ? texts.forYou : texts.forTheUnit,
      };
  }
}

function awardPlace({ version, diploma, process }: PathFacts, { texts, locale }: Words): PathPlace {
  const word = textIn(version.award.word, locale);
  const title = version.kind === 'renewal' ? fill(texts.newAward, { word }) : capitalised(word);
  const own = process === undefined || diploma?.processKey !== process.key ? undefined : diploma;
  if (own !== undefined)
    return {
      key: 'award',
      title,
      icon: 'award',
      state: 'done',
      note:
        own.lastValidDay === undefined
          ? texts.stateDone
          : fill(texts.validTo, { day: formatDay(own.lastValidDay, locale) }),
    };
  const { years } = version.validity;
  return {
    key: 'award',
    title,
    icon: 'award',
    state: process?.computed.outcome === 'notAwarded' ? 'stopped' : 'ahead',
    note: years.kind === 'stated' ? fill(texts.validYears, { years: years.value }) : '',
  };
}
