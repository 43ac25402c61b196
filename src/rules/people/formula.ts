import { withoutUnseen } from './plainText';

/**
 * True for a text that a spreadsheet would run: one that begins with = + - @ in any width, with a tab or a line break.
 * Such a text is nobody's name or address, and the list may be opened in a spreadsheet again.
 */
export function isFormula(text: string): boolean {
  const seen = withoutUnseen(text);
  return /^[\t\r\n]*[^\S\t\r\n]*[=+@-]/.test(seen.normalize('NFKC')) || /^[\t\r]/.test(seen);
}

/** The same for a longer text, where a line may well begin with a hyphen and a space. */
export function beginsAsFormula(text: string): boolean {
  return isFormula(text) && !/^\s*[-\uff0d\ufe63]\s/.test(withoutUnseen(text));
}
