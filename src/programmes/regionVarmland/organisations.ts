import { keyFrom, stated } from '../../rules';
import type { OrganisationKey } from '../../rules';
import type { PackOrganisation } from '../programmePack';

export const regionName = 'Region Värmland';

export const organisations: readonly PackOrganisation[] = [
  // The programme is the region's own and run by itself; that is read as having trainers of its own.
  {
    key: keyFrom<OrganisationKey>('region-vrm'),
    name: regionName,
    kind: 'region',
    code: 'VRM',
    hasOwnTrainers: stated(true),
  },
];
