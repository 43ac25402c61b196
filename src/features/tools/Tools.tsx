import * as React from 'react';
import type { SetupDifference, SetupProgress } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { Button, Card, Icon, Message } from '../controls';
import { Failure } from '../shell/Failure';
import { PageHead } from '../shell/PageHead';
import { useProduct } from '../shell/Product';
import shell from '../shell/shell.module.scss';
import styles from './tools.module.scss';

type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly differences: readonly SetupDifference[] }
  | { readonly kind: 'running'; readonly progress: SetupProgress | undefined }
  | { readonly kind: 'done'; readonly changes: number }
  | { readonly kind: 'failed'; readonly failure: unknown };

/** Setup and health check, for site owners: makes the lists, and says what differs from what the product needs. */
export function Tools(): JSX.Element {
  const { repositories, texts } = useProduct();
  const text = texts.tools;
  const [work, setWork] = React.useState<Work>({ kind: 'idle' });
  const [log, setLog] = React.useState<readonly string[]>([]);
  const busy = work.kind === 'checking' || work.kind === 'running';

  const check = async (): Promise<void> => {
    setWork({ kind: 'checking' });
    try {
      setWork({ kind: 'checked', differences: await (await repositories.setup()).check() });
    } catch (failure) {
      setWork({ kind: 'failed', failure });
    }
  };
  const run = async (): Promise<void> => {
    setLog([]);
    setWork({ kind: 'running', progress: undefined });
    try {
      const { changes } = await (await repositories.setup()).run((progress) => {
        setLog((before) => [...before, progress.line]);
        setWork({ kind: 'running', progress });
      });
      setWork({ kind: 'done', changes });
    } catch (failure) {
      setWork({ kind: 'failed', failure });
    }
  };

  return (
    <main className={shell.page}>
      <PageHead title={text.title} state={text.state} />
      <div className={shell.stack}>
        <Card title={text.setup}>
          <p className={styles.lead}>{text.setupLead}</p>
          <div className={styles.actions}>
            <Button look="primary" disabled={busy} onClick={run}>{text.run}</Button>
            <Button icon="search" disabled={busy} onClick={check}>{text.check}</Button>
          </div>
          <Outcome work={work} onRetry={check} />
          {log.length > 0 && (
            <details className={styles.log} open={work.kind === 'failed'}>
              <summary>{fill(text.log, { count: log.length })}</summary>
              <pre tabIndex={0}>{log.join('\n')}</pre>
            </details>
          )}
        </Card>
      </div>
    </main>
  );
}

function Outcome({ work, onRetry }: { readonly work: Work; readonly onRetry: () => void }): JSX.Element | null {
  const { texts } = useProduct();
  const text = texts.tools;
  switch (work.kind) {
    case 'idle': return null;
    case 'checking': return <p role="status">{text.checking}</p>;
    case 'running': return (
      <div className={styles.progress} role="status">
        <progress aria-label={text.running} value={work.progress?.done} max={work.progress?.of} />
        <span>{work.progress === undefined ? text.running : fill(text.progress, { done: work.progress.done, of: work.progress.of, line: work.progress.line })}</span>
      </div>
    );
    case 'done': return <Message tone="ok" live="status">{work.changes === 0 ? text.nothingToChange : fill(text.changed, { count: work.changes })}</Message>;
    case 'failed': return <Failure failure={work.failure} onRetry={onRetry} />;
    case 'checked': return work.differences.length === 0
      ? <Message tone="ok" live="status">{text.healthy}</Message>
      : (
        <div role="status">
          <p>{fill(text.differences, { count: work.differences.length })}</p>
          <ul className={styles.differences}>
            {work.differences.map(({ list, what }) => <li key={`${list} ${what}`}><Icon name="warning" /><span><strong>{list}</strong>: {what}</span></li>)}
          </ul>
        </div>
      );
  }
}
