import { ore, type ProgrammeVersion } from '../../rules';
import type { ActDifference } from '../../parts/acts/differenceWords';
import type { CoordinatorServices } from '../../services/CoordinatorServices';
import type { WithdrawalOutcome } from '../../usecases/withdraw/withdraw';
import { outcomeText } from '../../words/awardWords';
import { formatKronor } from '../../words/format';

/** Where what the withdrawal comes to now differs from what the dialog showed. */
export function withdrawalDifferences(
  { seen, now }: { readonly seen: WithdrawalOutcome; readonly now: WithdrawalOutcome },
  version: ProgrammeVersion,
  { texts, locale }: Pick<CoordinatorServices, 'texts' | 'locale'>,
): readonly ActDifference[] {
  const words = texts.group.withdrawal;
  const amount = (value: number | undefined): string =>
    value === undefined ? texts.common.noPriceStated : formatKronor(ore(value), locale);
  const row = (what: string, of: (outcome: WithdrawalOutcome) => string): ActDifference => ({
    what,
    before: of(seen),
    after: of(now),
  });
  return [
    row(words.size, ({ size }) => String(size)),
    row(words.budget, ({ absenceBudget }) => String(absenceBudget ?? '–')),
    row(words.cost, ({ cost }) => amount(cost)),
    row(words.ownShare, ({ share }) => amount(share)),
    row(words.decision, ({ decision }) =>
      decision === undefined ? texts.common.none : outcomeText(decision, version, { texts, locale }),
    ),
    row(words.invoiced, ({ invoiced }) => String(invoiced)),
  ].filter(({ before, after }) => before !== after);
}
