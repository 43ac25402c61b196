const letters: Readonly<Record<string, string>> = { å: '{a', ä: '{b', ö: '{c', '{': '{0' };

/**
 * The key by which text is compared and sorted: without case, å ä ö last as in Swedish.
 * Two texts have one key only if they differ in case alone, so the key also serves equality and unique columns.
 */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[åäö{]/g, (letter) => letters[letter] ?? letter);
}
