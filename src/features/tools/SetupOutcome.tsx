import * as React from 'react';
import type { SetupDifference, SetupProgress } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { Button, Icon, Message } from '../../ui';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import styles from './tools.module.scss';

/** How far a setup or a check has come, and what it led to. */
export type SetupWork =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'checked'; readonly differences: readonly SetupDifference[] }
  | { readonly kind: 'running'; readonly progress: SetupProgress | undefined }
  | { readonly kind: 'done'; readonly changes: number; readonly remaining: readonly SetupDifference[] }
  | { readonly kind: 'failed'; readonly failure: unknown };

/** What a check or a run of the setup found or did, or nothing before either. */
export function SetupOutcome({
  work,
  onRetry,
  onAgree,
}: {
  readonly work: SetupWork;
  readonly onRetry: () => void;
  /** The owner agrees to what takes something from others. */
  readonly onAgree: () => void;
}): JSX.Element | null {
  const { texts } = useCoordinatorServices();
  const text = texts.tools;
  switch (work.kind) {
    case 'idle':
      return null;
    case 'checking':
      return <p role="status">{text.checking}</p>;
    case 'running':
      return <Progress progress={work.progress} />;
    case 'failed':
      return <Failure failure={work.failure} onRetry={onRetry} />;
    case 'checked':
      return work.differences.length === 0 ? (
        <Message tone="ok" live="status">
          {text.healthy}
        </Message>
      ) : (
        <Differences lead={fill(text.differences, { count: work.differences.length })} differences={work.differences} />
      );
    case 'done': {
      const asked = work.remaining.filter(({ asks }) => asks);
      const left = work.remaining.filter(({ asks }) => !asks);
      return (
        <>
          <Message tone="ok" live="status">
            {work.changes === 0 ? text.nothingToChange : fill(text.changed, { count: work.changes })}
          </Message>
          {left.length > 0 && <Differences lead={text.remaining} differences={left} />}
          {asked.length > 0 && (
            <>
              <Differences lead={text.asks} differences={asked} />
              <div>
                <Button look="danger" onClick={onAgree}>
                  {text.agree}
                </Button>
              </div>
            </>
          )}
        </>
      );
    }
  }
}

function Progress({ progress }: { readonly progress: SetupProgress | undefined }): JSX.Element {
  const text = useCoordinatorServices().texts.tools;
  return (
    <div className={styles.progress} role="status">
      <progress
        aria-label={text.running}
        value={progress?.of === 0 ? undefined : progress?.done}
        max={progress?.of === 0 ? undefined : progress?.of}
      />
      <span>
        {progress === undefined
          ? text.running
          : progress.of === 0
            ? progress.line
            : fill(text.progress, { done: progress.done, of: progress.of, line: progress.line })}
      </span>
    </div>
  );
}

function Differences({
  lead,
  differences,
}: {
  readonly lead: string;
  readonly differences: readonly SetupDifference[];
}): JSX.Element {
  const text = useCoordinatorServices().texts.tools;
  return (
    <div role="status">
      <p>{lead}</p>
      <ul className={styles.differences}>
        {differences.map(({ list, what }) => (
          <li key={`${list} ${what}`}>
            <Icon name="warning" />
            <span>
              <strong>{list === '' ? text.wholeSite : list}</strong>: {what}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
