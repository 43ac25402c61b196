import { keyFrom, notStated } from '../../rules';
import type { OrganisationKey } from '../../rules';
import type { PackOrganisation } from '../programmePack';

export const regionName = 'Region Västerbotten';

/** The region holds the programme, but with whose trainers the page does not say. */
export const organisations: readonly PackOrganisation[] = [
  {
    key: keyFrom<OrganisationKey>('region-vbn'),
    name: regionName,
    kind: 'region',
    code: 'VBN',
    hasOwnTrainers: notStated,
  },
];
