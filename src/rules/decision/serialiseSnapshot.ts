import type { DecisionSnapshot } from '../model';

/**
 * Canonical JSON: names in alphabetical order, no white space, nothing that is undefined. The same decision always
 * gives the same text, so that a stored one can be compared with a recomputed one character by character.
 */
export function serialiseSnapshot(snapshot: DecisionSnapshot): string {
  return canonical(snapshot);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
