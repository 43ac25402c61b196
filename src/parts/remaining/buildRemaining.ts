import {
  assignmentsBefore,
  countsOn,
  judgeAssignments,
  judgeAttendance,
  judgeGroups,
  judgeManagerAttendance,
  plainRules,
  rescueOptions,
} from '../../rules';
import type { AttendanceFacts, Outcome, RuleFinding } from '../../rules';
import { fill } from '../../loc/fill';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { formatShortDay, languageOf } from '../../words/format';
import { citationText, outcomeWord, reasonText } from '../../words/reasons';
import type { Language } from '../../words/language';
import { titlesIn } from '../../words/titles';

/** One line of what remains before a decision can be taken. */
export interface RemainingLine {
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
  /** "Uppfyllt. 20 av 22, minst 20 krävs." */
  readonly text: string;
}

/** What is left before the group's decisions, as the rules say now: size, attendance, manager, assignments. */
export function buildRemaining(open: OpenGroup, facts: AttendanceFacts, language: Language): readonly RemainingLine[] {
  const { file, version } = open;
  const groups = file.groupsTogether.map(({ value }) => value);
  const findings = [
    judgeGroups(version.groupSize, groups, facts.participants, facts.today),
    ...judgeAttendance(facts).findings,
  ];
  const manager = judgeManagerAttendance(facts);
  const judged = [...findings, ...(manager === undefined ? [] : [manager])];
  const plans = rescueOptions(facts, judged);
  return [
    ...judged.map((finding, index) =>
      lineOf(open, finding, plans.find((plan) => plan.finding === finding)?.missing ?? 0, index, language),
    ),
    ...assignmentLines(open, facts, language),
  ];
}

/** `missing`: how many have to make up for it with another group. */
function lineOf(
  open: OpenGroup,
  { criterion, subject, outcome, reasons }: RuleFinding,
  missing: number,
  index: number,
  language: Language,
): RemainingLine {
  const { texts } = language;
  const titleOf = titlesIn(open, language.locale);
  const about = [subject.stepKey, subject.unitKey].flatMap((key) => (key === undefined ? [] : [titleOf(key)]));
  // The budget is shown under the column it belongs to.
  const said = [
    ...new Set(
      reasons.filter(({ code }) => code !== 'attendance.budget').map((reason) => reasonText(reason, language, titleOf)),
    ),
  ];
  const underWay = reasons.some(({ code, values }) => code === 'attendance.underWay' && values.present !== 0);
  const word = underWay ? texts.roll.underWay : outcomeWord(outcome, texts);
  return {
    id: `${criterion} ${index}`,
    title:
      about.length === 0
        ? texts.reasons.criteria[criterion]
        : fill(texts.roll.criterionAbout, { criterion: texts.reasons.criteria[criterion], about: about.join(', ') }),
    outcome,
    text: sentences([word, ...said, ...(missing === 0 ? [] : [fill(texts.roll.makeUp, { count: missing })])]),
  };
}

/** One line per assignment over all units: how many have handed in, and by when the rest must. */
function assignmentLines(open: OpenGroup, facts: AttendanceFacts, language: Language): readonly RemainingLine[] {
  const { file, version, units } = open;
  const { texts, locale } = language;
  const group = file.group.value;
  const submissions = file.submissions.map(({ value }) => value);
  const groupKeys = file.groupsTogether.map(({ value }) => value.key);
  const perUnit = units.map(({ process }) =>
    judgeAssignments({
      version,
      submissions,
      groupKeys,
      participants: facts.participants,
      processKey: process.value.key,
      dueDay: group.assignmentDueDay,
      today: facts.today,
    }),
  );
  return assignmentsBefore(version).map((assignment) => {
    const outcomes = perUnit
      .flat()
      .filter(({ subject }) => subject.assignmentKey === assignment.key)
      .map(({ outcome }) => outcome);
    const own = submissions.filter(({ assignmentKey }) => assignmentKey === assignment.key);
    const of = {
      unit: units.length,
      group: groupKeys.length,
      individual: new Set(
        facts.participants.filter((row) => countsOn(row, facts.today)).map(({ personKey }) => personKey),
      ).size,
    }[assignment.per];
    const handedIn = own.filter(({ state }) => state === 'handedIn' || state === 'approved').length;
    const outcome: Outcome = outcomes.length > 0 && outcomes.every((each) => each === 'met') ? 'met' : 'pending';
    const due =
      group.assignmentDueDay === undefined || outcome === 'met'
        ? []
        : [fill(texts.roll.assignmentDue, { day: formatShortDay(group.assignmentDueDay, locale) })];
    const count = fill((of === 1 ? texts.roll.assignmentCountOfOne : texts.roll.assignmentCount)[assignment.per], {
      count: handedIn,
      of,
    });
    return {
      id: assignment.key,
      title: titlesIn(open, language.locale)(assignment.key),
      outcome,
      text: sentences([outcomeWord(outcome, texts), [count, ...due].join(', ')]),
    };
  });
}

/** The attendance rule in plain words, with the reading applied and the source. */
export function buildRuleInWords(
  open: OpenGroup,
  language: Language,
): { readonly rule: string; readonly reading: string; readonly source: string } {
  const { attendance } = open.version;
  const codes: readonly string[] = [
    `rule.attendance.${attendance.reading}`,
    `rule.scope.${attendance.scope}`,
    'rule.managerMustAttend',
  ];
  const { texts } = language;
  return {
    rule: plainRules(open.version, languageOf(language.locale))
      .filter(({ code }) => codes.includes(code))
      .map((rule) => reasonText(rule, language, titlesIn(open, language.locale)))
      .join(' '),
    reading: fill(texts.common.reading, { reading: texts.reasons.readings[attendance.reading] }),
    source: citationText(attendance.citation, language),
  };
}

/** "Uppfyllt." + "20 av 22" → "Uppfyllt. 20 av 22." */
function sentences(parts: readonly string[]): string {
  return parts.map((part) => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}
