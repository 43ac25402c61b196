import * as React from 'react';
import { fill } from '../../loc/fill';
import type { ProgrammeTexts } from '../../loc/texts';
import type { ProgrammeVersion, VersionKey } from '../../rules';
import { Pill } from '../../ui';
import { capitalised, textIn } from '../../words/format';
import type { Locale } from '../../loc/locale';
import type { Loaded } from '../../services/useLoad';
import type { VersionStanding } from './buildProgrammeList';
import { useProgrammeWords } from './ProgrammeWords';

/** "Gäller nu", "Kommande", "Har gällt", "Avslutat". */
export function StandingPill({ standing }: { readonly standing: VersionStanding }): JSX.Element {
  const {
    programmes: { versions },
  } = useProgrammeWords();
  if (standing === 'now')
    return (
      <Pill tone="ok" icon="checkCircle">
        {versions.now}
      </Pill>
    );
  if (standing === 'ended') return <Pill icon="circle">{versions.ended}</Pill>;
  return standing === 'coming' ? (
    <Pill tone="warm" icon="clock">
      {versions.coming}
    </Pill>
  ) : (
    <Pill icon="circle">{versions.past}</Pill>
  );
}

/**
 * What a programme is for, with its own words for the process and for what is awarded: "Certifiering, leder till
 * certifikat", "Förnyelse"; one that awards nobody is training, whatever its kind.
 */
export function kindText(
  { kind, award }: Pick<ProgrammeVersion, 'kind' | 'award'>,
  { programmes: { kinds } }: ProgrammeTexts,
  locale: Locale,
): string {
  if (kind !== 'diploma') return kinds[kind];
  return award.to === 'nobody'
    ? kinds.training
    : capitalised(
        fill(kinds.diploma, { process: textIn(award.processWord, locale), word: textIn(award.word, locale) }),
      );
}

/** "14 processer", or that they are being counted, or could not be. */
export function boundText(
  bound: Loaded<ReadonlyMap<VersionKey, number>>,
  key: VersionKey,
  { programmes: { versions } }: ProgrammeTexts,
): string {
  if (bound.state === 'loading') return versions.counting;
  if (bound.state === 'failed') return versions.notCounted;
  const count = bound.value.get(key) ?? 0;
  if (count === 0) return versions.noProcesses;
  return count === 1 ? versions.oneProcess : fill(versions.processes, { count });
}
