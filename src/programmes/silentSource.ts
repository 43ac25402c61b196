import { figuresOf, notStated } from '../rules';
import type { AttendanceRule, Citation, GroupSizeRule, IsoDate, PriceRule, ValidityRule } from '../rules';

/**
 * What a version has where a page is silent: no figure anywhere, and the domain's default for every reading, so that
 * the question is a coordinator's to settle. The citation is the heading under which the programme itself is described.
 */

/** No least or greatest size is stated, so none refuses anybody. */
export const silentGroupSize = (citation: Citation): GroupSizeRule => ({
  ...figuresOf('groupSize', () => notStated),
  recommended: notStated,
  citation,
});

/** No threshold is stated; should one be entered, it is read by the domain's defaults. */
export const silentAttendance = (citation: Citation): AttendanceRule => ({
  threshold: notStated,
  reading: 'eachSession',
  scope: 'workGroup',
  managerMustAttend: false,
  citation,
});

/** Neither how long the award holds nor what keeps it is stated; window and counting are the domain's defaults. */
export const silentValidity = (citation: Citation): ValidityRule => ({
  ...figuresOf('validity', () => notStated),
  renewalWindowMonths: 12,
  renewedPeriod: 'fromAwardDay',
  keptCoverage: notStated,
  citation,
});

/** No price is stated, nor VAT; what is not an amount is the domain's default. */
export const silentPrice = (validFrom: IsoDate, citation: Citation): PriceRule => ({
  validFrom,
  internal: notStated,
  external: notStated,
  basis: 'perGroup',
  leastCharged: notStated,
  charged: 'counting',
  surcharge: notStated,
  surchargePer: 'additionalUnit',
  surchargeWithExternalTrainer: false,
  split: 'equal',
  vat: 'notStated',
  vatRate: notStated,
  withdrawal: 'coordinatorDecides',
  citation,
});
