type Range = readonly [first: number, last: number];

/**
 * Characters that take no place on the screen: soft hyphens, zero-width spaces and joiners, direction marks, variation
 * selectors, byte order marks, tags. They come with text copied from web pages, mail and PDF, and make two texts that
 * look alike differ.
 */
const unseen: readonly Range[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff],
];

/** Control characters, halves of characters, private use, and what a wrong decoding leaves: no name has them. */
const refused: readonly Range[] = [
  [0x0000, 0x0008],
  [0x000b, 0x000c],
  [0x000e, 0x001f],
  [0x007f, 0x0084],
  [0x0086, 0x009f],
  [0xd800, 0xf8ff],
  [0xfdd0, 0xfdef],
  [0xfffd, 0xffff],
  [0xf0000, 0x10ffff],
];

function isIn(ranges: readonly Range[], character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/** The text without characters that are not seen; letters and their marks as one character each (NFC). */
export function withoutUnseen(text: string): string {
  if (!/[\u0080-\uffff]/.test(text)) return text;
  return Array.from(text)
    .filter((character) => !isIn(unseen, character))
    .join('')
    .normalize('NFC');
}

/**
 * A name or another text of one line as it is stored, however it was typed or copied: no unseen characters, every kind
 * of space one space, hyphens that forbid a line break plain hyphens.
 */
export function tidied(text: string): string {
  return withoutUnseen(text)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
}

/** The same for a text of several lines, which keeps its lines. */
export function tidiedLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map(tidied)
    .join('\n')
    .trim();
}

/**
 * For comparing and never for storing: two texts that a reader would call the same fold to one. Case, the width of
 * letters, and the kinds of dash and apostrophe are left out of account.
 */
export function folded(text: string): string {
  return tidied(text.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .toLowerCase()
    .normalize('NFC');
}

/** The first character that cannot be stored, by its number in Unicode (`U+FFFD`), or undefined. */
export function refusedCharacter(text: string): string | undefined {
  const found = Array.from(text).find((character) => isIn(refused, character));
  return found === undefined
    ? undefined
    : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
