import * as React from 'react';
import { useProgrammeWords } from '../ProgrammeWords';
import { useEditor } from './EditorContext';
import styles from './editor.module.scss';
import { CheckField, DayField, TextField } from './fields';
import { textOf } from './versionForm';

/**
 * Where the source speaks of a part: its heading, or a source of its own. Folded away, since most have the
 * heading of the programme.
 */
export function SourceFields({ at }: { readonly at: string }): JSX.Element {
  const { form } = useEditor();
  const {
    programmeEditor: { labels, hints },
  } = useProgrammeWords();
  const heading = textOf(form, `${at}.heading`);
  const main = textOf(form, 'citation.heading');
  return (
    <details className={styles.source}>
      <summary>
        {[labels['source.heading'], heading === '' ? main : heading].filter((part) => part !== '').join(': ')}
      </summary>
      <div className={styles.grid}>
        <TextField field={`${at}.heading`} hint={hints.heading} />
        <CheckField field={`${at}.own`} />
        {textOf(form, `${at}.own`) === 'yes' && (
          <>
            <TextField field={`${at}.publisher`} />
            <TextField field={`${at}.page`} />
            <DayField field={`${at}.dated`} hint={hints.dated} />
          </>
        )}
      </div>
    </details>
  );
}
