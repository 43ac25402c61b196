import type { Catalogue } from '../../lists/repositories/ports';
import type { Texts } from '../../loc/texts';
import type { Unit } from '../../rules';
import type { ActDifference } from '../../parts/acts/differenceWords';

/** Where the unit now differs from what was shown. */
export function unitDifferences(
  seen: Unit,
  now: Unit | undefined,
  { organisations }: Pick<Catalogue, 'organisations'>,
  texts: Texts,
): readonly ActDifference[] {
  const words = texts.group.unitChange;
  const organisation = (unit: Unit | undefined): string =>
    organisations.find(({ value }) => value.key === unit?.organisationKey)?.value.name ?? texts.common.none;
  const row = (what: string, of: (unit: Unit | undefined) => string | undefined): ActDifference => ({
    what,
    before: of(seen) ?? texts.common.none,
    after: of(now) ?? texts.common.none,
  });
  return [
    row(words.now.name, (unit) => unit?.name),
    row(words.now.managerName, (unit) => unit?.managerName),
    row(words.now.managerEmail, (unit) => unit?.managerEmail),
    row(words.now.hsaId, (unit) => unit?.hsaId),
    row(words.now.organisation, organisation),
    row(words.now.activeTo, (unit) => unit?.activeTo),
  ].filter(({ before, after }) => before !== after);
}
