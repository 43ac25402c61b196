import { addDays } from '../model';
import type { IsoDate, Participant, Process } from '../model';

type Taking = Pick<Process, 'key' | 'stage' | 'withdrawal' | 'confirmedDay'>;

/** True for a process whose unit has withdrawn. */
export function isWithdrawn({ stage }: Pick<Process, 'stage'>): boolean {
  return stage === 'withdrawn';
}

/**
 * The processes that still take part: a withdrawn one is no longer judged together with the others, counted or charged
 * by them.
 */
export function remaining<P extends Pick<Process, 'stage'>>(processes: readonly P[]): readonly P[] {
  return processes.filter((process) => !isWithdrawn(process));
}

/**
 * The lists of participants without those of withdrawn processes: what sizes and work groups are counted from. Somebody
 * who is on the list for a unit that stays as well is still there by that row.
 */
export function withoutWithdrawn(
  participants: readonly Participant[],
  processes: readonly Pick<Process, 'key' | 'stage'>[],
): readonly Participant[] {
  const gone = new Set(processes.filter(isWithdrawn).map(({ key }) => key));
  return gone.size === 0 ? participants : participants.filter(({ processKey }) => !gone.has(processKey));
}

/**
 * A participant's row as it is after a withdrawal: the people of the unit left the day before, so that later sessions
 * no longer ask for them and earlier rolls stay as they were taken. A withdrawal without a day holds from the
 * confirmation on.
 */
export function endedMembership(participant: Participant, processes: readonly Taking[]): Participant {
  const process = processes.find(({ key }) => key === participant.processKey);
  if (process === undefined || !isWithdrawn(process)) return participant;
  const lastDay: IsoDate = addDays(process.withdrawal?.day ?? process.confirmedDay, -1);
  return participant.to !== undefined && participant.to <= lastDay ? participant : { ...participant, to: lastDay };
}
