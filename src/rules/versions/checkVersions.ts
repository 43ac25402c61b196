import type { Citation, ProgrammeVersion } from '../model';
import { checkVersion } from './checkVersion';
import { problem } from './versionProblem';
import type { VersionProblem } from './versionProblem';

/**
 * What is wrong with a table of versions over time and with each of them, the path beginning with its place in the
 * table: a programme's versions not in order of their first day, two that start on one day (so that they overlap and
 * one day has two rules), a key used twice. A version lasts until the next one begins, so a gap cannot be written.
 * Empty = nothing is wrong.
 */
export function checkVersions(versions: readonly ProgrammeVersion[]): readonly VersionProblem[] {
  return versions.flatMap((version, index) => [
    ...placeProblems(versions.slice(0, index), version).map((one) => ({ ...one, path: [index, ...one.path] })),
    ...checkVersion(version).map((one) => ({ ...one, path: [index, ...one.path] })),
  ]);
}

/** What is wrong with adding a version after those that are there: the paths are the version's own. */
export function placeProblems(
  before: readonly ProgrammeVersion[],
  version: ProgrammeVersion,
): readonly VersionProblem[] {
  const earlier = before.filter(({ programmeKey }) => programmeKey === version.programmeKey);
  const later = earlier.find(({ validFrom }) => validFrom > version.validFrom);
  return [
    ...(before.some(({ key }) => key === version.key)
      ? [problem(['key'], 'version.keyTaken', { key: version.key })]
      : []),
    ...(later === undefined
      ? []
      : [problem(['validFrom'], 'version.unsorted', { validFromDay: version.validFrom, laterDay: later.validFrom })]),
    ...(earlier.some(({ validFrom }) => validFrom === version.validFrom)
      ? [problem(['validFrom'], 'version.sameDay', { validFromDay: version.validFrom })]
      : []),
  ];
}

/** Every source a version names, its own first. */
export function citationsOf(version: ProgrammeVersion): readonly Citation[] {
  const {
    citation,
    groupSize,
    attendance,
    steps,
    assignments,
    validity,
    eligibility,
    price,
    catchUp,
    period,
    unitRoles,
    evaluations,
  } = version;
  return [
    citation,
    groupSize.citation,
    attendance.citation,
    validity.citation,
    eligibility.citation,
    price.citation,
    ...[...steps, ...assignments, ...unitRoles, ...evaluations].map((part) => part.citation),
    ...(catchUp.kind === 'stated' ? [catchUp.value.citation] : []),
    ...(period.kind === 'stated' ? [period.value.citation] : []),
  ];
}
