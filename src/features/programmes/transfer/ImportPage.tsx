import * as React from 'react';
import { fill } from '../../../loc/fill';
import { Card, Field, Message } from '../../../ui';
import { Failure } from '../../../parts/Failure';
import { PageHead } from '../../../ui/PageHead';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';
import { reasonText } from '../../../words/reasons';
import shell from '../../../ui/page.module.scss';
import { hrefOfProgrammes } from '../programmePlaces';
import { useProgrammeWords } from '../ProgrammeWords';
import { ImportPreview } from './ImportPreview';
import styles from './transfer.module.scss';
import { useImport, type ImportState } from './useImport';
import { writtenPath } from './writtenPath';

/**
 * "Hämta in fil": a pack file is read, shown with what it would add and what is wrong with it, and written only when
 * the coordinator says so.
 */
export function ImportPage(): JSX.Element {
  const { programmes: pages } = useProgrammeWords();
  const { state, read, write } = useImport();
  const words = pages.transfer;
  return (
    <>
      <PageHead
        trail={[{ text: pages.title, href: hrefOfProgrammes({ page: 'list' }) }, { text: words.title }]}
        trailLabel={pages.trail}
        title={words.title}
        state={words.state}
      />
      <div className={shell.stack}>
        <Card title={words.choose}>
          <Field label={words.file} hint={words.fileHint}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept=".json,application/json"
                disabled={state.kind === 'writing'}
                onChange={({ target }) => {
                  const file = target.files?.[0];
                  if (file !== undefined) read(file);
                }}
              />
            )}
          </Field>
        </Card>
        <Told state={state} />
        {'plan' in state && <ImportPreview state={state} onWrite={write} />}
      </div>
    </>
  );
}

function Told({ state }: { readonly state: ImportState }): JSX.Element | null {
  const { texts, locale } = useCoordinatorServices();
  const {
    programmes: { transfer: words },
  } = useProgrammeWords();
  if (state.kind === 'reading') return <Message live="status">{fill(words.reading, { name: state.name })}</Message>;
  if (state.kind === 'unread') return <Failure failure={state.failure} />;
  if (state.kind !== 'refused') return null;
  return (
    <Message tone="bad" live="alert">
      <strong>{fill(words.refused, { name: state.name })}</strong> {words.nothingWritten}
      <ul className={styles.problems}>
        {state.problems.map((problem) => (
          <li key={`${writtenPath(problem.path)} ${problem.code}`}>
            <code>{problem.path.length === 0 ? words.wholeFile : writtenPath(problem.path)}</code>{' '}
            {reasonText(problem, { texts, locale })}.
          </li>
        ))}
      </ul>
    </Message>
  );
}
