import type { Repositories } from '../../lists/repositories/ports';
import { placeProblems } from '../../rules';
import type { ProgrammeVersion, VersionKey } from '../../rules';
import type { Act } from '../act/act';
import { claimKey, claimOnce } from '../act/claimOnce';

export interface VersionToPublish {
  readonly version: ProgrammeVersion;
  /** The act's own key: a press after a lost answer is the same act. */
  readonly act: string;
  /** Time of the device. */
  readonly now: Date;
}

/** Between which versions of its programme the new one comes. */
export interface PublicationOutcome {
  readonly before: VersionKey | undefined;
  readonly after: VersionKey | undefined;
}

export type PublicationHindrance =
  /** The day has its rules already, or the name is taken. */
  { readonly kind: 'placeTaken' } | { readonly kind: 'published' };

/** What publishing comes to among the versions there are. */
export function publicationOutcome(
  versions: readonly ProgrammeVersion[],
  { key, programmeKey, validFrom }: ProgrammeVersion,
): PublicationOutcome {
  const others = versions.filter((each) => each.programmeKey === programmeKey && each.key !== key);
  const latest = (found: readonly ProgrammeVersion[]): ProgrammeVersion | undefined =>
    found.reduce<ProgrammeVersion | undefined>(
      (best, each) => (best === undefined || each.validFrom > best.validFrom ? each : best),
      undefined,
    );
  const earlier = others.filter((each) => each.validFrom < validFrom);
  const later = others.filter((each) => each.validFrom > validFrom);
  return {
    before: latest(earlier)?.key,
    after: later.reduce<ProgrammeVersion | undefined>(
      (best, each) => (best === undefined || each.validFrom < best.validFrom ? each : best),
      undefined,
    )?.key,
  };
}

/**
 * Publishing a version: once for a programme and a day, so that two coordinators cannot give a day two rules. What was
 * written by an earlier press is found by its key.
 */
export function publishAct(
  { version, act, now }: VersionToPublish,
  { catalogue, claims }: Pick<Repositories, 'catalogue' | 'claims'>,
): Act<readonly ProgrammeVersion[], PublicationOutcome, PublicationHindrance, unknown, 'published' | 'placeTaken'> {
  return {
    read: async () => (await catalogue.read(true)).versions,
    judge: (versions) => publicationOutcome(versions, version),
    hindrance: (versions) => {
      if (versions.some(({ key }) => key === version.key)) return { kind: 'published' };
      return placeProblems(versions, version).length > 0 ? { kind: 'placeTaken' } : undefined;
    },
    claim: () => claimOnce(claims, [claimKey('version', version.programmeKey, version.validFrom)], act, now),
    write: async () => {
      const outcome = await catalogue.publishVersion(version);
      if (outcome.kind === 'refused') throw outcome.failure;
      return outcome.kind === 'saved' ? 'published' : 'placeTaken';
    },
  };
}
