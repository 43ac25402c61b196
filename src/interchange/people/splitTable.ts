/** A line of the text with its cells as they were written; several lines where a quoted cell has line breaks. */
export interface SourceLine {
  /** Counted from 1, as the person sees it in the box. */
  readonly line: number;
  readonly raw: string;
  readonly cells: readonly string[];
}

export type Delimiter = '\t' | ';' | ',' | '|' | '';

/**
 * The text as lines of cells. A cell in quotes is one only where its quotes are whole: begun at the start of a cell,
 * doubled within, ended before a delimiter or the end of the line, and never around a delimiter and a line break both.
 * Excel leaves other quotes as they are (`"Kajsa" Karin Berg`), so any other quote is a character of the cell, and no
 * quote can take the lines after it along.
 */
export function splitTable(text: string, delimiter: Delimiter): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = at;
    const cells: string[] = [];
    for (;;) {
      const quoted = quotedCell(text, at, delimiter);
      const end = quoted?.end ?? endOfCell(text, at, delimiter);
      cells.push(quoted?.cell ?? text.slice(at, end));
      at = end;
      if (delimiter === '' || text[at] !== delimiter) break;
      at += 1;
    }
    const raw = text.slice(start, at);
    lines.push({ line, raw, cells });
    line += breaksIn(raw) + 1;
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
  }
  return lines;
}

const isBreak = (mark: string | undefined): boolean => mark === '\n' || mark === '\r';
const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

function endOfCell(text: string, from: number, delimiter: Delimiter): number {
  let end = from;
  while (end < text.length && !isBreak(text[end]) && (delimiter === '' || text[end] !== delimiter)) end += 1;
  return end;
}

function quotedCell(
  text: string,
  from: number,
  delimiter: Delimiter,
): { readonly cell: string; readonly end: number } | undefined {
  if (text[from] !== '"') return undefined;
  let end = from + 1;
  while (end < text.length) {
    if (text[end] !== '"') end += 1;
    else if (text[end + 1] === '"') end += 2;
    else break;
  }
  const after = text[end + 1];
  const ends =
    end < text.length && (after === undefined || isBreak(after) || (delimiter !== '' && after === delimiter));
  const inside = text.slice(from + 1, end);
  if (!ends || (breaksIn(inside) > 0 && delimiter !== '' && inside.includes(delimiter))) return undefined;
  return { cell: inside.replace(/""/g, '"'), end: end + 1 };
}

/** The first line of a file from Excel may say its delimiter: `sep=;`. */
export function statedDelimiter(text: string): { readonly delimiter: Delimiter; readonly raw: string } | undefined {
  const [raw = '', mark = ''] = /^\ufeff?"?sep=([\t;,|])"?[ ;,\t]*(?=[\r\n]|$)/i.exec(text) ?? [];
  const delimiter = ([...delimiters, '|'] as const).find((each) => each === mark);
  return raw === '' || delimiter === undefined ? undefined : { delimiter, raw };
}

/** In the order in which they are believed. */
export const delimiters = ['\t', ';', ','] as const;

/** A cell as it is written again: in quotes where it would be read as several, or as something else. */
export function writtenCell(cell: string, delimiter: Delimiter): string {
  return /[\r\n]/.test(cell) || cell.startsWith('"') || (delimiter !== '' && cell.includes(delimiter))
    ? `"${cell.replace(/"/g, '""')}"`
    : cell;
}
