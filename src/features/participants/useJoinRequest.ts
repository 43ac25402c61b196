import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { tidied, type Group, type PersonRequest, type UnitKey, tidiedLines } from '../../rules';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { addPeople } from '../../usecases/addPeople/addPeople';
import type { JoinRequest, ListAround } from './buildParticipantsViewModel';

export type RequestProblem =
  | { readonly kind: 'failed'; readonly failure: unknown; readonly added: boolean }
  | { readonly kind: 'answered'; readonly by: string }
  | { readonly kind: 'unitMissing' | 'reasonMissing' };

export interface JoinRequestState {
  readonly saving: boolean;
  readonly problem: RequestProblem | undefined;
  /** `isOnList`: the coordinator has pointed out the row of the person. */
  readonly confirm: (unitKey: UnitKey | undefined, isOnList: boolean) => Promise<void>;
  readonly decline: (reason: string) => Promise<void>;
}

/**
 * Answers one request to join. Who is on the list already, or was put there meanwhile, is found by the author's e-mail.
 * Who is there by an alias has none on the list: nothing there tells who it is, so the coordinator points the row out.
 */
export function useJoinRequest(
  { request, onList }: JoinRequest,
  group: Group,
  { units }: Pick<ListAround, 'units'>,
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
    const person = { name: tidied(authorName), email: authorEmail, unitKey, isManager: false };
    const [outcome] = await addPeople([person], group, units, repositories);
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
    confirm: (unitKey, isOnList) =>
      run(async () => {
        if (onList === undefined && !isOnList) {
          if (unitKey === undefined) return { kind: 'unitMissing' };
          const trouble = await add(unitKey);
          if (trouble !== undefined) return trouble;
        }
        return answer('confirmed', undefined, true).catch(
          (failure: unknown): RequestProblem => ({ kind: 'failed', failure, added: true }),
        );
      }),
    decline: (reason) =>
      run(async () =>
        tidiedLines(reason) === '' ? { kind: 'reasonMissing' } : answer('declined', tidiedLines(reason), false),
      ),
  };
}

function answeredBy({ modifiedBy, value: { state } }: Stored<PersonRequest>): RequestProblem | undefined {
  return state === 'sent' ? undefined : { kind: 'answered', by: modifiedBy };
}
