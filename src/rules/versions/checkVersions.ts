import type { Citation, ProgrammeVersion, VersionKey } from '../model';

export interface VersionProblem {
  readonly versionKey: VersionKey;
  readonly code: 'unsorted' | 'sameDay' | 'sameKey' | 'uncited' | 'stepOrder';
}

/**
 * What is wrong with a table of versions over time: not in order of their first day, two that start on one day (so
 * that one day would have two rules), a key used twice, a rule without a source, steps not numbered 1, 2, 3 …
 * A version lasts until the next one begins, so a gap cannot be written. Empty = nothing is wrong.
 */
export function checkVersions(versions: readonly ProgrammeVersion[]): readonly VersionProblem[] {
  return versions.flatMap((version, index) => {
    const before = versions.slice(0, index);
    const earlier = before.filter(({ programmeKey }) => programmeKey === version.programmeKey);
    const codes: readonly (VersionProblem['code'] | false)[] = [
      before.some(({ key }) => key === version.key) && 'sameKey',
      earlier.some(({ validFrom }) => validFrom > version.validFrom) && 'unsorted',
      earlier.some(({ validFrom }) => validFrom === version.validFrom) && 'sameDay',
      citationsOf(version).some(({ publisher, page, heading }) => [publisher, page, heading].includes('')) && 'uncited',
      version.steps.some(({ order }, at) => order !== at + 1) && 'stepOrder',
    ];
    return codes.flatMap((code) => (code === false ? [] : [{ versionKey: version.key, code }]));
  });
}

/** Every source a version names, its own first. */
export function citationsOf(version: ProgrammeVersion): readonly Citation[] {
  const { citation, groupSize, attendance, steps, assignments, validity, eligibility, price, catchUp, period, unitRoles, evaluations } = version;
  return [
    citation, groupSize.citation, attendance.citation, validity.citation, eligibility.citation, price.citation,
    ...[...steps, ...assignments, ...unitRoles, ...evaluations].map((part) => part.citation),
    ...(catchUp.kind === 'stated' ? [catchUp.value.citation] : []), ...(period.kind === 'stated' ? [period.value.citation] : []),
  ];
}
