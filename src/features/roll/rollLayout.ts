import { belongsOn, countsOn, groupHeadcount } from '../../rules';
import type { AttendanceMode, GroupKey, IsoDate, Participant, Session, Step, StepKey, UnitKey } from '../../rules';
import type { Stored } from '../../lists/repositories/ports';
import type { Texts } from '../../loc/texts';
import { fill } from '../../loc/fill';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { formatShortDay, formatTime, formatWeekday, textIn } from '../../words/format';
import type { Locale } from '../../loc/locale';
import { cellId, markOf, type RollState } from './rollState';

/** The rows and columns of a roll: what does not change while it is ticked. */
export interface RollLayout {
  readonly steps: readonly RollStep[];
  /** The columns of all steps, in order. */
  readonly columns: readonly RollColumn[];
  readonly sections: readonly RollSection[];
  /** How many count in this group's work group today. */
  readonly headcount: number;
}

/** A step with its parallel occurrences; the step is what is counted. */
export interface RollStep {
  readonly stepKey: StepKey;
  readonly title: string;
  readonly counts: boolean;
  readonly columns: readonly RollColumn[];
}

export interface RollColumn {
  readonly session: Stored<Session>;
  /** "Tillfälle 1", or with parallel occurrences "Tillfälle 1, mån 23 nov. 13:00". */
  readonly title: string;
  /** "mån 23 nov." */
  readonly when: string;
  /** "mån 23 nov., öppen" */
  readonly caption: string;
  readonly access: 'open' | 'closed' | 'notYet';
  /** What a tick says when nobody says otherwise: a digital step is attended at a distance. */
  readonly usualMode: AttendanceMode;
}

export interface RollSection {
  /** undefined = guests from other groups. */
  readonly unitKey: UnitKey | undefined;
  readonly title: string;
  readonly people: readonly RollPerson[];
}

export interface RollPerson {
  readonly participant: Participant;
  /** Plain words after the name: enhetschef, alias, gäst utan konto, räknas inte … */
  readonly tags: readonly string[];
  /** Steps the person has attended with another group, and that group's number. */
  readonly elsewhere: ReadonlyMap<StepKey, string>;
}

interface Language {
  readonly texts: Texts;
  readonly locale: Locale;
}

/** Lays out the roll of the group in view. */
export function rollLayout(open: OpenGroup, today: IsoDate, language: Language): RollLayout {
  const { file, version } = open;
  const group = file.group.value;
  const sessions = file.sessions.filter(({ value }) => value.groupKey === group.key);
  const stepKeys = [...new Set(sessions.map(({ value }) => value.stepKey))];
  const inOrder = [...version.steps]
    .sort((one, other) => one.order - other.order)
    .filter(({ key }) => stepKeys.includes(key));
  const steps = inOrder.map((step) =>
    rollStep(
      step,
      sessions.filter(({ value }) => value.stepKey === step.key),
      today,
      language,
    ),
  );
  return {
    steps,
    columns: steps.flatMap(({ columns }) => columns),
    sections: sectionsOf(open, language),
    headcount: groupHeadcount(
      group,
      file.participants.map(({ value }) => value),
      today,
    ),
  };
}

function rollStep(step: Step, sessions: readonly Stored<Session>[], today: IsoDate, language: Language): RollStep {
  const title = textIn(step.title, language.locale);
  const inOrder = [...sessions].sort((one, other) => (one.value.startUtc < other.value.startUtc ? -1 : 1));
  return {
    stepKey: step.key,
    title,
    counts: step.attendanceCounts,
    columns: inOrder.map((session) => rollColumn(step, session, inOrder.length > 1, today, title, language)),
  };
}

function rollColumn(
  step: Step,
  session: Stored<Session>,
  parallel: boolean,
  today: IsoDate,
  title: string,
  { texts, locale }: Language,
): RollColumn {
  const { day, startUtc, rollClosed, isCatchUp } = session.value;
  const named = isCatchUp ? fill(texts.sessions.catchUpOf, { step: title }) : title;
  // A web course is gone through any day until its due day; a meeting cannot be attended before it is held.
  const access = rollClosed ? 'closed' : day > today && step.form !== 'webCourse' ? 'notYet' : 'open';
  const when = parallel ? `${formatWeekday(day, locale)} ${formatTime(startUtc, locale)}` : formatWeekday(day, locale);
  return {
    session,
    access,
    when,
    title: parallel ? `${named}, ${when}` : named,
    caption: fill(texts.roll.columnCaption, { day: when, access: texts.roll.access[access] }),
    usualMode: step.form === 'onSite' ? 'onSite' : 'remote',
  };
}

function sectionsOf(open: OpenGroup, language: Language): readonly RollSection[] {
  const { file, units } = open;
  const groupKey = file.group.value.key;
  const participants = file.participants.map(({ value }) => value);
  const own = participants.filter((row) => row.groupKey === groupKey);
  const sections = units.map(({ unit }) => ({
    unitKey: unit.key,
    title: unit.name,
    people: peopleIn(
      open,
      own.filter((row) => row.unitKey === unit.key),
      language,
    ),
  }));
  const guests = {
    unitKey: undefined,
    title: language.texts.roll.guests,
    people: peopleIn(open, guestsOf(open, participants), language),
  };
  return [...sections, guests].filter(({ people }) => people.length > 0);
}

/** People of other groups who are on one of this group's rolls. */
function guestsOf({ file }: OpenGroup, participants: readonly Participant[]): readonly Participant[] {
  const here = new Set(
    file.sessions.filter(({ value }) => value.groupKey === file.group.value.key).map(({ value }) => value.key),
  );
  const marked = new Set(
    file.attendance
      .filter(({ value }) => here.has(value.sessionKey) && value.state !== 'unmarked')
      .map(({ value }) => value.participantKey),
  );
  return participants.filter((row) => row.groupKey !== file.group.value.key && marked.has(row.key));
}

function peopleIn(open: OpenGroup, rows: readonly Participant[], language: Language): readonly RollPerson[] {
  const byName = new Intl.Collator(language.locale).compare;
  return [...rows]
    .sort((one, other) => Number(one.isAlias) - Number(other.isAlias) || byName(one.name, other.name))
    .map((participant) => ({
      participant,
      tags: tagsOf(participant, language),
      elsewhere: attendedElsewhere(open, participant),
    }));
}

function attendedElsewhere({ file }: OpenGroup, { personKey }: Participant): ReadonlyMap<StepKey, string> {
  const rows = new Set(
    file.participants.filter(({ value }) => value.personKey === personKey).map(({ value }) => value.key),
  );
  const attended = file.attendance
    .filter(({ value }) => value.state === 'present' && rows.has(value.participantKey))
    .map(({ value }) => value.sessionKey);
  const sessions = file.sessions.filter(
    ({ value }) => value.groupKey !== file.group.value.key && attended.includes(value.key),
  );
  const numberOf = (groupKey: GroupKey): string =>
    file.groupsTogether.find(({ value }) => value.key === groupKey)?.value.number ?? '';
  return new Map(sessions.map(({ value }) => [value.stepKey, numberOf(value.groupKey)]));
}

function tagsOf(
  row: Participant,
  {
    texts: {
      roll: { tags, notCounted },
    },
    locale,
  }: Language,
): readonly string[] {
  const day = (date: IsoDate): string => formatShortDay(date, locale);
  const away = row.notCounted;
  return [
    ...(row.isManager ? [tags.manager] : []),
    ...(row.isAlias ? [tags.alias] : row.email === undefined ? [tags.guest] : []),
    ...(row.from === undefined ? [] : [fill(tags.from, { day: day(row.from) })]),
    ...(row.to === undefined ? [] : [fill(tags.to, { day: day(row.to) })]),
    ...(away === undefined ? [] : [fill(tags.notCounted, { reason: notCounted[away.reason] })]),
    ...(away?.from === undefined ? [] : [fill(tags.notCountedFrom, { day: day(away.from) })]),
    ...(away?.to === undefined ? [] : [fill(tags.notCountedTo, { day: day(away.to) })]),
  ];
}

/** Whether a mark for the person at the session will be counted, and why not. */
export function standingOn(
  { participant }: RollPerson,
  { session }: RollColumn,
): 'counts' | 'notCounted' | 'notMember' {
  const { day } = session.value;
  return countsOn(participant, day) ? 'counts' : belongsOn(participant, day) ? 'notCounted' : 'notMember';
}

/** Those without a mark in a column who count that day: students and people on leave are marked one by one. */
export function unmarkedIn(column: RollColumn, { sections }: RollLayout, roll: RollState): readonly RollPerson[] {
  return sections
    .flatMap(({ people }) => people)
    .filter(
      (person) =>
        standingOn(person, column) === 'counts' &&
        markOf(roll, cellId(column.session.value.key, person.participant.key)).state === 'unmarked',
    );
}
