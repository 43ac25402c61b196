import type { AssignmentRule, ProgrammeVersion, Step } from '../model';

/**
 * The part of one version that is the same part as one of another: by its key, or else by its Swedish title, or else by
 * its place, since a new version's parts have keys of their own. Each is taken once. Undefined = the other version has
 * no such part.
 */
function correspondents<T extends { readonly key: string; readonly title: { readonly sv: string } }>(
  of: readonly T[],
  among: readonly T[],
  alike: (one: T, other: T) => boolean,
): ReadonlyMap<T, T | undefined> {
  const free = new Set(among);
  const found = new Map<T, T | undefined>();
  const ways: readonly ((part: T, other: T) => boolean)[] = [
    (part, other) => part.key === other.key,
    (part, other) => part.title.sv === other.title.sv,
    (part, other) => of.indexOf(part) === among.indexOf(other),
  ];
  for (const way of ways) {
    for (const part of of.filter((each) => found.get(each) === undefined)) {
      const other = among.find((each) => free.has(each) && alike(part, each) && way(part, each));
      if (other !== undefined) free.delete(other);
      found.set(part, other);
    }
  }
  return found;
}

/** For each step of a version the one it replaces in another; a session on site does not replace a web course. */
export function correspondingSteps(
  version: Pick<ProgrammeVersion, 'steps'>,
  other: Pick<ProgrammeVersion, 'steps'>,
): ReadonlyMap<Step, Step | undefined> {
  return correspondents(version.steps, other.steps, (one, another) => one.form === another.form);
}

/**
 * For each assignment of a version the one it replaces in another; one per person does not replace one per unit.
 */
export function correspondingAssignments(
  version: Pick<ProgrammeVersion, 'assignments'>,
  other: Pick<ProgrammeVersion, 'assignments'>,
): ReadonlyMap<AssignmentRule, AssignmentRule | undefined> {
  return correspondents(version.assignments, other.assignments, (one, another) => one.per === another.per);
}
