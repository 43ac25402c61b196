import type { Finding, Reason } from './model';

/**
 * Every reason a rule can give and the values it carries. The interface renders them from the loc files by code, so a
 * verdict says the same in every language. Values by the end of their name: `…Day` is an IsoDate, `…Ore` whole öre,
 * `…Key` a key whose title the reader looks up, `sector` a Sector; anything else is a number or plain text.
 */
export const reasonCatalogue = [
  { code: 'eligibility.memberWithOwnTrainers', values: ['organisationKey'] },
  { code: 'eligibility.memberWithoutOwnTrainers', values: ['organisationKey'] },
  { code: 'eligibility.notMember', values: ['organisationKey'] },
  { code: 'eligibility.everyOrganisation', values: [] },
  { code: 'eligibility.organisationsNotStated', values: [] },
  { code: 'eligibility.sectorIncluded', values: ['sector', 'organisationKey'] },
  { code: 'eligibility.sectorNotIncluded', values: ['sector'] },
  { code: 'eligibility.sectorEquivalent', values: ['sector'] },
  { code: 'eligibility.everySector', values: [] },
  { code: 'eligibility.sectorsNotStated', values: [] },
  { code: 'eligibility.unitClosed', values: ['activeToDay'] },
  { code: 'eligibility.unitNotOpen', values: ['activeFromDay'] },
  { code: 'queue.priority', values: ['tags', 'receivedDay'] },
  { code: 'queue.date', values: ['receivedDay'] },
  { code: 'groupSize.fits', values: ['count', 'least', 'most'] },
  { code: 'groupSize.tooFew', values: ['count', 'least', 'most'] },
  { code: 'groupSize.tooMany', values: ['count', 'least', 'most'] },
  { code: 'groupSize.outsideRecommended', values: ['count', 'least', 'most'] },
  { code: 'groupSize.noGroup', values: [] },
  { code: 'groupSize.nobodyListed', values: ['least', 'most'] },
  { code: 'attendance.enough', values: ['present', 'of', 'needed'] },
  { code: 'attendance.tooFew', values: ['present', 'of', 'needed'] },
  { code: 'attendance.underWay', values: ['present', 'of', 'pending', 'stillNeeded'] },
  { code: 'attendance.budget', values: ['budget', 'absent'] },
  { code: 'attendance.noSession', values: [] },
  { code: 'attendance.nobodyCounts', values: [] },
  { code: 'attendance.noCountedStep', values: [] },
  { code: 'attendance.presentNotCounted', values: ['count'] },
  { code: 'attendance.leftSince', values: ['count'] },
  { code: 'manager.present', values: ['unitKey', 'stepKey'] },
  { code: 'manager.absent', values: ['unitKey', 'stepKey'] },
  { code: 'manager.underWay', values: ['unitKey', 'stepKey'] },
  { code: 'manager.noneNamed', values: ['unitKey', 'stepKey'] },
  { code: 'budget.onTheEdge', values: ['count', 'next', 'nextBudget'] },
  { code: 'budget.reduced', values: ['before', 'after', 'budget'] },
  { code: 'budget.lastAbsenceLost', values: ['before', 'after'] },
  { code: 'assignment.handedIn', values: ['handedInDay'] },
  { code: 'assignment.approved', values: ['approvedDay'] },
  { code: 'assignment.approvedUndated', values: [] },
  { code: 'assignment.returned', values: [] },
  { code: 'assignment.waiting', values: [] },
  { code: 'assignment.notDated', values: [] },
  { code: 'assignment.due', values: ['dueDay'] },
  { code: 'assignment.overdue', values: ['dueDay'] },
  { code: 'assignment.approvedCount', values: ['approved', 'of'] },
  { code: 'assignment.incomplete', values: ['dueDay'] },
  { code: 'assignment.incompleteOverdue', values: ['dueDay'] },
  { code: 'assignment.incompleteNotDated', values: [] },
  { code: 'assignment.nobodyToHandIn', values: [] },
  { code: 'cost.notMember', values: [] },
  { code: 'cost.priceNotStated', values: [] },
  { code: 'cost.noOwnTrainers', values: [] },
  { code: 'cost.differentPrices', values: [] },
  { code: 'cost.surchargeNotStated', values: [] },
  { code: 'cost.noUnits', values: [] },
  { code: 'rule.members', values: ['organisations'] },
  { code: 'rule.sectors', values: ['sectors'] },
  { code: 'rule.equivalentSectors', values: [] },
  { code: 'rule.groupSize', values: ['least', 'most'] },
  { code: 'rule.step', values: ['order', 'stepKey'] },
  { code: 'rule.stepLength', values: ['stepKey', 'least', 'most'] },
  { code: 'rule.attendance.eachSession', values: ['percent'] },
  { code: 'rule.attendance.attendedAll', values: ['percent'] },
  { code: 'rule.attendance.overall', values: ['percent'] },
  { code: 'rule.scope.workGroup', values: [] },
  { code: 'rule.scope.eachUnit', values: [] },
  { code: 'rule.managerMustAttend', values: [] },
  { code: 'rule.catchUp', values: ['forms'] },
  { code: 'rule.catchUpCounts', values: [] },
  { code: 'rule.catchUpDoesNotCount', values: [] },
  { code: 'rule.catchUpCountsNotStated', values: [] },
  { code: 'rule.assignment.individual', values: ['assignmentKey'] },
  { code: 'rule.assignment.unit', values: ['assignmentKey'] },
  { code: 'rule.assignment.group', values: ['assignmentKey'] },
  { code: 'rule.validity', values: ['years'] },
  { code: 'rule.validityWithoutEnd', values: [] },
  { code: 'rule.validityNotStated', values: [] },
  { code: 'rule.renewalWindow', values: ['months'] },
  { code: 'rule.price.internal', values: ['amountOre'] },
  { code: 'rule.price.external', values: ['amountOre'] },
  { code: 'rule.price.notStated', values: [] },
  { code: 'rule.surcharge.additionalUnit', values: ['amountOre'] },
  { code: 'rule.surcharge.everyUnit', values: ['amountOre'] },
  { code: 'rule.vat.exclusive', values: [] },
  { code: 'rule.vat.inclusive', values: [] },
  { code: 'rule.vat.exempt', values: [] },
  { code: 'rule.vat.notStated', values: [] },
] as const;

export type ReasonCode = (typeof reasonCatalogue)[number]['code'];
type ValueName<Code extends ReasonCode> = Extract<(typeof reasonCatalogue)[number], { readonly code: Code }>['values'][number];

export const reasonCodes: readonly ReasonCode[] = reasonCatalogue.map(({ code }) => code);

/** The criteria a process is judged on, in the order in which they are shown. */
export const criteria = ['eligibility', 'groupSize', 'attendance', 'managerAttendance', 'assignment'] as const;
export type Criterion = (typeof criteria)[number];

/** Every reading a finding or a cost can name as applied. */
export const readings = [
  'eachSession', 'attendedAll', 'overall', 'mergedAsOneGroup', 'perIndividual', 'perUnit', 'perGroup', 'perProcess',
  'additionalUnit', 'everyUnit', 'noSurcharge', 'equal', 'byParticipants', 'allOnOne',
] as const;
export type Reading = (typeof readings)[number];

export type RuleReason = Reason<ReasonCode>;
export type RuleFinding = Finding<Criterion, ReasonCode>;

/** A reason with exactly the values its code carries; a missing or superfluous value does not compile. */
export function reason<Code extends ReasonCode>(code: Code, values: Readonly<Record<ValueName<Code>, string | number>>): RuleReason {
  return { code, values };
}
