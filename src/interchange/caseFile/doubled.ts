/** The texts of a list that have been there before, each with its place. */
export function doubled(texts: readonly (string | undefined)[]): readonly (readonly [number, string])[] {
  const seen = new Set<string>();
  return texts.flatMap((text, at) => {
    if (text === undefined) return [];
    const again = seen.has(text);
    seen.add(text);
    return again ? [[at, text] as const] : [];
  });
}
