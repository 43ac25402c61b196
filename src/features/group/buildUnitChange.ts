import type { CatalogueWithUnits } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { addDays } from '../../rules';
import type { Group, Unit, UnitHappening } from '../../rules';
import { formatDay } from '../../words/format';
import type { CoordinatorServices } from '../../services/CoordinatorServices';

/** What follows from a change, said before it is saved: one sentence each. */
export function buildUnitChange(
  happening: UnitHappening,
  unit: Unit,
  newUnit: Unit | undefined,
  group: Group,
  { units, organisations }: CatalogueWithUnits,
  { texts, locale }: Pick<CoordinatorServices, 'texts' | 'locale'>,
): readonly string[] {
  const words = texts.group.unitChange.follows;
  const organisationName = (key: string): string =>
    organisations.find(({ value }) => value.key === key)?.value.name ?? '';
  const values = {
    unit: unit.name,
    day: formatDay(happening.day, locale),
    lastDay: formatDay(addDays(happening.day, -1), locale),
    group: group.number,
  };
  if ('otherUnitKey' in happening) {
    const other = newUnit?.name ?? units.find(({ value }) => value.key === happening.otherUnitKey)?.value.name ?? '';
    const told = { ...values, other };
    const series = happening.continuesSeries
      ? words.seriesMoves
      : happening.kind === 'merged'
        ? words.seriesEnds
        : words.seriesStays;
    return [
      fill(happening.kind === 'merged' ? words.merged : words.split, told),
      fill(series, told),
      fill(words.ongoing, values),
    ];
  }
  if (happening.kind === 'closed')
    return [fill(words.closed, values), fill(words.leavesRegister, values), fill(words.ongoing, values)];
  const after = happening.after.trim();
  switch (happening.kind) {
    case 'renamed':
      return [fill(words.renamed, { ...values, after }), words.issuedName];
    case 'managerChanged':
      return [fill(words.managerChanged, { ...values, after }), words.managerOnList];
    case 'hsaIdChanged':
      return [fill(words.hsaIdChanged, { ...values, after }), words.issuedHsaId];
    case 'organisationChanged':
      return [
        fill(words.organisationChanged, { ...values, after: organisationName(after) }),
        fill(words.boundOrganisation, { ...values, before: organisationName(unit.organisationKey) }),
      ];
  }
}
