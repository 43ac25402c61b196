import { keyFrom, unknownOfUnit, type OrganisationKey, type Unit, type UnitKey } from '../../src/rules';

type Given = Pick<Unit, 'name' | 'municipality'> & Partial<Unit>;

function unit(name: string, { municipality, ...more }: Omit<Given, 'name'>): Unit {
  const slug = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z]+/g, '-');
  return {
    key: keyFrom<UnitKey>(`unit-${slug}`),
    organisationKey: keyFrom<OrganisationKey>('region-kro'),
    name,
    municipality,
    sector: 'healthCare',
    category: 'other',
    ...unknownOfUnit,
    ...more,
  };
}

/** Invented workplaces. The HSA-ids are of the right form and belong to nobody. */
export const units = {
  alvesta: unit('Barn- och ungdomsmottagningen Alvesta', {
    municipality: 'Alvesta',
    hsaId: 'SE0000000000-EX01',
    costCentre: '41 010',
    managerName: 'Petra Vinterås',
    managerEmail: 'manager1@example.org',
    priorityTags: ['barn och unga'],
  }),
  asnen: unit('Rehabmottagningen Åsnen', {
    municipality: 'Tingsryd',
    hsaId: 'SE0000000000-EX02',
    costCentre: '41 020',
    managerName: 'Omar Björkvik',
    managerEmail: 'manager2@example.org',
  }),
  helgasjon: unit('Familjecentralen Helgasjön', {
    municipality: 'Växjö',
    hsaId: 'SE0000000000-EX03',
    costCentre: '41 030',
    managerName: 'Sara Åsklint',
  }),
  skatelov: unit('Samtalsmottagningen Skatelöv', { municipality: 'Alvesta', hsaId: 'SE0000000000-EX04' }),
  torsjo: unit('Fysiomottagningen Torsjö', { municipality: 'Växjö', hsaId: 'SE0000000000-EX05' }),
  urasa: unit('Barnhälsan Uråsa', { municipality: 'Växjö', hsaId: 'SE0000000000-EX06' }),
  fiolen: unit('Vårdcentralen Fiolen', { municipality: 'Alvesta', category: 'careCentre', hsaId: 'SE0000000000-EX07' }),
  rottnen: unit('Ungdomsmottagningen Rottnen', {
    municipality: 'Växjö',
    category: 'youthClinic',
    hsaId: 'SE0000000000-EX42',
  }),
  salsjon: unit('Vårdcentralen Sälsjön', { municipality: 'Växjö', category: 'careCentre', hsaId: 'SE0000000000-EX09' }),
  sjukhus: unit('Avdelning 12 Lasarettet Möckeln', {
    municipality: 'Ljungby',
    category: 'hospital',
    hsaId: 'SE0000000000-EX10',
  }),
  madkroken: unit('Barnhälsan Madkroken', { municipality: 'Växjö' }),
  toftasjon: unit('Fysioterapin Toftasjön', { municipality: 'Växjö', hsaId: 'SE0000000000-EX12' }),
  ryssby: unit('Smärtmottagningen Ryssby', { municipality: 'Ljungby', hsaId: 'SE0000000000-EX13' }),
  lamhult: unit('Vårdcentralen Lammhult', {
    municipality: 'Växjö',
    category: 'careCentre',
    hsaId: 'SE0000000000-EX14',
  }),
  hovmantorp: unit('Ungdomsmottagningen Hovmantorp', {
    municipality: 'Lessebo',
    category: 'youthClinic',
    hsaId: 'SE0000000000-EX15',
  }),
  bolmen: unit('Ungdomsmottagningen Bolmen', {
    municipality: 'Ljungby',
    category: 'youthClinic',
    priorityTags: ['barn och unga'],
    hsaId: 'SE0000000000-EX16',
  }),
  lagan: unit('Habiliteringen Lagan', { municipality: 'Ljungby' }),
  mockeln: unit('Kvinnohälsan Möckeln', { municipality: 'Älmhult' }),
  uppvidinge: unit('Skolhälsan Norra Uppvidinge', {
    municipality: 'Uppvidinge',
    sector: 'schoolHealth',
    priorityTags: ['barn och unga'],
  }),
  salen: unit('Logopedmottagningen Salen', { municipality: 'Alvesta' }),
  vidostern: unit('Dietistmottagningen Vidöstern', { municipality: 'Ljungby' }),
  femlingen: unit('Hälsocentralen Femlingen', { municipality: 'Älmhult', category: 'careCentre' }),
  mien: unit('Vårdcentralen Mien', { municipality: 'Tingsryd', category: 'careCentre' }),
} as const;
