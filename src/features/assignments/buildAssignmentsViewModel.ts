import type { Language } from '../../words/language';
import { addMonths, countsOn, judgeAssignments, submissionProgress } from '../../rules';
import type { AssignmentKey, AssignmentRule, IsoDate, ProcessKey, RuleFinding, Submission } from '../../rules';
import type { Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import type { RemainingLine } from '../../parts/remaining/buildRemaining';
import { citationText, outcomeWord, reasonText } from '../../words/reasons';
import { textIn } from '../../words/format';
import { blankSubmission } from '../../usecases/handIn/blankSubmission';
import { decisionInForce } from '../../usecases/openGroup/decisionInForce';

/** Everything one assignment of the version has asked for, and what has come of it. */
export interface AssignmentView {
  readonly key: AssignmentKey;
  readonly title: string;
  readonly per: AssignmentRule['per'];
  readonly handIns: readonly HandInView[];
  readonly findings: readonly RemainingLine[];
  readonly source: string;
  /** For what follows an award: how many months after it. It is shown with the verdict and is no part of it. */
  readonly monthsAfterAward: number | undefined;
}

/** `late` is a hand-in that is still due after its day. */
export type HandInState = Submission['state'] | 'late';

export interface HandInView {
  readonly id: string;
  readonly who: string;
  readonly state: HandInState;
  readonly dueDay: IsoDate | undefined;
  readonly row: Stored<Submission> | undefined;
  /** What is written when something comes in that the list has no row for. */
  readonly blank: Submission;
}

/** Each assignment of the version with everyone who is to hand it in, and what the rules say of it today. */
export function buildAssignmentsViewModel(
  open: OpenGroup,
  today: IsoDate,
  language: Language,
): readonly AssignmentView[] {
  return open.version.assignments.map((rule) => ({
    key: rule.key,
    title: textIn(rule.title, language.locale),
    per: rule.per,
    handIns: expectedOf(open, rule, today).map((expected) => handInView(expected, today)),
    findings: findingsOf(open, rule, today, language),
    source: citationText(rule.citation, language),
    monthsAfterAward: rule.monthsAfterAward,
  }));
}

interface Expected {
  readonly id: string;
  readonly who: string;
  readonly rows: readonly Stored<Submission>[];
  readonly blank: Submission;
}

/**
 * Who has to hand in: every unit, every group judged together, or everyone who counts today; after an award, those
 * awarded.
 */
function expectedOf(open: OpenGroup, rule: AssignmentRule, today: IsoDate): readonly Expected[] {
  const { file } = open;
  const own = file.submissions.filter(({ value }) => value.assignmentKey === rule.key);
  const dueDay = (process: ProcessKey): IsoDate | undefined =>
    followUpDay(open, process, rule) ?? file.group.value.assignmentDueDay;
  const units =
    rule.monthsAfterAward === undefined
      ? open.units
      : open.units.filter(({ process }) => followUpDay(open, process.value.key, rule) !== undefined);
  if (rule.per === 'unit') {
    return units.map(({ process: { value: process }, unit }) => ({
      id: process.key,
      who: unit.name,
      rows: own.filter(({ value }) => value.processKey === process.key && value.participantKey === undefined),
      blank: blankSubmission(rule, { per: 'unit', process, group: file.group.value }, dueDay(process.key)),
    }));
  }
  if (rule.per === 'group') {
    return file.groupsTogether.flatMap(({ value: group }) => {
      const process = units.find((each) => group.processKeys.includes(each.process.value.key))?.process.value;
      return process === undefined
        ? []
        : [
            {
              id: group.key,
              who: group.number,
              rows: own.filter(({ value }) => value.groupKey === group.key && value.participantKey === undefined),
              blank: blankSubmission(rule, { per: 'group', process, group }, dueDay(process.key)),
            },
          ];
    });
  }
  return file.participants
    .filter(
      ({ value }) =>
        value.groupKey === file.group.value.key &&
        countsOn(value, today) &&
        units.some(({ process }) => process.value.key === value.processKey),
    )
    .map(({ value: participant }) => ({
      id: participant.key,
      who: participant.name,
      rows: own.filter(({ value }) => value.participantKey === participant.key),
      blank: blankSubmission(rule, { per: 'individual', participant }, dueDay(participant.processKey)),
    }));
}

/**
 * When the follow-up of a unit that holds an award is due; undefined for others, and for what is asked for before the
 * decision.
 */
function followUpDay(
  { file }: OpenGroup,
  processKey: ProcessKey,
  { monthsAfterAward, monthsAfterAwardAtMost = monthsAfterAward }: AssignmentRule,
): IsoDate | undefined {
  const decision = decisionInForce(file, processKey);
  const isAward = decision?.outcome === 'awarded' || decision?.outcome === 'awardedWithDeviation';
  return isAward && monthsAfterAwardAtMost !== undefined ? addMonths(decision.day, monthsAfterAwardAtMost) : undefined;
}

function handInView({ id, who, rows, blank }: Expected, today: IsoDate): HandInView {
  const [row] = [...rows].sort(
    (one, other) => submissionProgress[other.value.state] - submissionProgress[one.value.state],
  );
  const { state } = row?.value ?? blank;
  const dueDay = row?.value.dueDay ?? blank.dueDay;
  return {
    id,
    who,
    state: state === 'due' && dueDay !== undefined && dueDay < today ? 'late' : state,
    dueDay,
    row,
    blank,
  };
}

function findingsOf(
  open: OpenGroup,
  rule: AssignmentRule,
  today: IsoDate,
  language: Language,
): readonly RemainingLine[] {
  const { file, units, version } = open;
  const { texts, locale } = language;
  return units.flatMap(({ process, unit }) => {
    const [finding]: readonly (RuleFinding | undefined)[] = judgeAssignments({
      version: { ...version, assignments: [rule] },
      today,
      processKey: process.value.key,
      groupKeys: file.groupsTogether
        .filter(({ value }) => value.processKeys.includes(process.value.key))
        .map(({ value }) => value.key),
      submissions: file.submissions.map(({ value }) => value),
      participants: file.participants.map(({ value }) => value),
      dueDay: file.group.value.assignmentDueDay,
    });
    // What follows an award is judged by nobody.
    if (finding === undefined) return [];
    const reasons = finding.reasons.map((reason) => reasonText(reason, language));
    return [
      {
        id: process.value.key,
        title: fill(texts.assignments.remainingUnit, { assignment: textIn(rule.title, locale), unit: unit.name }),
        outcome: finding.outcome,
        text: [outcomeWord(finding.outcome, texts), ...reasons].map((part) => `${part}.`).join(' '),
      },
    ];
  });
}
