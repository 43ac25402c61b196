import { trainerKinds } from '../model';
import type { IsoDate, PriceRule } from '../model';
import {
  amountProblems,
  citationProblems,
  dayProblems,
  ifStated,
  largest,
  numberProblems,
  problem,
  shareProblems,
} from './versionProblem';
import type { VersionPath, VersionProblem } from './versionProblem';

/**
 * What is wrong with a price list: amounts, what goes with which basis, VAT that cannot be counted, and a first day
 * after that of the rules it goes with.
 */
export function priceProblems(price: PriceRule, versionFrom: IsoDate): readonly VersionProblem[] {
  const at = (field: keyof PriceRule): VersionPath => ['price', field];
  return [
    ...dayProblems(at('validFrom'), price.validFrom),
    // A group may be confirmed from the version's first day on, and has to have a price list then.
    ...(price.validFrom > versionFrom
      ? [problem(at('validFrom'), 'version.priceLater', { priceDay: price.validFrom, validFromDay: versionFrom })]
      : []),
    ...([...trainerKinds, 'surcharge'] as const).flatMap((field) =>
      ifStated(price[field], (amount) => amountProblems(at(field), amount)),
    ),
    // A quotation is asked for each time: an amount with it would be read as the price.
    ...trainerKinds.flatMap((field) =>
      price.basis === 'quotation' && price[field].kind === 'stated'
        ? [problem(at(field), 'version.quotationWithAmount', {})]
        : [],
    ),
    ...ifStated(price.leastCharged, (count) => numberProblems(at('leastCharged'), count, 1, largest.people)),
    ...(price.leastCharged.kind === 'stated' && price.basis !== 'perParticipant'
      ? [problem(at('leastCharged'), 'version.leastChargedBasis', {})]
      : []),
    ...(price.surcharge.kind === 'stated' && price.basis !== 'perGroup'
      ? [problem(at('surcharge'), 'version.surchargeBasis', {})]
      : []),
    // "exkl. moms" without a rate says what is not in the price; VAT that is in it cannot be taken out without one.
    ...(price.vat === 'inclusive' && price.vatRate.kind !== 'stated'
      ? [problem(at('vatRate'), 'version.vatRateMissing', {})]
      : []),
    ...ifStated(price.vatRate, (rate) => shareProblems(at('vatRate'), rate, 0)),
    ...citationProblems(at('citation'), price.citation),
  ];
}
