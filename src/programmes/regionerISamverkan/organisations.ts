import { keyFrom, notStated } from '../../rules';
import type { OrganisationKey } from '../../rules';
import type { PackOrganisation } from '../programmePack';

function region(code: string, name: string): PackOrganisation {
  return {
    key: keyFrom<OrganisationKey>(`region-${code.toLowerCase()}`),
    name,
    kind: 'region',
    code,
    hasOwnTrainers: notStated,
  };
}

/**
 * The seven regions of the co-operation, in the page's order. The page does not say which have trainers of their own.
 */
export const organisations: readonly PackOrganisation[] = [
  region('BLE', 'Region Blekinge'),
  region('HAL', 'Region Halland'),
  region('KRO', 'Region Kronoberg'),
  region('JKP', 'Region Jönköpings län'),
  region('SOR', 'Region Sörmland'),
  region('ORE', 'Region Örebro län'),
  region('OST', 'Region Östergötland'),
];
