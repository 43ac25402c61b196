/** The one door of the rules package: what is not exported here is nobody else's business. */
export * from './model';
export * from './reasons';
export { reasonCatalogue, reasonCodes } from './reasonCatalogue';

export { isTooFew, judgeGroupSize } from './groupSize/judgeGroupSize';
export { sizeAtSessions } from './groupSize/sizeAtSessions';
export type { SessionSize } from './groupSize/sizeAtSessions';
export { proposeSplit } from './groupSize/proposeSplit';

export { absenceBudget, meets, needed } from './attendance/threshold';
export { belongsOn, countsOn } from './attendance/membership';
export { countedSteps, tallyAttendance } from './attendance/tallyAttendance';
export type { AttendanceFacts, AttendanceTallies } from './attendance/tallyAttendance';
export { judgeAttendance, judgeTallies } from './attendance/judgeAttendance';
export type { AttendanceVerdict, UnitAttendance } from './attendance/judgeAttendance';
export { isHeld, isRollClosed } from './attendance/rollBook';
export { judgeManagerAttendance } from './attendance/judgeManagerAttendance';
export type { ManagerAttendanceFacts } from './attendance/judgeManagerAttendance';
export { budgetOfTallies, rollBudget } from './attendance/rollBudget';
export type { BudgetPool, RollBudget } from './attendance/rollBudget';
export { edgeNotice, shrinkNotice } from './attendance/budgetNotice';

export { judgeAssignments, submissionProgress } from './assignments/judgeAssignments';
export type { AssignmentFacts } from './assignments/judgeAssignments';
export { assignmentsBefore, followUps } from './assignments/followUps';
export type { FollowUp } from './assignments/followUps';

export { isMemberOrganisation, judgeEligibility } from './eligibility/judgeEligibility';
export type { AwardHeld } from './eligibility/judgeEligibility';
export { placing, priorityOf } from './eligibility/placing';
export type { Placing } from './eligibility/placing';
export { queueOrder } from './eligibility/queueOrder';
export type { Applicant, QueuePlace } from './eligibility/queueOrder';

export { missingToLevel } from './coverage/missingToLevel';
export { unitCoverage } from './coverage/unitCoverage';
export type { CoverageFacts, UnitCoverage } from './coverage/unitCoverage';

export { registrationOn } from './registration/registrationOn';
export type { RegistrationAnswer } from './registration/registrationOn';

export { lastValidDay, renewedPeriod } from './validity/lastValidDay';
export type { RenewedPeriod } from './validity/lastValidDay';
export { diplomaFacts, diplomaState } from './validity/diplomaState';
export type { DiplomaFacts, DiplomaSurroundings } from './validity/diplomaState';
export { statesOfDiplomas } from './validity/statesOfDiplomas';
export type { DatedDiploma, DiplomasTogether } from './validity/statesOfDiplomas';
export {
  currentReminder,
  defaultRenewalWindowMonths,
  reminderMonths,
  renewalReminders,
  renewalWindowStart,
} from './validity/renewalWindow';
export type { ReminderMonths, RenewalReminder } from './validity/renewalWindow';

export { renewalOfDiploma } from './renewal/renewalOfDiploma';
export type { DiplomaRenewal } from './renewal/renewalOfDiploma';
export { renewalOn } from './renewal/renewalOn';
export type { RenewalAnswer, RenewalCase } from './renewal/renewalOn';

export { carriedBy, carrierOn, seriesToContinue } from './unitsLive/carrier';
export { happeningProblem, recordChange } from './unitsLive/recordChange';
export type { HappeningProblem, UnitHappening } from './unitsLive/recordChange';
export { unitOn } from './unitsLive/unitOn';
export type { UnitChangeKind, UnitOnDay } from './unitsLive/unitOn';

export { endedMembership, isWithdrawn, remaining, withoutWithdrawn } from './withdrawal/remaining';
export { withdrawalCharge } from './withdrawal/withdrawalCharge';
export type { WithdrawalCharge } from './withdrawal/withdrawalCharge';

export { groupCost } from './cost/groupCost';
export type { CostCase, CostLine, CostUnit, GroupCost, StatedCost } from './cost/groupCost';
export { chargedPeople } from './cost/chargedPeople';
export { costAmongGroups } from './cost/costAmongGroups';
export type { AmongGroupsCase, CostAmongGroups, CostGroup, CostMember } from './cost/costAmongGroups';
export { splitCost } from './cost/splitCost';
export type { CostShare } from './cost/splitCost';
export { vat } from './cost/vat';
export type { VatAmounts } from './cost/vat';

export { decideProcess } from './decision/decideProcess';
export type { DecisionCase, DecisionProposal } from './decision/decideProcess';
export { groupHeadcount, judgeGroups } from './decision/judgeGroups';
export { serialiseSnapshot } from './decision/serialiseSnapshot';
export { conditionState } from './decision/conditionState';
export type { ConditionState } from './decision/conditionState';
export { isSettleable, needsReason, offeredOutcomes } from './decision/offeredOutcomes';
export { compareSnapshots } from './decision/compareSnapshots';
export type { ComparedSnapshot, CountOfStep, SnapshotDifference } from './decision/compareSnapshots';
export { standingDecision } from './decision/standingDecision';

export { costOfGroup, costShareOf } from './group/costShare';
export { groupComputed, headcountOf, processComputed } from './group/computedColumns';
export { attendanceFactsOf, peopleOf } from './group/groupFacts';
export type { GroupFacts, GroupMember } from './group/groupFacts';
export { groupStage } from './group/groupStage';
export { judgeMember } from './group/judgeMember';

export { addressOf, isEmail, isSameAddress } from './people/email';
export { beginsAsFormula, isFormula } from './people/formula';
export { matchUnit } from './people/matchUnit';
export type { UnitMatch } from './people/matchUnit';
export { participantKeyFor } from './people/participantKey';
export { holdsPersonalNumber, withoutPersonalNumbers } from './people/personalNumber';
export { folded, refusedCharacter, tidied, tidiedLines, withoutUnseen } from './people/plainText';

export { groupRiskCodes, groupRisks } from './atRisk/groupRisks';
export type { GroupRisk } from './atRisk/groupRisks';

export { versionOn } from './versions/versionOn';
export type { VersionAnswer } from './versions/versionOn';
export { checkVersion } from './versions/checkVersion';
export { checkVersions, citationsOf, placeProblems } from './versions/checkVersions';
export type { VersionPath, VersionProblem, VersionProblemCode } from './versions/versionProblem';

export { proposeGroup } from './matchmaking/proposeGroup';
export type { GroupChoice, GroupProposal } from './matchmaking/proposeGroup';

export { plainRules } from './explain/plainRules';
export type { Language, PlainRule } from './explain/plainRules';
export { totalMinutes } from './explain/plainSteps';

export { isHsaId } from './hsaId/isHsaId';
export { diplomaNumber, groupNumber } from './numbers/numbers';

export { planDates } from './datePlan/planDates';
export type { DatePlanFacts, PlannedStep } from './datePlan/planDates';
export { processLength } from './datePlan/processLength';
export { planWarnings } from './datePlan/planWarnings';
export { mondayToFriday, workingDays } from './datePlan/workingDays';
export type { ClosedDay, Weekday, WorkingDays } from './datePlan/workingDays';

export { missedSteps } from './rescue/missedSteps';
export type { MissedStep } from './rescue/missedSteps';
export { rescueOptions } from './rescue/rescueOptions';
export type { Remedy, RescuePlan, RescueRoute } from './rescue/rescuePlan';

export { judgeIndividuals } from './individuals/judgeIndividuals';
export type { IndividualFacts, IndividualVerdict } from './individuals/judgeIndividuals';

export { compareVersions, sandboxVerdicts } from './sandbox/compareVersions';
export type { Beside, Comparison, SandboxVerdict } from './sandbox/compareVersions';
export type { SandboxCost } from './sandbox/costUnder';
export type { SandboxFinding, SandboxOutcome } from './sandbox/judgeStored';
export type {
  DecidedBasis,
  OpenBasis,
  SandboxCostFacts,
  SandboxFacts,
  SandboxMember,
  StoredCounts,
  StoredCriterion,
} from './sandbox/sandboxFacts';
