import type { Texts } from '../../loc/texts';
import { fill } from '../../loc/fill';
import { isIsoDate, needsReason, offeredOutcomes, serialiseSnapshot } from '../../rules';
import type { Decision, DecisionKey, DecisionOutcome, DecisionProposal, GroupKey, IsoDate, Process } from '../../rules';

/** What the coordinator can choose. `pending` waits and writes nothing. */
export type Choice = DecisionOutcome;
export type FormField = 'choice' | 'condition' | 'dueDay' | 'fulfilledDay' | 'reason';
export type DecisionFields = Readonly<Record<FormField, string>>;
export type FormProblems = Partial<Record<FormField, string>>;

/** Ten characters is the least that can say why; it stops a full stop from standing as a reason. */
const shortestReason = 10;

export const emptyFields: DecisionFields = { choice: '', condition: '', dueDay: '', fulfilledDay: '', reason: '' };

/** What the form is for and what it is held against. */
export interface FormFrame {
  readonly proposal: DecisionProposal;
  readonly process: Process;
  readonly groupKey: GroupKey;
  /** The decision this one corrects or, when it was conditional, brings to its end. */
  readonly corrects: Decision | undefined;
  /** The condition of `corrects` is being declared fulfilled: the award carries the day that happened. */
  readonly fulfils: boolean;
  readonly today: IsoDate;
}

/** What can be chosen; declaring a condition fulfilled is an award and nothing else. */
export function choicesOf({ proposal, fulfils }: Pick<FormFrame, 'proposal' | 'fulfils'>): readonly Choice[] {
  return fulfils ? ['awarded'] : offeredOutcomes(proposal.findings);
}

/** The choice made, if it still is one; before any is made, the first that is possible. */
export function chosenOf({ choice }: Pick<DecisionFields, 'choice'>, frame: Pick<FormFrame, 'proposal' | 'fulfils'>): Choice | undefined {
  const choices = choicesOf(frame);
  return choice === '' || choices.length === 1 ? choices[0] : choices.find((possible) => possible === choice);
}

/** A correction always says why; a fulfilled condition never needs to, since the condition does. */
export function asksForReason(choice: Choice, { proposal, corrects, fulfils }: FormFrame): boolean {
  return !fulfils && (corrects !== undefined || needsReason(choice, proposal.findings));
}

/** What is wrong with the form, field by field, in the user's words; empty when it can be sent. */
export function problemsOf(fields: DecisionFields, frame: FormFrame, texts: Texts): FormProblems {
  const words = texts.decision.problem;
  const choice = chosenOf(fields, frame);
  if (choice === undefined) return { choice: words.choiceGone };
  const problems: FormProblems = {};
  if (frame.fulfils) {
    const problem = fulfilledProblem(fields.fulfilledDay, frame, texts);
    if (problem !== undefined) problems.fulfilledDay = problem;
  }
  if (choice === 'conditional') {
    if (fields.condition.trim().length < shortestReason) problems.condition = words.condition;
    const problem = dayProblem(fields.dueDay, texts) ?? (fields.dueDay.trim() > frame.today ? undefined : fill(words.dueDayPast, { today: frame.today }));
    if (problem !== undefined) problems.dueDay = problem;
  }
  const { length } = fields.reason.trim();
  if (asksForReason(choice, frame) && length < shortestReason) problems.reason = fill(words.reasonShort, { length });
  return problems;
}

function dayProblem(text: string, texts: Texts): string | undefined {
  const words = texts.decision.problem;
  if (text.trim() === '') return words.dueDayMissing;
  return isIsoDate(text.trim()) ? undefined : fill(words.dueDayNotADay, { text });
}

function fulfilledProblem(text: string, { corrects, today }: FormFrame, texts: Texts): string | undefined {
  const from = corrects?.day ?? today;
  const due = corrects?.conditionDueDay ?? today;
  const to = due < today ? due : today;
  const day = text.trim();
  return dayProblem(text, texts) ?? (day >= from && day <= to ? undefined : fill(texts.decision.problem.fulfilledOutside, { from, to }));
}

/**
 * The decision a valid form amounts to; undefined for "wait", which writes nothing, and for a form with problems.
 * `key` is made when the form is opened, so that a form sent twice is one decision.
 */
export function decisionFrom(fields: DecisionFields, frame: FormFrame, key: DecisionKey, decidedBy: string, texts: Texts): Decision | undefined {
  const { process, proposal, corrects, fulfils, today } = frame;
  const choice = chosenOf(fields, frame);
  if (choice === undefined || choice === 'pending' || Object.keys(problemsOf(fields, frame, texts)).length > 0) return undefined;
  const day = (text: string): IsoDate | undefined => [text.trim()].find(isIsoDate);
  const fulfilledDay = fulfils ? day(fields.fulfilledDay) : undefined;
  const conditional = choice === 'conditional';
  return {
    key,
    processKey: process.key,
    togetherKey: process.togetherKey,
    unitKey: process.unitKey,
    groupKey: frame.groupKey,
    outcome: choice,
    // An award that ends a condition is dated the day the condition was fulfilled (DOMAIN.md § 3.5); the snapshot has today.
    day: fulfilledDay ?? today,
    reason: fulfilledDay === undefined
      ? fields.reason.trim()
      : [fill(texts.decision.fulfilledReason, { day: fulfilledDay, condition: corrects?.condition ?? '' }), fields.reason.trim()].filter(Boolean).join(' '),
    condition: conditional ? fields.condition.trim() : undefined,
    conditionDueDay: conditional ? day(fields.dueDay) : undefined,
    correctsDecisionKey: corrects?.key,
    decidedBy,
    declaredBy: undefined,
    snapshot: serialiseSnapshot(proposal.snapshot),
  };
}
