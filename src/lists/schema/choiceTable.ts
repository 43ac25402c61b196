/**
 * Codes of the product and the Swedish words they are stored as. List views and Power BI are read by people without the
 * web parts, so the word is what the list has; the tables are complete by type, and both directions live here
 * only.
 */
export interface Choices<Code extends string> {
  readonly labelOf: Readonly<Record<Code, string>>;
  readonly labels: readonly string[];
  codeOf(label: string): Code | undefined;
}

/** A table of codes and words. */
export function choices<Code extends string>(labelOf: Readonly<Record<Code, string>>): Choices<Code> {
  const codes = new Map<string, Code>();
  for (const code in labelOf) codes.set(labelOf[code], code);
  return { labelOf, labels: Array.from(codes.keys()), codeOf: (label) => codes.get(label) };
}
