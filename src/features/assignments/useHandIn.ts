import * as React from 'react';
import { first } from '../../rules';
import type { Submission } from '../../rules';
import type { Stored, WriteOutcome } from '../../lists/repositories/ports';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import type { HandInView } from './buildAssignmentsViewModel';
import { changeFrom, emptyHandIn, problemsOf, type HandInAction, type HandInField } from './handIn';

export interface HandInWork {
  readonly draft: Draft<HandInField>;
  readonly problems: Partial<Record<HandInField, string>>;
  /** Grows with each attempt that had problems, so that focus goes to the first of them. */
  readonly attempts: number;
  readonly busy: boolean;
  /** What the list has when somebody else saved first; the next save goes on top of it. */
  readonly current: Stored<Submission> | undefined;
  readonly failure: unknown;
  readonly save: () => void;
}

/** The work of one dialog: what is typed outlives it until it is saved. */
export function useHandIn(
  action: HandInAction,
  { row, blank }: Pick<HandInView, 'row' | 'blank'>,
  onSaved: () => void,
): HandInWork {
  const { repositories, texts } = useCoordinatorServices();
  const { reload } = useOpenGroup();
  const today = useToday();
  const before = row?.value ?? blank;
  const draft = useDraft<HandInField>('handIn', `${action}.${before.key}`, () => emptyHandIn(action, before, today));
  const [attempts, setAttempts] = React.useState(0);
  const [busy, setBusy] = React.useState(false);
  const [current, setCurrent] = React.useState<Stored<Submission>>();
  const [failure, setFailure] = React.useState<unknown>();
  const found = problemsOf(action, draft.form, before, today, texts.assignments);

  /**
   * The list has no row yet. Had a colleague's come first, that one counts as written, so it is reported like any
   * other.
   */
  const addFirst = async (wanted: Submission): Promise<WriteOutcome<Submission>> => {
    const outcome = first(await repositories.submissions.add([wanted]));
    const isOurs =
      outcome.kind !== 'saved' ||
      (outcome.stored.value.state === wanted.state &&
        outcome.stored.value.handedInDay === wanted.handedInDay &&
        outcome.stored.value.documentLink === wanted.documentLink);
    return isOurs ? outcome : { kind: 'conflict', current: outcome.stored };
  };

  const attempt = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const change = changeFrom(action, draft.form);
      const stored = current ?? row;
      const outcome =
        stored === undefined
          ? await addFirst({ ...blank, ...change })
          : await repositories.submissions.update(stored, change);
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
