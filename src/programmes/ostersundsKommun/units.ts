import { first, keyFrom } from '../../rules';
import type { Sector, UnitKey } from '../../rules';
import type { PackUnit } from '../programmePack';
import { certificationKey } from './certification';
import { organisations } from './organisations';
import { page } from './source';

function pilot(key: string, name: string, sector: Sector): PackUnit {
  return {
    key: keyFrom<UnitKey>(`osd-${key}`),
    organisationKey: first(organisations).key,
    name,
    municipality: 'Östersund',
    sector,
    category: 'other',
    programmeKey: certificationKey,
    citation: page,
  };
}

/** The five units of the pilot, in the page's order. Their sectors are read from what they are called. */
export const units: readonly PackUnit[] = [
  pilot('bibliotek', 'Östersunds bibliotek', 'culture'),
  pilot('elevhalsan', 'Elevhälsan', 'schoolHealth'),
  pilot('omrade-hr', 'Område HR', 'administration'),
  pilot('omrade-kommunikation', 'Område kommunikation', 'administration'),
  pilot('storsjoskolan', 'Storsjöskolan', 'school'),
];
