import { people, type Person } from '../../../local-site/seed/people';

/** A workplace as the coordinator hears of it on the telephone, and those who work there. */
export interface Workplace {
  readonly name: string;
  readonly municipality: string;
  readonly people: readonly Person[];
}

/** Invented workplaces; no two have a person in common. */
export const videbacken: Workplace = {
  name: 'Vårdcentralen Videbacken',
  municipality: 'Alvesta',
  people: people(7, 300),
};
export const granliden: Workplace = {
  name: 'Rehabmottagningen Granliden',
  municipality: 'Tingsryd',
  people: people(7, 310),
};
export const ekbacken: Workplace = { name: 'Familjecentralen Ekbacken', municipality: 'Växjö', people: people(8, 320) };
export const lindhaga: Workplace = {
  name: 'Barnmorskemottagningen Lindhaga',
  municipality: 'Växjö',
  people: people(9, 330),
};
export const avdelning: Workplace = {
  name: 'Avdelning 7 Sjöbodalasarettet',
  municipality: 'Ljungby',
  people: people(60, 340),
};

/**
 * The lists as the managers keep them in a spreadsheet and copy them: headings, then a row per person, tabs between.
 */
export function copiedFromSpreadsheet(...workplaces: readonly Workplace[]): string {
  const rows = workplaces.flatMap(({ name, people: staff }) =>
    staff.map((person) => [person.name, person.email ?? '', name, person.isManager === true ? 'ja' : 'nej']),
  );
  return [['Namn', 'E-post', 'Enhet', 'Chef'], ...rows].map((cells) => cells.join('\t')).join('\r\n');
}
