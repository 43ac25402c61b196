import { ore } from '../../rules';
import type { ActDifference } from '../../parts/acts/differenceWords';
import type { FormationFacts, FormationOutcome } from '../../usecases/formGroup/formGroup';
import { formatKronor } from '../../words/format';
import type { Language } from '../../words/language';

/** Where what the group comes to now differs from what the form showed. */
export function formationDifferences(
  seen: FormationOutcome,
  now: FormationOutcome,
  { catalogue, candidates }: FormationFacts,
  { texts, locale }: Language,
): readonly ActDifference[] {
  const words = texts.pool.changed;
  const amount = (value: number | undefined): string =>
    value === undefined ? texts.common.noPriceStated : formatKronor(ore(value), locale);
  const version = (key: string | undefined): string =>
    catalogue.versions.find((each) => each.key === key)?.validFrom ?? texts.common.none;
  const units = seen.shares.map(({ unit: key, headcount }) => ({
    what: candidates.find(({ unit }) => unit.key === key)?.unit.name ?? key,
    before: String(headcount),
    after: String(now.shares.find(({ unit }) => unit === key)?.headcount ?? '–'),
  }));
  return [
    ...units,
    {
      what: words.sizes,
      before: seen.sizes.join(' + ') || words.noGroup,
      after: now.sizes.join(' + ') || words.noGroup,
    },
    { what: words.cost, before: amount(seen.total), after: amount(now.total) },
    { what: words.version, before: version(seen.versionKey), after: version(now.versionKey) },
    { what: words.toSettle, before: String(seen.toSettle), after: String(now.toSettle) },
    { what: words.notEligible, before: String(seen.notEligible), after: String(now.notEligible) },
  ].filter(({ before, after }) => before !== after);
}
