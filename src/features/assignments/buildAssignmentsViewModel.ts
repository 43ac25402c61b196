import { countsOn, judgeAssignments } from '../../rules';
import type { AssignmentKey, AssignmentRule, IsoDate, Submission } from '../../rules';
import type { Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { OpenGroup } from '../group/OpenGroup';
import type { RemainingLine } from '../roll/buildRemaining';
import type { Product } from '../shell/Product';
import { citationText, outcomeWord, reasonText } from '../shell/reasons';
import { textIn } from '../shell/format';

/** Everything one assignment of the version has asked for, and what has come of it. */
export interface AssignmentView {
  readonly key: AssignmentKey;
  readonly title: string;
  readonly per: AssignmentRule['per'];
  readonly handIns: readonly HandInView[];
  readonly findings: readonly RemainingLine[];
  readonly source: string;
}

/** `late` is a hand-in that is still due after its day; `missing` one the list has no row for. */
export type HandInState = Submission['state'] | 'late' | 'missing';

export interface HandInView {
  readonly id: string;
  readonly who: string;
  readonly state: HandInState;
  readonly dueDay: IsoDate | undefined;
  readonly row: Stored<Submission> | undefined;
}

type Language = Pick<Product, 'texts' | 'locale'>;

/** Each assignment of the version with everyone who is to hand it in, and what the rules say of it today. */
export function buildAssignmentsViewModel(open: OpenGroup, today: IsoDate, language: Language): readonly AssignmentView[] {
  return open.version.assignments.map((rule) => ({
    key: rule.key,
    title: textIn(rule.title, language.locale),
    per: rule.per,
    handIns: expectedOf(open, rule, today).map((expected) => handInView(open, expected, today)),
    findings: findingsOf(open, rule, today, language),
    source: citationText(rule.citation, language),
  }));
}

interface Expected {
  readonly id: string;
  readonly who: string;
  readonly rows: readonly Stored<Submission>[];
}

/** Who has to hand in: every unit, every group judged together, or everyone who counts today. */
function expectedOf({ file, units }: OpenGroup, { key, per }: AssignmentRule, today: IsoDate): readonly Expected[] {
  const own = file.submissions.filter(({ value }) => value.assignmentKey === key);
  if (per === 'unit') {
    return units.map(({ process, unit }) => ({ id: process.value.key, who: unit.name, rows: own.filter(({ value }) => value.processKey === process.value.key && value.participantKey === undefined) }));
  }
  if (per === 'group') {
    return file.groupsTogether.map(({ value: group }) => ({ id: group.key, who: group.number, rows: own.filter(({ value }) => value.groupKey === group.key && value.participantKey === undefined) }));
  }
  return file.participants
    .filter(({ value }) => value.groupKey === file.group.value.key && countsOn(value, today))
    .map(({ value: person }) => ({ id: person.key, who: person.name, rows: own.filter(({ value }) => value.participantKey === person.key) }));
}

const progress: readonly Submission['state'][] = ['due', 'returned', 'handedIn', 'approved'];

function handInView({ file }: OpenGroup, { id, who, rows }: Expected, today: IsoDate): HandInView {
  const [row] = [...rows].sort((one, other) => progress.indexOf(other.value.state) - progress.indexOf(one.value.state));
  const dueDay = row?.value.dueDay ?? file.group.value.assignmentDueDay;
  if (row === undefined) return { id, who, state: 'missing', dueDay, row };
  const late = row.value.state === 'due' && dueDay !== undefined && dueDay < today;
  return { id, who, state: late ? 'late' : row.value.state, dueDay, row };
}

function findingsOf(open: OpenGroup, rule: AssignmentRule, today: IsoDate, language: Language): readonly RemainingLine[] {
  const { file, units, version } = open;
  const { texts, locale } = language;
  return units.map(({ process, unit }) => {
    const [finding] = judgeAssignments({
      version: { ...version, assignments: [rule] }, today,
      processKey: process.value.key,
      groupKeys: file.groupsTogether.filter(({ value }) => value.processKeys.includes(process.value.key)).map(({ value }) => value.key),
      submissions: file.submissions.map(({ value }) => value),
      participants: file.participants.map(({ value }) => value),
      dueDay: file.group.value.assignmentDueDay,
    });
    const reasons = finding.reasons.map((reason) => reasonText(reason, language));
    return {
      id: process.value.key,
      title: fill(texts.assignments.remainingUnit, { assignment: textIn(rule.title, locale), unit: unit.name }),
      outcome: finding.outcome,
      text: [outcomeWord(finding.outcome, texts), ...reasons].map((part) => `${part}.`).join(' '),
    };
  });
}
