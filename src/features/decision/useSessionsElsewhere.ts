import { addDays } from '../../rules';
import type { GroupKey, IsoDate, Session } from '../../rules';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useLoad } from '../../services/useLoad';

/** How far back a roll may still be open or have held somebody of ours, and how far ahead sessions are planned. */
const [daysBack, daysAhead] = [60, 365];

/** The sessions of the group's steps that other groups hold. */
export interface SessionsElsewhere {
  readonly state: 'notAsked' | 'loading' | 'failed' | 'ready';
  readonly sessions: readonly Session[];
  readonly groupNumber: (key: GroupKey) => string | undefined;
}

/** Reads where the steps are held by other groups, two requests, once something has to be made up for (`wanted`). */
export function useSessionsElsewhere(wanted: boolean, today: IsoDate): SessionsElsewhere {
  const { repositories } = useCoordinatorServices();
  const { file, version } = useOpenGroup();
  const read = useLoad(
    async () => {
      if (!wanted) return undefined;
      const from = addDays(today, -daysBack);
      const [sessions, groups] = await Promise.all([
        repositories.sessions.between(from, addDays(today, daysAhead)),
        repositories.groups.since(Number(from.slice(0, 4)) - 1),
      ]);
      return { sessions, groups };
    },
    `${wanted ? file.group.value.key : 'notAsked'} ${today}`,
  );
  const known = [...file.groupsTogether, ...(read.state === 'ready' ? (read.value?.groups ?? []) : [])];
  const cancelled = new Set(known.filter(({ value }) => value.stage === 'cancelled').map(({ value }) => value.key));
  const steps = new Set(version.steps.map(({ key }) => key));
  const own = new Set(file.sessions.map(({ value }) => value.key));
  const sessions = read.state === 'ready' ? (read.value?.sessions ?? []) : [];
  return {
    state: wanted ? read.state : 'notAsked',
    sessions: sessions
      .map(({ value }) => value)
      .filter(({ key, stepKey, groupKey }) => steps.has(stepKey) && !own.has(key) && !cancelled.has(groupKey)),
    groupNumber: (key) => known.find(({ value }) => value.key === key)?.value.number,
  };
}
