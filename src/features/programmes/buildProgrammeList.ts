import { elementAt } from '../../rules';
import type { IsoDate, ProgrammeKey, ProgrammeVersion, VersionKey } from '../../rules';

/** `ended`: no later version has taken over, but the programme itself ran for a stated time that is over. */
export type VersionStanding = 'now' | 'coming' | 'past' | 'ended';
export interface ListedVersion {
  readonly version: ProgrammeVersion;
  readonly standing: VersionStanding;
}
export interface ListedProgramme {
  readonly key: ProgrammeKey;
  /** Newest first. */
  readonly versions: readonly ListedVersion[];
  /** The one that holds today, or else the one that comes next. */
  readonly current: ProgrammeVersion;
}

/**
 * The programmes with their versions in time, by title; versions in the lists are append-only, so nothing else can
 * happen to a version.
 */
export function buildProgrammeList(versions: readonly ProgrammeVersion[], today: IsoDate): readonly ListedProgramme[] {
  const byProgramme = new Map<ProgrammeKey, ProgrammeVersion[]>();
  for (const version of versions)
    byProgramme.set(version.programmeKey, [...(byProgramme.get(version.programmeKey) ?? []), version]);
  return [...byProgramme]
    .map(([key, own]): ListedProgramme => {
      const newestFirst = [...own].sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
      const now = newestFirst.find(({ validFrom }) => validFrom <= today);
      const listed = newestFirst.map(
        (version): ListedVersion => ({
          version,
          standing:
            version === now
              ? hasEnded(version, today)
                ? 'ended'
                : 'now'
              : version.validFrom > today
                ? 'coming'
                : 'past',
        }),
      );
      return { key, versions: listed, current: now ?? elementAt(newestFirst, newestFirst.length - 1) };
    })
    .sort((one, other) => one.current.programmeTitle.sv.localeCompare(other.current.programmeTitle.sv, 'sv'));
}

/** How many processes are bound to each version; one that has none is not in the map. */
export function countBound(versionKeys: readonly VersionKey[]): ReadonlyMap<VersionKey, number> {
  const counts = new Map<VersionKey, number>();
  for (const versionKey of versionKeys) counts.set(versionKey, (counts.get(versionKey) ?? 0) + 1);
  return counts;
}

/** True the day after the last day of a programme that runs for a stated time. */
function hasEnded({ period }: ProgrammeVersion, today: IsoDate): boolean {
  return period.kind === 'stated' && today > period.value.to;
}
