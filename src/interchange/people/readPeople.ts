import { addressOf, folded, holdsPersonalNumber, isEmail, isFormula, refusedCharacter, tidied } from '../../rules';
import { columnFor, columnsFor, isYes, isYesOrNo, type PeopleColumn } from './columns';
import { addressesIn, joinedName, nameInAddress, readName } from './names';
import { isRecipients, readRecipients } from './recipients';
import { delimiters, splitTable, statedDelimiter, writtenCell, type Delimiter, type SourceLine } from './splitTable';

/** What is odd about a row as it was read. Which of it stops the row is for the caller to say. */
export type PersonFinding =
  | { readonly code: 'nameMissing'; readonly suggestion: string | undefined }
  /** Of given name and family name only one is there. */
  | { readonly code: 'halfName' }
  /** The name is one word. */
  | { readonly code: 'oneWord' }
  /** Written "Efternamn, Förnamn". */
  | { readonly code: 'reordered' }
  | { readonly code: 'email' }
  | { readonly code: 'severalAddresses'; readonly addresses: readonly string[] }
  | { readonly code: 'formula'; readonly column: PeopleColumn }
  | { readonly code: 'personalNumber'; readonly column: PeopleColumn }
  | { readonly code: 'character'; readonly column: PeopleColumn; readonly character: string };

/** A person as a source has them; fields are normalised, and findings say what is odd. */
export interface PersonRow {
  /** Its line, and after the first person of a line which of them: `3`, `3.2`. */
  readonly id: string;
  readonly line: number;
  /** The row as it is written in the source. */
  readonly raw: string;
  readonly name: string;
  /** Empty where there is none. */
  readonly email: string;
  readonly unit: string;
  readonly isManager: boolean;
  readonly findings: readonly PersonFinding[];
  /** The unit that the rows above have, where this cell is blank as under a merged one. */
  readonly unitAbove: string | undefined;
}

/** Why a line with something in it is no person. */
export type LeftOutReason = 'sep' | 'beforeHeadings' | 'headingsAgain' | 'otherSection' | 'total';
export interface LeftOut {
  readonly line: number;
  readonly raw: string;
  readonly why: LeftOutReason;
}

export interface ReadPeople {
  readonly delimiter: Delimiter;
  /** The text of a column's heading, or of its first cell where there are no headings; empty for a recipient list. */
  readonly headings: readonly string[];
  readonly columns: readonly (PeopleColumn | undefined)[];
  /** What stands before the rows when they are written again: a stated delimiter and the headings. */
  readonly head: readonly string[];
  readonly rows: readonly PersonRow[];
  readonly leftOut: readonly LeftOut[];
}

export interface ReadingHints {
  /** Columns chosen by hand, instead of what headings and cells say. */
  readonly columns?: readonly (PeopleColumn | undefined)[];
  /** Names of units that may occur, so that a column of them is known without a heading. */
  readonly units?: readonly string[];
}

/**
 * People out of a text from anywhere: Excel, a staff system, a mail's recipients, a meeting's report. Tab, semicolon or
 * comma between; headings by any of their names, or none. Cells are text and nothing else; a formula is never
 * evaluated. Every line is a row or is left out with the reason; nothing is swallowed.
 */
export function readPeople(text: string, hints: ReadingHints = {}): ReadPeople {
  const stated = statedDelimiter(text);
  const body = stated === undefined ? text : text.slice(stated.raw.length);
  if (stated === undefined && headerIn(splitTable(text, delimiterOf(text, hints))) === undefined && isRecipients(text))
    return recipientList(text);
  const delimiter = stated?.delimiter ?? delimiterOf(text, hints);
  const leftOut: LeftOut[] = stated === undefined ? [] : [{ line: 1, raw: stated.raw, why: 'sep' }];
  const lines = splitTable(body, delimiter).filter(({ cells }) => cells.some((cell) => tidied(cell) !== ''));
  const { header, inside, outside } = partsOf(lines);
  leftOut.push(...outside);
  const columns = hints.columns ?? (header === undefined ? guessedColumns(inside, hints) : columnsFor(header.cells));
  const rows: PersonRow[] = [];
  let unitAbove: string | undefined;
  for (const line of inside) {
    if (isTotal(line)) {
      leftOut.push({ line: line.line, raw: line.raw, why: 'total' });
      continue;
    }
    const read = rowsOf(withWholeName(line, header, delimiter, columns), columns, delimiter);
    for (const row of read) rows.push(row.unit === '' ? { ...row, unitAbove } : row);
    unitAbove = [...read].reverse().find(({ unit }) => unit !== '')?.unit ?? unitAbove;
  }
  return {
    delimiter,
    columns,
    headings: (header ?? inside[0])?.cells.map(tidied) ?? [],
    head: [...(stated === undefined ? [] : [stated.raw]), ...(header === undefined ? [] : [header.raw])],
    rows,
    leftOut: leftOut.sort((one, other) => one.line - other.line),
  };
}

function recipientList(text: string): ReadPeople {
  const columns = ['name', 'email'] as const;
  const seen = new Map<number, number>();
  const rows = readRecipients(text).flatMap((line) => {
    const nth = (seen.get(line.line) ?? 0) + 1;
    seen.set(line.line, nth);
    return rowsOf(line, columns, '').map((row) => ({ ...row, id: idOf(line.line, nth), raw: line.raw }));
  });
  return { delimiter: '', headings: [], columns, head: [], rows, leftOut: [] };
}

const idOf = (line: number, nth: number): string => (nth === 1 ? String(line) : `${line}.${nth}`);

/** The delimiter under which there are headings; without any, the one that most lines have. */
function delimiterOf(text: string, hints: ReadingHints): Delimiter {
  const headed = delimiters.find((each) => text.includes(each) && headerIn(splitTable(text, each)) !== undefined);
  if (headed !== undefined) return headed;
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const count = (mark: string): number => lines.filter((line) => line.includes(mark)).length;
  const most = Math.max(...delimiters.map(count));
  const found: Delimiter = most === 0 ? '' : (delimiters.find((each) => count(each) === most) ?? '');
  return found === ',' && isLastNameFirst(lines, hints) ? '' : found;
}

/** "Berg, Anna" on each line: the comma is part of the name. */
function isLastNameFirst(lines: readonly string[], { units = [] }: ReadingHints): boolean {
  const known = new Set(units.map(folded));
  const seconds = lines.map((line) => line.split(',').slice(1).map(folded));
  return lines.every(
    (line, index) => readName(line).reordered && seconds[index]?.length === 1 && !known.has(seconds[index]?.[0] ?? ''),
  );
}

/** Headings: two known ones at least, or in the first line one that names people. */
function headerIn(lines: readonly SourceLine[]): SourceLine | undefined {
  const filled = lines.filter(({ cells }) => cells.some((cell) => tidied(cell) !== ''));
  return filled.find(({ cells }, index) => isHeader(cells, index === 0));
}

function isHeader(cells: readonly string[], isFirst: boolean): boolean {
  const known = cells.flatMap((cell) => columnFor(cell) ?? []);
  const names = known.some((column) => column !== 'unit' && column !== 'manager');
  return names && new Set(known).size >= (isFirst ? 1 : 2);
}

interface Parts {
  readonly header: SourceLine | undefined;
  readonly inside: readonly SourceLine[];
  readonly outside: readonly LeftOut[];
}

/** Which lines are the list: those under the headings, and of a report with numbered sections only that section. */
function partsOf(lines: readonly SourceLine[]): Parts {
  const header = headerIn(lines);
  if (header === undefined) return { header, inside: lines, outside: [] };
  const at = lines.indexOf(header);
  const before = lines[at - 1];
  const isReport = before !== undefined && isSectionTitle(before);
  const end = isReport ? lines.findIndex((line, index) => index > at && isSectionTitle(line)) : -1;
  const below = lines.slice(at + 1, end === -1 ? undefined : end);
  const same = folded(header.raw);
  const why =
    (reason: LeftOutReason) =>
    ({ line, raw }: SourceLine) => ({ line, raw, why: reason });
  return {
    header,
    inside: below.filter(({ raw }) => folded(raw) !== same),
    outside: [
      ...lines.slice(0, at).map(why('beforeHeadings')),
      ...below.filter(({ raw }) => folded(raw) === same).map(why('headingsAgain')),
      ...(end === -1 ? [] : lines.slice(end).map(why('otherSection'))),
    ],
  };
}

/** "2. Deltagare", as a meeting's report has above each of its tables. */
function isSectionTitle({ cells }: SourceLine): boolean {
  const filled = cells.map(tidied).filter((cell) => cell !== '');
  return filled.length === 1 && /^\d{1,2}\.\s+\p{L}/u.test(filled[0] ?? '');
}

function isTotal({ cells }: SourceLine): boolean {
  const filled = cells.map(tidied).filter((cell) => cell !== '');
  return /^(totalt|summa|antal|total|sum)\b[\s:]*(antal)?[\s:]*\d*$/i.test(filled[0] ?? '') && filled.length <= 2;
}

/** In a list with commas a name written "Berg, Anna" without quotes has become two cells. */
function withWholeName(
  line: SourceLine,
  header: SourceLine | undefined,
  delimiter: Delimiter,
  columns: readonly (PeopleColumn | undefined)[],
): SourceLine {
  const at = columns.indexOf('name');
  if (delimiter !== ',' || header === undefined || at === -1 || line.cells.length !== header.cells.length + 1)
    return line;
  const whole = `${line.cells[at] ?? ''}, ${(line.cells[at + 1] ?? '').trim()}`;
  return readName(whole).reordered
    ? { ...line, cells: [...line.cells.slice(0, at), whole, ...line.cells.slice(at + 2)] }
    : line;
}

/** Without headings: what the cells look like says what the columns are. */
function guessedColumns(
  lines: readonly SourceLine[],
  { units = [] }: ReadingHints,
): readonly (PeopleColumn | undefined)[] {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const known = new Set(units.map(folded));
  const columns: (PeopleColumn | undefined)[] = Array.from({ length: width }, () => undefined);
  const cellsOf = (column: number): readonly string[] =>
    lines.map(({ cells }) => tidied(cells[column] ?? '')).filter((cell) => cell !== '');
  const share = (column: number, test: (cell: string) => boolean): number =>
    cellsOf(column).filter(test).length / Math.max(1, cellsOf(column).length);
  const open = (): readonly number[] =>
    columns.flatMap((column, index) => (column === undefined && cellsOf(index).length > 0 ? [index] : []));
  const best = (test: (cell: string) => boolean, least: number): number | undefined => {
    const [found] = open()
      .filter((index) => share(index, test) >= least)
      .sort((one, other) => share(other, test) - share(one, test));
    return found;
  };
  const numbering = width > 1 ? open().filter((index) => share(index, isNumbering) === 1) : [];
  const mark = (index: number | undefined, column: PeopleColumn): void => {
    if (index !== undefined) columns[index] = column;
  };
  mark(
    best((cell) => cell.includes('@'), 0.01),
    'email',
  );
  mark(
    best((cell) => known.has(folded(cell)), 0.01),
    'unit',
  );
  const rest = (): readonly number[] => open().filter((index) => !numbering.includes(index));
  const [first, second] = rest();
  const order = halvesOf(first, second, lines, columns.indexOf('email'));
  if (order !== undefined) order.forEach(([index, column]) => mark(index, column));
  else mark(first, 'name');
  if (!columns.includes('email') && width > 1 && columns[1] === undefined && units.length === 0) mark(1, 'email');
  if (!columns.includes('unit'))
    mark(
      rest().find((index) => share(index, isYesOrNo) < 1),
      'unit',
    );
  mark(
    rest().find((index) => share(index, isYesOrNo) === 1),
    'manager',
  );
  return columns;
}

const isNumbering = (cell: string): boolean => /^(\d{1,3}[.)]?|[•·–*▪‣o-])$/.test(cell);

/** Two columns whose words are in most addresses, in the order the addresses have them: given name and family name. */
function halvesOf(
  first: number | undefined,
  second: number | undefined,
  lines: readonly SourceLine[],
  email: number,
): readonly (readonly [number, PeopleColumn])[] | undefined {
  if (first === undefined || second === undefined || email === -1) return undefined;
  const orders = lines.map(({ cells }) => {
    const local = bare(cells[email]?.split('@')[0]);
    const [one, other] = [local.indexOf(bare(cells[first])), local.indexOf(bare(cells[second]))];
    return bare(cells[first]) === '' || bare(cells[second]) === '' || one < 0 || other < 0 ? 0 : Math.sign(other - one);
  });
  const ahead = orders.filter((order) => order > 0).length;
  const behind = orders.filter((order) => order < 0).length;
  if (Math.max(ahead, behind) <= lines.length / 2) return undefined;
  return ahead >= behind
    ? [
        [first, 'firstName'],
        [second, 'lastName'],
      ]
    : [
        [first, 'lastName'],
        [second, 'firstName'],
      ];
}

/** Letters alone, without their marks, as addresses write names. */
const bare = (text: string | undefined): string =>
  folded(text ?? '')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

/** The people of one line: one, or as many as a cell has addresses when it names nobody, or names as many. */
function rowsOf(
  source: SourceLine,
  columns: readonly (PeopleColumn | undefined)[],
  delimiter: Delimiter,
): readonly PersonRow[] {
  const email = source.cells[columns.indexOf('email')] ?? '';
  const names = columns.includes('name') ? (source.cells[columns.indexOf('name')] ?? '') : undefined;
  const inName = names === undefined ? [] : addressesIn(names);
  const addresses = addressesIn(email !== '' ? email : (names ?? ''));
  const named = (names ?? '').split(/[;\r\n]+/).flatMap((each) => (tidied(each) === '' ? [] : [each]));
  const isNameless =
    names !== undefined
      ? tidied(names) === '' || (inName.length > 0 && email === '')
      : !columns.some((column, index) => /Name$/.test(column ?? '') && tidied(source.cells[index] ?? '') !== '');
  const count = addresses.length;
  const split = count > 1 && (isNameless || named.length === count);
  if (!split) return [rowOf(source, columns, source.raw, idOf(source.line, 1))];
  return addresses.map((address, index) => {
    const cells = source.cells.map((cell, at) =>
      columns[at] === 'email' ? address : columns[at] === 'name' ? (isNameless ? '' : (named[index] ?? '')) : cell,
    );
    if (!columns.includes('email')) cells[columns.indexOf('name')] = address;
    const raw = cells.map((cell) => writtenCell(cell, delimiter)).join(delimiter === '' ? ' ' : delimiter);
    return rowOf({ ...source, cells }, columns, raw, idOf(source.line, index + 1));
  });
}

function rowOf(source: SourceLine, columns: readonly (PeopleColumn | undefined)[], raw: string, id: string): PersonRow {
  const cell = (column: PeopleColumn): string => source.cells[columns.indexOf(column)] ?? '';
  const inBrackets = /^(.*)<([^<>]+@[^<>]+)>\s*$/s.exec(cell('name'));
  const hasAddress = inBrackets !== null && tidied(cell('email')) === '';
  const nameCell = hasAddress ? (inBrackets[1] ?? '') : cell('name');
  const loneAddress = tidied(cell('email')) === '' && isEmail(addressOf(nameCell));
  const given = cell('firstName') !== '' || !columns.includes('lastName') ? cell('firstName') : nameCell;
  const halved = columns.includes('lastName') || (columns.includes('firstName') && !columns.includes('name'));
  const read = readName(nameCell);
  const name = loneAddress ? '' : halved ? joinedName(given, cell('lastName')) : unnumbered(read.name);
  const written = loneAddress ? nameCell : hasAddress ? (inBrackets[2] ?? '') : cell('email');
  const addresses = addressesIn(written);
  const email = addresses.length === 1 && /[<;,\s]/.test(tidied(written)) ? (addresses[0] ?? '') : addressOf(written);
  const halves = [given, cell('lastName')].map((half) => tidied(half) !== '');
  const findings: readonly (PersonFinding | false)[] = [
    name === '' && { code: 'nameMissing', suggestion: nameInAddress(email) },
    name !== '' && halved && halves.includes(false) && !name.includes(' ') && { code: 'halfName' },
    name !== '' && !halved && !name.includes(' ') && { code: 'oneWord' },
    !halved && read.reordered && { code: 'reordered' },
    addresses.length > 1
      ? { code: 'severalAddresses', addresses }
      : email !== '' && !isEmail(email) && { code: 'email' },
    ...columns.flatMap((column, index) => (column === undefined ? [] : refusals(column, source.cells[index] ?? ''))),
  ];
  return {
    id,
    line: source.line,
    raw,
    name,
    email: addresses.length > 1 ? '' : email,
    unit: tidied(cell('unit')),
    isManager: isYes(cell('manager')),
    findings: findings.flatMap((finding) => (finding === false ? [] : [finding])),
    unitAbove: undefined,
  };
}

/** "1. Anna Berg" and "• Anna Berg": what numbers a list is no part of a name. */
const unnumbered = (name: string): string => name.replace(/^(?:\d{1,3}[.)]|[•·▪‣*])\s+(?=\p{L})/u, '');

/** What no field may hold, whatever it means. */
function refusals(column: PeopleColumn, cell: string): readonly (PersonFinding | false)[] {
  const character = refusedCharacter(cell);
  return [
    column !== 'manager' && isFormula(cell) && { code: 'formula', column },
    holdsPersonalNumber(cell) && { code: 'personalNumber', column },
    character !== undefined && { code: 'character', column, character },
  ];
}

/** Somebody whose fields were typed one by one, read as a row of a list is. */
export function readPerson(name: string, email: string): PersonRow {
  const typed = { line: 1, raw: name, cells: [name, email] };
  return rowOf(typed, ['name', 'email'], name, idOf(1, 1));
}

/** Some of the rows as a text that reads as them again. */
export function writeRows({ head, delimiter, headings }: ReadPeople, rows: readonly Pick<PersonRow, 'raw'>[]): string {
  if (rows.length === 0) return '';
  const isRecipientList = delimiter === '' && headings.length === 0;
  return [...head, ...rows.map(({ raw }) => raw)].join(isRecipientList ? ';\n' : '\n');
}
