import { keyFrom, notStated } from '../../rules';
import type { OrganisationKey } from '../../rules';
import type { PackOrganisation } from '../programmePack';

export const regionName = 'Västra Götalandsregionen';

/** The centre is the region's; whether the region has trainers of its own the page does not say. */
export const organisations: readonly PackOrganisation[] = [
  {
    key: keyFrom<OrganisationKey>('region-vgr'),
    name: regionName,
    kind: 'region',
    code: 'VGR',
    hasOwnTrainers: notStated,
  },
];
