import * as React from 'react';
import type { PersonRequest } from '../../rules';
import type { Stored } from '../../lists/repositories/ports';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { Evidences } from '../../usecases/judgeRequests/judgeRequests';
import { checkInsOf, type CheckIn } from './checkIns';
import type { RollLayout } from './rollLayout';
import type { RollAtWork } from './useRoll';
import { cellId, markOf } from './rollState';

/** What became of an attempt to answer a check-in; gone when it went through. */
export type CheckInTrouble =
  | { readonly kind: 'attendanceWaiting' }
  | { readonly kind: 'answeredByOther' }
  | { readonly kind: 'failed'; readonly failure: unknown };

export interface CheckIns {
  readonly waiting: readonly CheckIn[];
  readonly evidence: Evidences;
  readonly busy: boolean;
  /** By the request's row. */
  readonly troubles: ReadonlyMap<number, CheckInTrouble>;
  readonly confirm: (checkIns: readonly CheckIn[]) => Promise<void>;
  /** True when the person has been answered. */
  readonly decline: (checkIn: CheckIn, reason: string) => Promise<boolean>;
}

/**
 * Check-ins from staff that await an answer. Confirming marks the person present on the roll, waits until the list has
 * it, and only then answers: nobody reads "recorded" of something that still lies on this device.
 */
export function useCheckIns(layout: RollLayout, { store, mark }: RollAtWork): CheckIns {
  const { file, evidence, reload } = useOpenGroup();
  const { repositories, now } = useCoordinatorServices();
  const [busy, setBusy] = React.useState(false);
  const [troubles, setTroubles] = React.useState<ReadonlyMap<number, CheckInTrouble>>(new Map());

  const answer = async (
    request: Stored<PersonRequest>,
    state: 'confirmed' | 'declined',
    text: string,
  ): Promise<CheckInTrouble | undefined> => {
    try {
      const outcome = await repositories.requests.answer(request, {
        state,
        answer: text,
        answeredUtc: now().toISOString(),
      });
      if (outcome.kind === 'saved') return undefined;
      return outcome.kind === 'conflict' ? { kind: 'answeredByOther' } : { kind: 'failed', failure: outcome.failure };
    } catch (failure) {
      return { kind: 'failed', failure };
    }
  };
  const settle = async (
    checkIns: readonly CheckIn[],
    each: (checkIn: CheckIn) => Promise<CheckInTrouble | undefined>,
  ): Promise<boolean> => {
    setBusy(true);
    const answers = await Promise.all(
      checkIns.map(async (checkIn) => [checkIn.request.id, await each(checkIn)] as const),
    );
    setTroubles(new Map(answers.flatMap(([id, trouble]) => (trouble === undefined ? [] : [[id, trouble] as const]))));
    setBusy(false);
    const settled = answers.every(([, trouble]) => trouble === undefined);
    if (answers.some(([, trouble]) => trouble?.kind !== 'failed' && trouble?.kind !== 'attendanceWaiting')) reload();
    return settled;
  };

  return {
    waiting: checkInsOf(file, evidence, layout),
    evidence,
    busy,
    troubles,
    async confirm(checkIns) {
      setBusy(true);
      for (const { column, person } of checkIns) if (person !== undefined) mark(column, [person], 'present');
      await store.sendNow();
      await settle(checkIns, async ({ request, column, person }) => {
        if (person === undefined) return undefined;
        const { roll } = store.view();
        const cell = cellId(column.session.value.key, person.participant.key);
        return roll.unsent.has(cell)
          ? { kind: 'attendanceWaiting' }
          : answer(request, 'confirmed', markOf(roll, cell).state);
      });
    },
    decline: (checkIn, reason) => settle([checkIn], ({ request }) => answer(request, 'declined', reason)),
  };
}
