import { statesOfDiplomas } from '../../../src/rules';
import type { IsoDate } from '../../../src/rules';
import type { ScenarioSite } from './scenario';
import { ownUnits, valuesOf } from './scenario';

/**
 * Unit, last valid day and state of every diploma of the organisation the site is installed for, on a day, in the order
 * of units and awards.
 */
export async function registerState(site: ScenarioSite, today: IsoDate): Promise<readonly (readonly unknown[])[]> {
  const { diplomas, catalogue, groups } = site.coordinator;
  const read = await catalogue.readWithUnits();
  const rows = valuesOf((await diplomas.forUnits((await ownUnits(site)).map(({ key }) => key))).diplomas);
  const states = statesOfDiplomas(
    {
      diplomas: rows,
      endedUnits: valuesOf(read.units),
      renewals: valuesOf(await groups.processesSince(2000)),
      unitEvents: valuesOf(read.unitEvents),
      versions: read.versions,
    },
    today,
  );
  return [...rows]
    .sort((one, other) =>
      `${one.issuedUnitName} ${one.awardDay}`.localeCompare(`${other.issuedUnitName} ${other.awardDay}`, 'sv'),
    )
    .map((diploma) => [diploma.issuedUnitName, diploma.lastValidDay, states(diploma)]);
}
