import type { IsoDate, ProgrammeKey, ProgrammeVersion } from '../model';

export type VersionAnswer =
  | { readonly kind: 'version'; readonly version: ProgrammeVersion }
  /** There were no rules yet; never answered with the latest known ones. */
  | { readonly kind: 'beforeFirstVersion'; readonly firstDay: IsoDate }
  | { readonly kind: 'unknownProgramme' };

/**
 * The version of a programme that holds on a day: the latest whose first day has come
 * (docs/domain.md#versions-in-time).
 */
export function versionOn(
  versions: readonly ProgrammeVersion[],
  programmeKey: ProgrammeKey,
  day: IsoDate,
): VersionAnswer {
  const own = versions
    .filter((version) => version.programmeKey === programmeKey)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const [earliest] = own;
  if (earliest === undefined) return { kind: 'unknownProgramme' };
  const version = own.filter(({ validFrom }) => validFrom <= day).pop();
  return version === undefined
    ? { kind: 'beforeFirstVersion', firstDay: earliest.validFrom }
    : { kind: 'version', version };
}
