import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import type { Session, Step } from '../../rules';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import { useWrite } from '../../services/useWrite';
import { changeOf, errorsOf, formOf, sessionOf, type SessionErrors, type SessionField } from './sessionForm';

export interface SessionFormState {
  readonly draft: Draft<SessionField>;
  readonly errors: SessionErrors;
  readonly attempt: number;
  readonly saving: boolean;
  readonly conflict: Stored<Session> | undefined;
  readonly failure: unknown;
  readonly save: () => Promise<void>;
}

/**
 * The form of a new session of a step (`isCatchUp`: of a catch-up for it), or of one that is changed. After a conflict,
 * saving again changes what the list has now.
 */
export function useSessionForm(
  step: Step,
  session: Stored<Session> | undefined,
  isCatchUp: boolean,
  onSaved: () => void,
): SessionFormState {
  const { repositories } = useCoordinatorServices();
  const { file, version } = useOpenGroup();
  const group = file.group.value;
  // A changed session has a draft per version of its row, so that an old draft never comes back over a newer row.
  const draft = useDraft<SessionField>(
    'session',
    session === undefined
      ? `${group.key}.${step.key}${isCatchUp ? '.catchUp' : ''}`
      : `${session.value.key}.${session.etag}`,
    () => formOf(session?.value, () => crypto.randomUUID()),
  );
  const [attempt, setAttempt] = React.useState(0);
  const [conflict, setConflict] = React.useState<Stored<Session>>();
  const { saving, failure, write } = useWrite();
  const errors = errorsOf(draft.form, step, version, isCatchUp);

  const save = async (): Promise<void> => {
    if (saving) return;
    if (Object.keys(errors).length > 0) return setAttempt(attempt + 1);
    await write(async () => {
      const base = conflict ?? session;
      const outcome =
        base === undefined
          ? await repositories.sessions.save(sessionOf(draft.form, step, group, isCatchUp))
          : await repositories.sessions.update(base, changeOf(draft.form, step, isCatchUp));
      if (outcome.kind === 'refused') throw outcome.failure;
      if (outcome.kind === 'conflict') return setConflict(outcome.current);
      draft.clear();
      onSaved();
    });
  };
  return { draft, attempt, saving, conflict, failure, save, errors: attempt > 0 ? errors : {} };
}
