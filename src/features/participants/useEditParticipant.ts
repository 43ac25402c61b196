import * as React from 'react';
import type { Stored, WriteOutcome } from '../../lists/repositories/ports';
import type { Participant } from '../../rules';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import { useWrite } from '../../services/useWrite';
import { hideName } from '../../usecases/changePeople/hideName';
import { changeOf, errorsOf, formOf, type ParticipantErrors, type ParticipantField } from './participantForm';

export interface EditParticipantState {
  readonly draft: Draft<ParticipantField>;
  readonly errors: ParticipantErrors;
  readonly attempt: number;
  readonly saving: boolean;
  /** What the list has now, when somebody else saved first. */
  readonly conflict: Stored<Participant> | undefined;
  readonly failure: unknown;
  readonly save: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** The form of one person on the list. After a conflict, saving again changes what the list has now. */
export function useEditParticipant(
  participant: Stored<Participant>,
  people: readonly Participant[],
  onDone: () => void,
): EditParticipantState {
  const { repositories } = useCoordinatorServices();
  // A draft per version of the row, so that an old draft never comes back over a newer row.
  const draft = useDraft<ParticipantField>('participant', `${participant.value.key}.${participant.etag}`, () => ({
    ...formOf(participant.value),
  }));
  const { form } = draft;
  const [attempt, setAttempt] = React.useState(0);
  const [conflict, setConflict] = React.useState<Stored<Participant>>();
  const { saving, failure, write } = useWrite();
  const errors = errorsOf(
    form,
    people.filter(({ personKey }) => personKey !== participant.value.personKey),
  );
  const base = conflict ?? participant;

  const send = (work: () => Promise<WriteOutcome<Participant>>): Promise<void> =>
    write(async () => {
      const outcome = await work();
      if (outcome.kind === 'refused') throw outcome.failure;
      if (outcome.kind === 'conflict') return setConflict(outcome.current);
      draft.clear();
      onDone();
    });
  return {
    draft,
    attempt,
    saving,
    conflict,
    failure,
    errors: attempt > 0 ? errors : {},
    save: async () => {
      if (Object.keys(errors).length > 0) return setAttempt(attempt + 1);
      const change = changeOf(form);
      if (!change.isAlias || base.value.isAlias) return send(() => repositories.participants.update(base, change));
      await write(async () => {
        const outcome = await hideName(base, change, repositories);
        if (outcome.kind === 'conflict') return setConflict(outcome.current);
        draft.clear();
        onDone();
      });
    },
    remove: () => send(() => repositories.participants.remove(base)),
  };
}
