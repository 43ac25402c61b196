/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonRecord;
export interface JsonRecord {
  [name: string]: Json;
}

/** True for a JSON object (not null, not an array). */
export function isRecord(value: Json | undefined): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The elements of a plain array or of the verbose form `{ results: [...] }`; undefined for anything else. */
export function elementsOf(value: Json | undefined): Json[] | undefined {
  if (Array.isArray(value)) return value;
  return isRecord(value) && Array.isArray(value.results) ? value.results : undefined;
}

/** Reads JSON text as plain data. @throws SyntaxError when it is none. */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}

/** Reads JSON text that is known to hold an object, such as what the site itself wrote. */
export function parseRecord(text: string): JsonRecord {
  const value = parseJson(text);
  if (!isRecord(value)) throw new SyntaxError('A JSON object was expected.');
  return value;
}
