import { decisionOutcomes } from './choices';
import { choicePills } from './formats';

const { labelOf } = decisionOutcomes;

/**
 * A decision in a list view. The stored words are those of a diploma, while the programme may give a certificate or
 * nothing at
 * all, which a row does not know: what is shown holds for each of them.
 */
export const outcomePills = choicePills([
  { word: labelOf.awarded, shown: 'Godkänt', icon: 'CompletedSolid', color: 'Good' },
  { word: labelOf.awardedWithDeviation, shown: 'Godkänt med avsteg', icon: 'Info', color: 'Warning' },
  { word: labelOf.conditional, icon: 'Clock', color: 'Warning' },
  { word: labelOf.notAwarded, shown: 'Ej godkänt', icon: 'Blocked2', color: 'Blocked' },
  { word: labelOf.pending, icon: 'More', color: 'Neutral' },
]);
