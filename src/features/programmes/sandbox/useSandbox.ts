import * as React from 'react';
import type { ProgrammeVersion } from '../../../rules';
import { useCoordinatorServices, useToday } from '../../../services/CoordinatorServices';
import { runSandbox, type Tried } from './runSandbox';

export type SandboxState =
  | { readonly kind: 'notRun' }
  | {
      readonly kind: 'running' | 'done' | 'cancelled';
      readonly done: number;
      readonly of: number;
      readonly tried: readonly Tried[];
      readonly draft: ProgrammeVersion;
      readonly year: number;
    }
  | { readonly kind: 'failed'; readonly failure: unknown };

export interface Sandbox {
  readonly state: SandboxState;
  readonly run: (draft: ProgrammeVersion, year: number) => void;
  readonly cancel: () => void;
}

/** Runs the sandbox; a new run, or leaving the page, ends the one before. */
export function useSandbox(): Sandbox {
  const { repositories } = useCoordinatorServices();
  const today = useToday();
  const [state, setState] = React.useState<SandboxState>({ kind: 'notRun' });
  const turn = React.useRef(0);
  React.useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const run = (draft: ProgrammeVersion, year: number): void => {
    const own = ++turn.current;
    const isCancelled = (): boolean => turn.current !== own;
    const about = { draft, year };
    setState({ kind: 'running', done: 0, of: 0, tried: [], ...about });
    const breathe = (): Promise<void> =>
      new Promise((resolve) => {
        window.setTimeout(resolve, 0);
      });
    repositories.catalogue
      .readWithUnits()
      .then((catalogue) =>
        runSandbox(
          {
            ports: repositories,
            catalogue,
            draft,
            year,
            today,
            isCancelled,
            breathe,
            onProgress: (done, of, tried) => {
              if (!isCancelled()) setState({ kind: 'running', done, of, tried, ...about });
            },
          },
          () => performance.now(),
        ),
      )
      .then(
        () => {
          if (!isCancelled()) setState((before) => (before.kind === 'running' ? { ...before, kind: 'done' } : before));
        },
        (failure: unknown) => {
          if (!isCancelled()) setState({ kind: 'failed', failure });
        },
      );
  };
  const cancel = (): void => {
    turn.current += 1;
    setState((before) => (before.kind === 'running' ? { ...before, kind: 'cancelled' } : before));
  };
  return { state, run, cancel };
}
