import { isEmail, addressOf, tidied } from '../../rules';
import type { SourceLine } from './splitTable';

/** True for what a mail program has in its "to" field: `Anna Berg <anna@example.org>; …`, or nothing but addresses. */
export function isRecipients(text: string): boolean {
  if (text.includes('\t')) return false;
  if (/<[^<>@\s]+@[^<>\s]+>/.test(text)) return true;
  const pieces = text.split(/[;,\s]+/).filter((piece) => piece !== '');
  return pieces.length > 0 && pieces.every((piece) => isEmail(addressOf(piece)));
}

/** Each recipient as a line with two cells, the name (which may be empty) and the address. */
export function readRecipients(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let line = 1;
  const add = (raw: string, name: string, address: string): void => {
    if (raw.trim() !== '') lines.push({ line, raw: raw.trim(), cells: [tidied(name), address.trim()] });
  };
  for (const row of text.split(/\r\n|\r|\n/)) {
    let rest = row;
    for (let found = /<([^<>]*)>/.exec(rest); found !== null; found = /<([^<>]*)>/.exec(rest)) {
      const before = splitBefore(rest.slice(0, found.index));
      for (const bare of before.bare) addBare(bare, add);
      add(`${before.name} <${found[1] ?? ''}>`, before.name.replace(/^"(.*)"$/, '$1'), found[1] ?? '');
      rest = rest.slice(found.index + found[0].length).replace(/^\s*[;,]/, '');
    }
    for (const bare of rest.split(/[;]|,(?=[^@]*@)/)) addBare(bare, add);
    line += 1;
  }
  return lines;
}

/** What stands before an address in brackets: its name, after other recipients that have no brackets. */
function splitBefore(text: string): { readonly bare: readonly string[]; readonly name: string } {
  const pieces = text.split(';').flatMap((piece) => {
    const commas = piece.split(',');
    // A comma is part of a name ("Berg, Anna"), unless what is before it is an address.
    return commas.some((part) => part.includes('@')) ? commas : [piece];
  });
  return { bare: pieces.slice(0, -1), name: (pieces[pieces.length - 1] ?? '').trim() };
}

function addBare(text: string, add: (raw: string, name: string, address: string) => void): void {
  const pieces = text.split(/[\s,]+/).filter((piece) => piece !== '');
  if (pieces.length > 0 && pieces.every((piece) => piece.includes('@')))
    pieces.forEach((piece) => add(piece, '', piece));
  else add(text, text, '');
}
