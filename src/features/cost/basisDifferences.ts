import { ore } from '../../rules';
import type { ActDifference } from '../../parts/acts/differenceWords';
import type { BasisOutcome } from '../../usecases/invoice/invoice';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { formatKronor } from '../../words/format';
import type { Language } from '../../words/language';

/** Where what the invoice basis comes to now differs from what the page showed, unit by unit. */
export function basisDifferences(
  seen: BasisOutcome,
  now: BasisOutcome,
  { units }: OpenGroup,
  { texts, locale }: Language,
): readonly ActDifference[] {
  const amountIn = (lines: BasisOutcome, unitKey: string): string => {
    const line = lines.find((each) => each.unitKey === unitKey && each.status !== 'cancelled');
    return line === undefined ? texts.common.none : formatKronor(ore(line.amount), locale);
  };
  return Array.from(new Set([...seen, ...now].map(({ unitKey }) => unitKey)))
    .map((unitKey) => ({
      what: units.find(({ unit }) => unit.key === unitKey)?.unit.name ?? unitKey,
      before: amountIn(seen, unitKey),
      after: amountIn(now, unitKey),
    }))
    .filter(({ before, after }) => before !== after);
}
