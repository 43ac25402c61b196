import { keyFrom, notStated } from '../../rules';
import type { OrganisationKey } from '../../rules';
import type { PackOrganisation } from '../programmePack';

export const municipalityName = 'Östersunds kommun';

/** The training goes through the certifier; of trainers of the municipality's own the page says nothing. */
export const organisations: readonly PackOrganisation[] = [
  {
    key: keyFrom<OrganisationKey>('kommun-ost'),
    name: municipalityName,
    kind: 'municipality',
    code: 'OSD',
    hasOwnTrainers: notStated,
  },
];
