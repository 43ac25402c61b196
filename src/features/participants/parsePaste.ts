/** What the columns of a pasted list mean; a list from the staff system may have the name in two. */
export type PasteColumn = 'name' | 'firstName' | 'lastName' | 'email' | 'unit' | 'manager';

export interface PastedLine {
  /** Counted from 1, the header included, as the person sees it in the box. */
  readonly line: number;
  readonly cells: readonly string[];
}
export interface PastedTable {
  readonly delimiter: string;
  readonly header: PastedLine | undefined;
  readonly columns: readonly (PasteColumn | undefined)[];
  /** Every line with something in it, the header excluded. */
  readonly lines: readonly PastedLine[];
}

const headings: Readonly<Record<string, PasteColumn>> = {
  namn: 'name',
  name: 'name',
  'full name': 'name',
  deltagare: 'name',
  participant: 'name',
  'för- och efternamn': 'name',
  förnamn: 'firstName',
  'first name': 'firstName',
  efternamn: 'lastName',
  'last name': 'lastName',
  surname: 'lastName',
  'e-post': 'email',
  epost: 'email',
  'e-postadress': 'email',
  mejl: 'email',
  mail: 'email',
  email: 'email',
  'e-mail': 'email',
  'email address': 'email',
  enhet: 'unit',
  verksamhet: 'unit',
  arbetsplats: 'unit',
  unit: 'unit',
  workplace: 'unit',
  chef: 'manager',
  manager: 'manager',
  'närmaste chef': 'manager',
};

/**
 * Reads what was pasted from Excel or a mail: tab, semicolon or comma, with or without headings in Swedish or English.
 * Cells are text and nothing else; a formula is never evaluated. The reader is loaded when something is pasted.
 */
export async function parsePaste(text: string): Promise<PastedTable> {
  const { default: reader } = await import(/* webpackChunkName: 'diplomera-paste' */ 'papaparse');
  const delimiter = text.includes('\t') ? '\t' : text.includes(';') ? ';' : ',';
  const { data } = reader.parse<string[]>(text, { delimiter });
  const lines = data
    .map((cells, index) => ({ line: index + 1, cells: cells.map(oneLine) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const named = lines[0]?.cells.map((cell) => headings[cell.toLowerCase().replace(/[:*]$/, '')]) ?? [];
  const hasHeader = named.some((column) => column === 'name' || column === 'firstName' || column === 'email');
  return hasHeader
    ? { delimiter, header: lines[0], columns: named, lines: lines.slice(1) }
    : { delimiter, header: undefined, columns: guessedColumns(lines), lines };
}

/** A line break inside a cell, as Excel has them, is a space here: what a person is called is one line. */
const oneLine = (cell: string): string => cell.replace(/\s*[\r\n]+\s*/g, ' ').trim();

/** Without headings: the column with addresses is the e-mail; the others are name, unit and manager in that order. */
function guessedColumns(lines: readonly PastedLine[]): readonly PasteColumn[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const addresses = Array.from(
    { length: width },
    (_, column) => lines.filter(({ cells }) => cells[column]?.includes('@') === true).length,
  );
  const most = Math.max(0, ...addresses);
  const email = most === 0 ? (width > 1 ? 1 : -1) : addresses.indexOf(most);
  const rest: PasteColumn[] = ['name', 'unit', 'manager'];
  return Array.from({ length: width }, (_, column) => (column === email ? 'email' : (rest.shift() ?? 'manager')));
}

/** The lines that are still to be put right, as text for the box, the headings first. */
export function textOf({ delimiter, header }: PastedTable, lines: readonly PastedLine[]): string {
  if (lines.length === 0) return '';
  const written = (cells: readonly string[]): string =>
    cells
      .map((cell) => (cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell))
      .join(delimiter);
  return [...(header === undefined ? [] : [header]), ...lines].map(({ cells }) => written(cells)).join('\n');
}
