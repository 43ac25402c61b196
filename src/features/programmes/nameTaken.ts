import { folded, type ProgrammeVersion } from '../../rules';

/**
 * Which of a version's names another programme of the same publisher has already, whatever its letters' case; none
 * where the names are its own. Programmes of different publishers may be called the same: their publishers distinguish
 * them.
 */
export function namesTaken(
  versions: readonly ProgrammeVersion[],
  { programmeKey, programmeTitle, citation }: ProgrammeVersion,
): readonly ('sv' | 'en')[] {
  const others = versions.filter(
    (other) => other.programmeKey !== programmeKey && folded(other.citation.publisher) === folded(citation.publisher),
  );
  return (['sv', 'en'] as const).filter((language) =>
    others.some(
      (other) =>
        folded(other.programmeTitle[language]) === folded(programmeTitle[language]) &&
        folded(programmeTitle[language]) !== '',
    ),
  );
}
