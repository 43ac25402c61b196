import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Card } from '../../ui';
import { PageHead } from '../../ui/PageHead';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import { Installation } from './Installation';
import { SetupOutcome, type SetupWork } from './SetupOutcome';
import styles from './tools.module.scss';

/** Setup and health check, for site owners: makes the lists, and says what differs from what the product needs. */
export function Tools(): JSX.Element {
  const { repositories, texts } = useCoordinatorServices();
  const text = texts.tools;
  const [work, setWork] = React.useState<SetupWork>({ kind: 'idle' });
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
  const run = async (agreed: boolean): Promise<void> => {
    setLog([]);
    setWork({ kind: 'running', progress: undefined });
    try {
      const { changes, remaining } = await (
        await repositories.setup()
      ).run((progress) => {
        setLog((before) => [...before, progress.line]);
        setWork({ kind: 'running', progress });
      }, agreed);
      setWork({ kind: 'done', changes, remaining });
    } catch (failure) {
      setWork({ kind: 'failed', failure });
    }
  };

  return (
    <main className={shell.page}>
      <PageHead title={text.title} state={text.state} />
      <div className={shell.stack}>
        <Installation />
        <Card title={text.setup}>
          <p className={styles.lead}>{text.setupLead}</p>
          <div className={styles.actions}>
            <Button look="primary" disabled={busy} onClick={() => run(false)}>
              {text.run}
            </Button>
            <Button icon="search" disabled={busy} onClick={check}>
              {text.check}
            </Button>
          </div>
          <SetupOutcome work={work} onRetry={check} onAgree={() => run(true)} />
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
