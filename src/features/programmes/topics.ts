import type { ReasonCode } from '../../rules';

/** What a rule is about, in the order a reader wants them. */
export const topics = [
  'who',
  'award',
  'group',
  'steps',
  'attendance',
  'roles',
  'assignments',
  'validity',
  'catchUp',
  'evaluation',
  'price',
  'other',
] as const;
export type Topic = (typeof topics)[number];

// The first that fits decides: what is said of catch-up as attendance comes before catch-up itself.
const codesOf: readonly (readonly [Topic, RegExp])[] = [
  ['who', /^rule\.(members|sectors|equivalentSectors|priority|othersInterested|requiresAward)/],
  ['award', /^rule\.(awarded|decidedBy|perspectives|period|processMonths)/],
  ['group', /^rule\.groupSize/],
  [
    'attendance',
    /^rule\.(attendance|scope|stepCounts|stepNotCounted|managerMustAttend|catchUpCounts|catchUpDoesNotCount)/,
  ],
  ['steps', /^rule\.(step|totalMinutes|trainer)/],
  ['roles', /^rule\.unitRole/],
  ['assignments', /^rule\.(assignment|followUp)/],
  ['validity', /^rule\.(validity|renew|keptCoverage|grace|noGrace)/],
  ['catchUp', /^rule\.catchUp/],
  ['evaluation', /^rule\.evaluation/],
  ['price', /^rule\.(price|surcharge|vat|split|withdrawal)/],
];

/** The topic of a rule; a code nobody has sorted yet is `other`, so that it is still shown. */
export function topicOf(code: ReasonCode): Topic {
  return codesOf.find(([, pattern]) => pattern.test(code))?.[0] ?? 'other';
}

/**
 * Rules that a source leaves open or does not speak of, so that the version had to choose
 * (docs/domain.md#stated-none-not-stated); shown as such with their source.
 */
export function isReading(code: ReasonCode): boolean {
  return /^rule\.(attendance\.|scope|stepCounts|renewalWindow|surcharge|withdrawal|price\.(perGroup|surcharge|charged))/.test(
    code,
  );
}
