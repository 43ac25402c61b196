/**
 * Puts values into a text's placeholders: `fill('{present} av {of}', { present: 20, of: 22 })` → "20 av 22".
 * A placeholder without a value throws RangeError naming both, since a reader must never meet "{present}"; where
 * `missing` is given (for values that a list keeps, which may be older than the text) that is written instead.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>, missing?: string): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (Object.prototype.hasOwnProperty.call(values, name)) return String(values[name]);
    if (missing === undefined) throw new RangeError(`no value for {${name}} in "${text}"`);
    return missing;
  });
}
