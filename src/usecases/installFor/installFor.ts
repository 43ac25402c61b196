import type { Catalogue, HomeSettings, Repositories, WriteOutcome } from '../../lists/repositories/ports';
import type { OrganisationKey } from '../../rules';
import type { Act } from '../act/act';
import { nothingToClaim } from '../act/claimOnce';

export interface InstallationSettings {
  readonly home: HomeSettings;
  /** The organisations that have trainers of their own. */
  readonly ownTrainers: readonly OrganisationKey[];
}

/** What the lists have, or what is to be there. */
export function installationOf({ home, organisations }: Catalogue): InstallationSettings {
  return {
    home,
    ownTrainers: organisations
      .filter(({ value }) => value.hasOwnTrainers)
      .map(({ value }) => value.key)
      .sort(),
  };
}

/**
 * Saving what the site is installed for. The settings are one row and a column of each organisation, each written only
 * where it differs: nothing to claim.
 */
export function installForAct(
  wanted: InstallationSettings,
  { catalogue }: Pick<Repositories, 'catalogue'>,
): Act<Catalogue, InstallationSettings, never, undefined, readonly WriteOutcome<unknown>[]> {
  return {
    read: () => catalogue.read(true),
    judge: installationOf,
    hindrance: () => undefined,
    claim: () => Promise.resolve(nothingToClaim),
    write: async ({ organisations }) => [
      await catalogue.saveHome(wanted.home),
      ...(await Promise.all(
        organisations
          .filter(({ value }) => value.hasOwnTrainers !== wanted.ownTrainers.includes(value.key))
          .map((each) => catalogue.updateOrganisation(each, { hasOwnTrainers: !each.value.hasOwnTrainers })),
      )),
    ],
  };
}
