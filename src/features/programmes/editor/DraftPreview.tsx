import * as React from 'react';
import type { ProgrammeVersion } from '../../../rules';
import { Preview } from '../Preview';
import { useProgrammeWords } from '../ProgrammeWords';
import programmes from '../programmes.module.scss';
import styles from './editor.module.scss';

interface DraftPreviewProps {
  readonly version: ProgrammeVersion;
  readonly before: ProgrammeVersion | undefined;
  /** True while something typed cannot be read. */
  readonly incomplete: boolean;
}

/** The draft as others will read it, next to what is typed. */
export function DraftPreview({ version, before, incomplete }: DraftPreviewProps): JSX.Element {
  const { programmeEditor: words } = useProgrammeWords();
  return (
    // It scrolls on its own next to a long form, so it has to be able to hold the keyboard's focus.
    <div className={styles.sticky} tabIndex={0} role="group" aria-label={words.preview}>
      <Preview version={version} before={before} title={words.preview}>
        <p className={programmes.kind}>{incomplete ? words.previewWaits : words.previewLive}</p>
      </Preview>
    </div>
  );
}
