/**
 * Characters that take no place on the screen: soft hyphens, zero-width spaces and joiners, direction marks, variation
 * selectors, byte order marks. They come with text copied from web pages, mail and PDF, and make two texts that look
 * alike differ.
 */
const unseen =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** Control characters, private use, what a wrong decoding leaves, and halves of characters: no name has them. */
const refused =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ue000-\uf8ff\ufdd0-\ufdef\ufffd-\uffff]|[\ud800-\udfff]|[\u{f0000}-\u{10ffff}]/u;

/** The text without characters that are not seen; letters and their marks as one character each (NFC). */
export function withoutUnseen(text: string): string {
  return /[\u0080-\uffff]/.test(text) ? text.replace(unseen, '').normalize('NFC') : text;
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
  const found = refused.exec(text)?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}
