import * as React from 'react';
import { fill } from '../../../loc/fill';
import { classNames } from '../../../ui';
import frame from '../../../ui/frame.module.scss';
import { editorParts, hrefOfProgrammes, type DraftBasis, type EditorPart } from '../programmePlaces';
import { useProgrammeWords } from '../ProgrammeWords';
import styles from './editor.module.scss';
import type { DraftProblem } from './problems';

/** The editor's parts, each with how much there is to put right in it. */
export function EditorTabs({
  basis,
  part,
  problems,
}: {
  readonly basis: DraftBasis;
  readonly part: EditorPart;
  readonly problems: readonly DraftProblem[];
}): JSX.Element {
  const { programmeEditor: words } = useProgrammeWords();
  const tabs = React.useRef<HTMLElement>(null);
  // On a phone the row of tabs is wider than the screen, and the one that is open may lie beyond its edge.
  React.useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [part]);
  return (
    <nav ref={tabs} className={classNames(frame.nav, frame.tabs)} aria-label={words.partsLabel}>
      {editorParts.map((each) => {
        const count = problems.filter((problem) => problem.part === each).length;
        return (
          <a
            key={each}
            href={hrefOfProgrammes({ page: 'editor', basis, part: each })}
            aria-current={each === part ? 'page' : undefined}
            aria-label={count === 0 ? undefined : fill(words.problemsIn, { part: words.parts[each], count })}
          >
            {words.parts[each]}
            {count > 0 && (
              <span className={styles.count} aria-hidden="true">
                {count}
              </span>
            )}
          </a>
        );
      })}
    </nav>
  );
}
