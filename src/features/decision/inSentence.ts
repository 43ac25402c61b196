/** A title as it is written inside a sentence: "Tillfälle 1" → "tillfälle 1". */
export function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
