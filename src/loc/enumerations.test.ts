import { describe, expect, it } from '@jest/globals';
import {
  assignmentKinds,
  assignmentOwners,
  attendanceReadings,
  attendanceScopes,
  attendanceStates,
  awardDeciders,
  awardReceivers,
  chargedFor,
  costSplits,
  criteria,
  decisionOutcomes,
  diplomaStates,
  evaluationSubjects,
  groupStages,
  invoiceStatuses,
  notCountedReasons,
  otherUnitsMay,
  priceBases,
  programmeKinds,
  readings,
  reasonCodes,
  renewedPeriods,
  sectors,
  statedKinds,
  stepForms,
  submissionStates,
  surchargeBases,
  unitCategories,
  unitEventKinds,
  vatKinds,
  withdrawalCharges,
  withdrawalTerms,
  yesNoAnswers,
} from '../rules';
import type { GroupStage } from '../rules';
import { enUS } from './en-us';
import { svSE } from './sv-se';

/** Members without a word do not compile. */
const inWords = <T extends string>(
  of: readonly T[],
  words: Readonly<Record<T, string>>,
): readonly [readonly string[], readonly string[]] => [of, Object.keys(words)];

const tables = ({ programmeEditor, ...texts }: typeof svSE): Readonly<Record<string, ReturnType<typeof inWords>>> => {
  const { choices } = programmeEditor;
  return {
    categories: inWords(unitCategories, texts.application.categories),
    categoriesOfRegister: inWords(unitCategories, texts.register.categories),
    priceFor: inWords(priceBases, texts.application.priceFor),
    vat: inWords(vatKinds, texts.cost.vat),
    diplomaStates: inWords(diplomaStates, texts.common.diplomaState),
    split: inWords(costSplits, texts.cost.split),
    invoiceStatuses: inWords(invoiceStatuses, texts.cost.invoice.statusOf),
    outcomes: inWords(decisionOutcomes, texts.decision.outcome),
    suggested: inWords(decisionOutcomes, texts.decision.suggested),
    decisionReadings: inWords([...attendanceReadings, ...attendanceScopes], texts.decision.readings),
    unitEvents: inWords(unitEventKinds, texts.group.unitChange.kinds),
    charges: inWords(withdrawalCharges, texts.group.withdrawal.charge),
    notCounted: inWords(notCountedReasons, texts.participants.reasons),
    notCountedOnRoll: inWords(notCountedReasons, texts.roll.notCounted),
    attendanceStates: inWords(attendanceStates, texts.roll.states),
    stages: inWords(groupStages, texts.pool.stages),
    reasons: inWords(reasonCodes, texts.reasons.byCode),
    criteria: inWords(criteria, texts.reasons.criteria),
    readings: inWords(readings, texts.reasons.readings),
    sectors: inWords(sectors, texts.reasons.sectors),
    stepForms: inWords(stepForms, texts.reasons.stepForms),
    kinds: inWords(programmeKinds, texts.programmes.kinds),
    handInPer: inWords(assignmentOwners, texts.assignments.per),
    handInStates: inWords([...submissionStates, 'late'], texts.assignments.states),
    said: inWords(statedKinds, programmeEditor.said),
    yesNo: inWords(yesNoAnswers, programmeEditor.yesNo),
    choicesOfKind: inWords(programmeKinds, choices.kind),
    choicesOfReceiver: inWords(awardReceivers, choices['award.to']),
    choicesOfDecider: inWords(awardDeciders, choices['award.decidedBy']),
    choicesOfReading: inWords(attendanceReadings, choices['attendance.reading']),
    choicesOfScope: inWords(attendanceScopes, choices['attendance.scope']),
    choicesOfForm: inWords(stepForms, choices['steps.form']),
    choicesOfAssignment: inWords(assignmentKinds, choices['assignments.kind']),
    choicesOfPer: inWords(assignmentOwners, choices['assignments.per']),
    choicesOfEvaluation: inWords(evaluationSubjects, choices['evaluations.of']),
    choicesOfPeriod: inWords(renewedPeriods, choices['validity.renewedPeriod']),
    choicesOfOthers: inWords(otherUnitsMay, choices['eligibility.others']),
    choicesOfBasis: inWords(priceBases, choices['price.basis']),
    choicesOfCharged: inWords(chargedFor, choices['price.charged']),
    choicesOfSurcharge: inWords(surchargeBases, choices['price.surchargePer']),
    choicesOfSplit: inWords(costSplits, choices['price.split']),
    choicesOfVat: inWords(vatKinds, choices['price.vat']),
    choicesOfWithdrawal: inWords(withdrawalTerms, choices['price.withdrawal']),
  };
};

describe('the words of an enumeration', () => {
  it('do not compile when a member has none', () => {
    const withPause = [...groupStages, 'paused'] as const satisfies readonly (GroupStage | 'paused')[];
    // @ts-expect-error no text for 'paused'
    const [members, words] = inWords(withPause, svSE.pool.stages);
    expect(members).not.toHaveLength(words.length);
  });

  it.each(Object.entries(tables(svSE)))('%s: a word each in Swedish, and none for what does not exist', (_, table) => {
    const [members, words] = table;
    expect([...words].sort()).toEqual([...members].sort());
  });
  it.each(Object.entries(tables(enUS)))('%s: the same in English', (_, table) => {
    const [members, words] = table;
    expect([...words].sort()).toEqual([...members].sort());
  });
});
