import type { Texts } from '../../loc/texts';
import { fill } from '../../loc/fill';
import { isIsoDate, needsReason, offeredOutcomes, serialiseSnapshot, tidied, tidiedLines } from '../../rules';
import type {
  AwardRule,
  Decision,
  DecisionKey,
  DecisionOutcome,
  DecisionProposal,
  GroupKey,
  IsoDate,
  Process,
} from '../../rules';
import type { SuggestedCondition } from './buildRescue';

/** What the coordinator can choose. `pending` waits and writes nothing. */
export type Choice = DecisionOutcome;
/** `act` is the key of the act, not shown: a form sent again is the same act. */
export type FormField =
  | 'act'
  | 'choice'
  | 'condition'
  | 'dueDay'
  | 'fulfilledDay'
  | 'declaredBy'
  | 'declaredDay'
  | 'reason';
export type DecisionFields = Readonly<Record<FormField, string>>;
export type FormProblems = Partial<Record<FormField, string>>;

/** Ten characters is the least that can say why; it stops a full stop from standing as a reason. */
export const shortestReason = 10;

export const emptyFields: DecisionFields = {
  act: '',
  choice: '',
  condition: '',
  dueDay: '',
  fulfilledDay: '',
  declaredBy: '',
  declaredDay: '',
  reason: '',
};

/** What the form is for and what it is held against. */
export interface FormFrame {
  readonly proposal: DecisionProposal;
  readonly process: Process;
  readonly groupKey: GroupKey;
  /** The decision this one corrects or, when it was conditional, brings to its end. */
  readonly corrects: Decision | undefined;
  /** The condition of `corrects` is being declared fulfilled: the award carries the day that happened. */
  readonly fulfils: boolean;
  /** Number of the diploma in force, which a new decision takes away; undefined or absent = none. */
  readonly inForce?: string | undefined;
  /** Whose decision it is: when not the coordinator's, the form asks whose word is recorded, and of which day. */
  readonly decidedBy: AwardRule['decidedBy'];
  /**
   * What a condition can be, from the plans that mend what is lost; it fills the field until something else is typed.
   */
  readonly suggestion: SuggestedCondition | undefined;
  readonly today: IsoDate;
}

/** The fields as they are shown and sent: the suggested condition where none has been typed. */
export function shownFields(fields: DecisionFields, { suggestion }: Pick<FormFrame, 'suggestion'>): DecisionFields {
  if (suggestion === undefined || fields.condition !== '' || fields.dueDay !== '') return fields;
  return { ...fields, condition: suggestion.condition, dueDay: suggestion.dueDay ?? '' };
}

/** Whether the form asks for the day of a decision that somebody else took; a fulfilled condition has its own day. */
export function asksForDeclaredDay(
  choice: Choice | undefined,
  { decidedBy, fulfils }: Pick<FormFrame, 'decidedBy' | 'fulfils'>,
): boolean {
  return decidedBy !== 'coordinator' && choice !== 'pending' && !fulfils;
}

/**
 * What can be chosen. Declaring a condition fulfilled is an award and nothing else: a plain one when every criterion is
 * met now, otherwise one with a deviation (docs/domain.md#decision).
 */
export function choicesOf({ proposal, fulfils }: Pick<FormFrame, 'proposal' | 'fulfils'>): readonly Choice[] {
  const offered = offeredOutcomes(proposal.findings);
  if (!fulfils) return offered;
  return [offered.includes('awarded') ? 'awarded' : 'awardedWithDeviation'];
}

/** The choice made, if it still is one; before any is made, the first that is possible. */
export function chosenOf(
  { choice }: Pick<DecisionFields, 'choice'>,
  frame: Pick<FormFrame, 'proposal' | 'fulfils'>,
): Choice | undefined {
  const choices = choicesOf(frame);
  return choice === '' || choices.length === 1 ? choices[0] : choices.find((possible) => possible === choice);
}

/** A correction and a deviation always say why; a condition that is fulfilled otherwise says it itself. */
export function asksForReason(choice: Choice, { proposal, corrects, fulfils }: FormFrame): boolean {
  if (fulfils) return choice === 'awardedWithDeviation';
  return corrects !== undefined || needsReason(choice, proposal.findings);
}

/** What is wrong with the form, field by field, in the user's words; empty when it can be sent. */
export function problemsOf(typed: DecisionFields, frame: FormFrame, texts: Texts): FormProblems {
  const fields = shownFields(typed, frame);
  const words = texts.decision.problem;
  const choice = chosenOf(fields, frame);
  if (choice === undefined) return { choice: words.choiceGone };
  const problems: FormProblems = {};
  if (frame.fulfils) {
    const problem = fulfilledProblem(fields.fulfilledDay, frame, texts);
    if (problem !== undefined) problems.fulfilledDay = problem;
  }
  if (choice === 'conditional') {
    if (tidiedLines(fields.condition).length < shortestReason) problems.condition = words.condition;
    const problem =
      dayProblem(fields.dueDay, texts) ??
      (fields.dueDay.trim() > frame.today ? undefined : fill(words.dueDayPast, { today: frame.today }));
    if (problem !== undefined) problems.dueDay = problem;
  }
  if (frame.decidedBy !== 'coordinator' && choice !== 'pending' && tidied(fields.declaredBy) === '')
    problems.declaredBy = words.declaredBy;
  if (asksForDeclaredDay(choice, frame)) {
    const problem = declaredProblem(fields.declaredDay.trim(), frame, texts);
    if (problem !== undefined) problems.declaredDay = problem;
  }
  const { length } = tidiedLines(fields.reason);
  if (asksForReason(choice, frame) && length < shortestReason) problems.reason = fill(words.reasonShort, { length });
  return problems;
}

function dayProblem(text: string, texts: Texts): string | undefined {
  const words = texts.decision.problem;
  if (text.trim() === '') return words.dueDayMissing;
  return isIsoDate(text.trim()) ? undefined : fill(words.dueDayNotADay, { text });
}

function declaredProblem(
  day: string,
  { process: { confirmedDay }, today }: FormFrame,
  { decision: { problem } }: Texts,
): string | undefined {
  if (!isIsoDate(day)) return problem.declaredDay;
  return day >= confirmedDay && day <= today
    ? undefined
    : fill(problem.declaredDayOutside, { from: confirmedDay, to: today });
}

function fulfilledProblem(text: string, { corrects, today }: FormFrame, texts: Texts): string | undefined {
  const from = corrects?.day ?? today;
  const due = corrects?.conditionDueDay ?? today;
  const to = due < today ? due : today;
  const day = text.trim();
  if (day === '') return texts.decision.problem.fulfilledDayMissing;
  return (
    dayProblem(text, texts) ??
    (day >= from && day <= to ? undefined : fill(texts.decision.problem.fulfilledOutside, { from, to }))
  );
}

/**
 * The decision a valid form amounts to; undefined for "wait", which writes nothing, and for a form with problems.
 * `key` is made when the form is opened, so that a form sent twice is one decision.
 */
export function decisionFrom(
  typed: DecisionFields,
  frame: FormFrame,
  key: DecisionKey,
  decidedBy: string,
  texts: Texts,
): Decision | undefined {
  const { process, proposal, corrects, fulfils, today } = frame;
  const fields = shownFields(typed, frame);
  const choice = chosenOf(fields, frame);
  if (choice === undefined || choice === 'pending' || Object.keys(problemsOf(fields, frame, texts)).length > 0)
    return undefined;
  const day = (text: string): IsoDate | undefined => [text.trim()].find(isIsoDate);
  const fulfilledDay = fulfils ? day(fields.fulfilledDay) : undefined;
  const declaredDay = asksForDeclaredDay(choice, frame) ? day(fields.declaredDay) : undefined;
  const conditional = choice === 'conditional';
  return {
    key,
    processKey: process.key,
    togetherKey: process.togetherKey,
    unitKey: process.unitKey,
    groupKey: frame.groupKey,
    outcome: choice,
    // An award that ends a condition is dated the day the condition was fulfilled (docs/domain.md#rescue), and what a
    // unit or a certifier decided the day they did; the snapshot has today.
    day: fulfilledDay ?? declaredDay ?? today,
    reason:
      fulfilledDay === undefined
        ? tidiedLines(fields.reason)
        : [
            fill(texts.decision.fulfilledReason, { day: fulfilledDay, condition: corrects?.condition ?? '' }),
            tidiedLines(fields.reason),
          ]
            .filter(Boolean)
            .join(' '),
    condition: conditional ? tidiedLines(fields.condition) : undefined,
    conditionDueDay: conditional ? day(fields.dueDay) : undefined,
    correctsDecisionKey: corrects?.key,
    decidedBy,
    declaredBy: frame.decidedBy === 'coordinator' ? undefined : tidied(fields.declaredBy),
    snapshot: serialiseSnapshot(proposal.snapshot),
  };
}
