import {
  isoDate,
  keyFrom,
  unknownOfUnit,
  type IsoDate,
  type OrganisationKey,
  type Unit,
  type UnitCategory,
  type UnitKey,
} from '../../../src/rules';

/** The regions of the installed pack by code, with municipalities in each; the first is the largest. */
const regions = [
  ['KRO', ['Alvesta', 'Lessebo', 'Ljungby', 'Markaryd', 'Tingsryd', 'Uppvidinge', 'Växjö', 'Älmhult']],
  ['BLE', ['Karlshamn', 'Karlskrona', 'Olofström', 'Ronneby', 'Sölvesborg']],
  ['HAL', ['Falkenberg', 'Halmstad', 'Hylte', 'Laholm', 'Varberg']],
  ['JKP', ['Eksjö', 'Gislaved', 'Jönköping', 'Nässjö', 'Tranås', 'Vetlanda', 'Värnamo']],
  ['SOR', ['Eskilstuna', 'Flen', 'Katrineholm', 'Nyköping', 'Strängnäs']],
  ['ORE', ['Askersund', 'Karlskoga', 'Kumla', 'Lindesberg', 'Örebro']],
  ['OST', ['Finspång', 'Linköping', 'Mjölby', 'Motala', 'Norrköping', 'Vadstena']],
] as const;

const kinds: readonly (readonly [word: string, category: UnitCategory])[] = [
  ['Vårdcentralen', 'careCentre'],
  ['Barnhälsan', 'other'],
  ['Ungdomsmottagningen', 'youthClinic'],
  ['Rehabmottagningen', 'other'],
  ['Familjecentralen', 'other'],
  ['Samtalsmottagningen', 'other'],
  ['Folktandvården', 'other'],
  ['Kvinnohälsan', 'other'],
  ['Habiliteringen', 'other'],
  ['Avdelning 3, lasarettet', 'hospital'],
  ['Hälsocentralen', 'careCentre'],
  ['Hudmottagningen', 'other'],
  ['Akuten, lasarettet', 'hospital'],
];
const beginnings = [
  'Björk',
  'Ek',
  'Lind',
  'Al',
  'Hassel',
  'Rönn',
  'Tall',
  'Gran',
  'Ask',
  'Asp',
  'Sälg',
  'Vide',
  'Ljung',
  'Mosse',
  'Lärk',
  'Trast',
  'Svan',
];
const endings = [
  'hult',
  'sjö',
  'torp',
  'ryd',
  'by',
  'vik',
  'dal',
  'ås',
  'lunda',
  'näs',
  'ör',
  'fors',
  'hed',
  'måla',
  'stad',
  'berga',
  'bäck',
  'holm',
  'tuna',
];

/** Of every ten units four are in the region the site is installed for. */
const turns = [0, 1, 0, 2, 0, 3, 0, 4, 5, 6] as const;

/** An invented workplace, the same for the same number; two numbers never have one name. Up to 4 199. */
export function unitNumber(number: number, active: { readonly from: IsoDate; readonly to?: IsoDate }): Unit {
  const [code, municipalities] = regions[turns[number % turns.length] ?? 0];
  const [word, category] = kinds[number % kinds.length] ?? ['Mottagningen', 'other'];
  // 13, 17 and 19 have no factor in common, so the three parts meet again only after 13 × 17 × 19 units.
  const place = `${beginnings[number % beginnings.length] ?? ''}${endings[number % endings.length] ?? ''}`;
  const counted = String(number).padStart(5, '0');
  return {
    key: keyFrom<UnitKey>(`unit-s${counted}`),
    organisationKey: keyFrom<OrganisationKey>(`region-${code.toLowerCase()}`),
    name: `${word} ${place}`,
    municipality: municipalities[number % municipalities.length] ?? municipalities[0],
    sector: number % 17 === 0 ? 'schoolHealth' : 'healthCare',
    category,
    ...unknownOfUnit,
    hsaId: number % 4 === 0 ? undefined : `SE0000000000-S${counted}`,
    priorityTags: number % 9 === 0 ? ['barn och unga'] : [],
    costCentre: `5${String(number % 10_000).padStart(4, '0')}`,
    activeFrom: active.from,
    activeTo: active.to,
  };
}

/** A day that is well before the first group of any site. */
export const longAgo = isoDate('2005-01-01');
