import { elementAt } from '../rules/model';

/** A text as an OData literal: quotes doubled, so that what a person typed stays text. */
export function literal(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replace(/'/g, "''")}'`;
}

/** A filter with its values escaped: odata`GroupKey eq ${key} and Year ge ${2026}`. */
export function odata(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.reduce((text, part, index) => `${text}${literal(elementAt(values, index - 1))}${part}`);
}

/** `Column eq 'a' or Column eq 'b'`; the column has to be indexed. */
export function anyOf(column: string, values: readonly (string | number)[]): string {
  return values.map((value) => `${column} eq ${literal(value)}`).join(' or ');
}

/** Groups of at most `size`: a filter with too many conditions is refused, and a URL has an end. */
export function inGroupsOf<T>(size: number, values: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (let at = 0; at < values.length; at += size) groups.push(values.slice(at, at + size));
  return groups;
}
