import * as React from 'react';
import type { Submission } from '../../rules';
import type { Stored } from '../../lists/repositories/ports';
import { useOpenGroup } from '../group/OpenGroup';
import { useProduct, useToday } from '../shell/Product';
import { useDraft, type Draft } from '../shell/useDraft';
import { changeFrom, emptyHandIn, problemsOf, type HandInAction, type HandInField } from './handIn';

export interface HandInWork {
  readonly draft: Draft<HandInField>;
  readonly problems: Partial<Record<HandInField, string>>;
  /** Grows with each attempt that had problems, so that focus goes to the first of them. */
  readonly attempts: number;
  readonly busy: boolean;
  /** What stands in the list when somebody else saved first; the next save goes on top of it. */
  readonly current: Stored<Submission> | undefined;
  readonly failure: unknown;
  readonly save: () => void;
}

/** The work of one dialog: what is typed outlives it until it is saved. */
export function useHandIn(action: HandInAction, row: Stored<Submission>, onSaved: () => void): HandInWork {
  const { repositories, texts } = useProduct();
  const { reload } = useOpenGroup();
  const today = useToday();
  const draft = useDraft<HandInField>('handIn', `${action}.${row.value.key}`, () => emptyHandIn(action, row.value, today));
  const [attempts, setAttempts] = React.useState(0);
  const [busy, setBusy] = React.useState(false);
  const [current, setCurrent] = React.useState<Stored<Submission>>();
  const [failure, setFailure] = React.useState<unknown>();
  const found = problemsOf(action, draft.form, row.value, today, texts.assignments);

  const attempt = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const outcome = await repositories.submissions.update(current ?? row, changeFrom(action, draft.form));
      setBusy(false);
      if (outcome.kind === 'conflict') setCurrent(outcome.current);
      if (outcome.kind === 'refused') setFailure(outcome.failure);
      if (outcome.kind !== 'saved') return;
      draft.clear();
      reload();
      onSaved();
    } catch (problem) {
      setBusy(false);
      setFailure(problem);
    }
  };
  const save = (): void => {
    if (busy) return;
    if (Object.keys(found).length > 0) setAttempts(attempts + 1);
    else void attempt();
  };
  return { draft, problems: attempts > 0 ? found : {}, attempts, busy, current, failure, save };
}
