import { addressOf, folded, isEmail, tidied } from '../../rules';

/** What meeting reports and directories write after a name of somebody from outside. */
const marks = /\s*[([](?:extern|external|gäst|guest|overifierad|unverified|ej verifierad)[)\]]\s*$/i;

/** A name in the order in which it is said, and whether it was written with the family name first. */
export interface ReadName {
  readonly name: string;
  readonly reordered: boolean;
}

/** "Berg, Anna" is Anna Berg; what a report adds ("(Extern)") and quotes around the whole are not part of the name. */
export function readName(cell: string): ReadName {
  const name = unquoted(tidied(cell).replace(marks, ''));
  const parts = /^([\p{L}][\p{L}'’ .-]*),\s*(\p{Lu}[\p{L}'’ .-]*)$/u.exec(name);
  const [, last, given] = parts ?? [];
  return last === undefined || given === undefined || isTitle(given)
    ? { name, reordered: false }
    : { name: `${given.trim()} ${last.trim()}`, reordered: true };
}

/** "Anna Berg, Leg. psykolog" is no family name first. */
function isTitle(text: string): boolean {
  return /^(leg|dr|prof|ssk|usk|sjuksköterska|undersköterska|läkare|enhetschef|chef)\b/i.test(text);
}

/** Quotes around the whole are taken off, and a lone one that was left open at an end. */
function unquoted(text: string): string {
  const quotes = text.match(/"/g)?.length ?? 0;
  if (
    quotes >= 2 &&
    text.startsWith('"') &&
    text.endsWith('"') &&
    quotes % 2 === 0 &&
    !/^"[^"]*"\s.*"[^"]*"$/.test(text)
  )
    return text.slice(1, -1).trim();
  return quotes === 1 ? text.replace(/^"|"$/g, '').trim() : text;
}

/** Given name and family name as one; a given name that ends with the family name has it already. */
export function joinedName(given: string, last: string): string {
  const [one, other] = [readName(given).name, readName(last).name];
  return other !== '' && folded(one).endsWith(` ${folded(other)}`) ? one : `${one} ${other}`.trim();
}

/** Every address in a cell, as it would be stored, and the name written before the only one in angle brackets. */
export function addressesIn(cell: string): readonly string[] {
  const found = cell.match(/[^\s<>;,()[\]"]+@[^\s<>;,()[\]"]+/g) ?? [];
  return Array.from(new Set(found.map(addressOf).filter(isEmail)));
}

/** "anna.berg@…" may well be Anna Berg; undefined where the address tells no name. */
export function nameInAddress(address: string): string | undefined {
  const parts = (address.split('@')[0] ?? '').replace(/\+.*$/, '').split(/[._]/);
  if (parts.length < 2 || parts.length > 4 || !parts.every((part) => /^\p{L}{2,}[\p{L}-]*$/u.test(part)))
    return undefined;
  return parts.map((part) => part.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase())).join(' ');
}
