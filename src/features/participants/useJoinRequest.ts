import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import type { Group, PersonRequest, UnitKey } from '../../rules';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { participantOf, type PasteSurroundings } from './buildPaste';
import type { JoinRequest } from './buildParticipantsViewModel';
import { personKeyOf } from './identity';

export type RequestProblem =
  | { readonly kind: 'failed'; readonly failure: unknown; readonly added: boolean }
  | { readonly kind: 'answered'; readonly by: string }
  | { readonly kind: 'unitMissing' | 'reasonMissing' };

export interface JoinRequestState {
  readonly saving: boolean;
  readonly problem: RequestProblem | undefined;
  readonly confirm: (unitKey: UnitKey | undefined) => Promise<void>;
  readonly decline: (reason: string) => Promise<void>;
}

/**
 * Answers one request to join. The same person on the list twice is impossible: the key comes from the author's e-mail.
 */
export function useJoinRequest(
  { request, onList }: JoinRequest,
  group: Group,
  { units, participants }: Pick<PasteSurroundings, 'units' | 'participants'>,
  onDone: () => void,
): JoinRequestState {
  const { repositories, now } = useCoordinatorServices();
  const [saving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<RequestProblem>();

  const answer = async (
    state: 'confirmed' | 'declined',
    text: string | undefined,
    added: boolean,
  ): Promise<RequestProblem | undefined> => {
    const outcome = await repositories.requests.answer(request, {
      state,
      answer: text,
      answeredUtc: now().toISOString(),
    });
    if (outcome.kind === 'saved') return undefined;
    return outcome?.kind === 'conflict'
      ? answeredBy(outcome.current)
      : { kind: 'failed', failure: outcome.failure, added };
  };
  const add = async (unitKey: UnitKey): Promise<RequestProblem | undefined> => {
    const { authorName, authorEmail } = request.value;
    const person = { name: authorName, email: authorEmail?.trim().toLowerCase(), unitKey, isManager: false };
    const personKey = await personKeyOf(person);
    // Someone who is on the list by an alias has no e-mail on the row, but is the same person.
    if (participants.some((row) => row.personKey === personKey)) return undefined;
    const [outcome] = await repositories.participants.add([participantOf(group, person, personKey, units)]);
    return outcome?.kind === 'refused' ? { kind: 'failed', failure: outcome.failure, added: false } : undefined;
  };
  const run = async (work: () => Promise<RequestProblem | undefined>): Promise<void> => {
    if (saving) return;
    setSaving(true);
    const found = await work().catch((failure: unknown): RequestProblem => ({ kind: 'failed', failure, added: false }));
    setSaving(false);
    setProblem(found);
    if (found === undefined) onDone();
  };
  return {
    saving,
    problem,
    confirm: (unitKey) =>
      run(async () => {
        if (onList === undefined) {
          if (unitKey === undefined) return { kind: 'unitMissing' };
          const trouble = await add(unitKey);
          if (trouble !== undefined) return trouble;
        }
        return answer('confirmed', undefined, true).catch(
          (failure: unknown): RequestProblem => ({ kind: 'failed', failure, added: true }),
        );
      }),
    decline: (reason) =>
      run(async () => (reason.trim() === '' ? { kind: 'reasonMissing' } : answer('declined', reason.trim(), false))),
  };
}

function answeredBy({ modifiedBy, value: { state } }: Stored<PersonRequest>): RequestProblem | undefined {
  return state === 'sent' ? undefined : { kind: 'answered', by: modifiedBy };
}
