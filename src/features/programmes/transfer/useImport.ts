import * as React from 'react';
import type { FileProblem } from '../../../interchange';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';
import { planImport, type ImportPlan } from './planImport';

export type ImportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'unread'; readonly name: string; readonly failure: unknown }
  | {
      readonly kind: 'planned' | 'writing' | 'done';
      readonly name: string;
      readonly plan: ImportPlan;
      readonly done: number;
      readonly failure: unknown;
    };

export interface Import {
  readonly state: ImportState;
  readonly read: (file: File) => void;
  readonly write: () => void;
}

/**
 * Reads a pack file, says what importing it would do, and writes only when asked to. What a write has done stays done:
 * pressed again, only the rest is written.
 */
export function useImport(): Import {
  const {
    repositories: { catalogue },
  } = useCoordinatorServices();
  const [state, setState] = React.useState<ImportState>({ kind: 'choosing' });
  const busy = React.useRef(false);
  const read = (file: File): void => {
    const { name } = file;
    setState({ kind: 'reading', name });
    const planned = async (): Promise<ImportState> => {
      const [text, { parsePackFile }, there] = await Promise.all([
        file.text(),
        import(/* webpackChunkName: 'diplomera-interchange' */ '../../../interchange'),
        catalogue.read(true),
      ]);
      const parsed = parsePackFile(text);
      return parsed.kind === 'refused'
        ? { kind: 'refused', name, problems: parsed.problems }
        : { kind: 'planned', name, plan: planImport(parsed.pack, there, catalogue), done: 0, failure: undefined };
    };
    planned().then(setState, (failure: unknown) => setState({ kind: 'unread', name, failure }));
  };
  const send = async (planned: Extract<ImportState, { readonly plan: ImportPlan }>): Promise<void> => {
    const { plan } = planned;
    let done = planned.done;
    try {
      for (const { send: sendOne } of plan.writes.slice(done)) {
        setState({ ...planned, kind: 'writing', done, failure: undefined });
        const outcome = await sendOne();
        if (outcome.kind === 'refused')
          return setState({ ...planned, kind: 'planned', done, failure: outcome.failure });
        done += 1;
      }
      setState({ ...planned, kind: 'done', done, failure: undefined });
    } catch (failure) {
      setState({ ...planned, kind: 'planned', done, failure });
    }
  };
  const write = (): void => {
    if (busy.current || state.kind !== 'planned') return;
    busy.current = true;
    void send(state).then(() => {
      busy.current = false;
    });
  };
  return { state, read, write };
}
