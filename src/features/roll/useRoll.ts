import * as React from 'react';
import { useSyncExternalStore } from 'use-sync-external-store/shim';
import type { Attendance, AttendanceMode, AttendanceState } from '../../rules';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { RollColumn, RollPerson } from './rollLayout';
import { openRollStore, type RollStoreView, type RollStore } from './rollStore';
import { cellId, markOf } from './rollState';
import type { UnsentRoll } from './unsentRoll';

export interface RollAtWork {
  readonly store: RollStore;
  readonly view: RollStoreView;
  readonly mark: (
    column: RollColumn,
    people: readonly RollPerson[],
    state: AttendanceState,
    mode?: AttendanceMode,
  ) => void;
}

/** Opens the roll of the group in view for work, for as long as the component lives. */
export function useRoll(device: UnsentRoll): RollAtWork {
  const { file, reload } = useOpenGroup();
  const { repositories, now } = useCoordinatorServices();
  const groupKey = file.group.value.key;
  // The store is opened once per group; whatever else changes while it is open does not open another.
  const latest = React.useRef({ file, reload, repositories, now, device });
  latest.current = { file, reload, repositories, now, device };
  const store = React.useMemo(
    () =>
      openRollStore({
        group: groupKey,
        rows: latest.current.file.attendance,
        device: latest.current.device,
        isOnline: () => navigator.onLine,
        now: () => latest.current.now(),
        save: (changes) => latest.current.repositories.roll.save(changes),
        newWriteKey: () => crypto.randomUUID(),
      }),
    [groupKey],
  );
  React.useEffect(() => store.read(file.attendance), [store, file.attendance]);
  React.useEffect(
    () => () => {
      // The other tabs count from the group file, so what was saved here has to be read anew for them.
      void store.close().then((saved) => {
        if (saved) latest.current.reload();
      });
    },
    [store],
  );

  const view = useSyncExternalStore(store.subscribe, store.view);
  useSendWhenOnline(store, view.roll.unsent.size > 0);
  useWarningBeforeLeaving(view.roll.unsent.size > 0);
  useFreshRows(store);

  const mark = React.useCallback(
    (column: RollColumn, people: readonly RollPerson[], state: AttendanceState, mode?: AttendanceMode) => {
      store.tick(
        people.map(({ participant }): Attendance => {
          const { key: sessionKey, groupKey: heldBy, togetherKey } = column.session.value;
          const before = markOf(store.view().roll, cellId(sessionKey, participant.key));
          return {
            sessionKey,
            participantKey: participant.key,
            groupKey: heldBy,
            togetherKey,
            state,
            mode: mode ?? (before.state === 'present' ? before.mode : column.usualMode),
          };
        }),
      );
    },
    [store],
  );
  return { store, view, mark };
}

function useSendWhenOnline(store: RollStore, waiting: boolean): void {
  React.useEffect(() => {
    if (!waiting) return undefined;
    const send = (): void => {
      void store.sendNow();
    };
    window.addEventListener('online', send);
    return () => window.removeEventListener('online', send);
  }, [store, waiting]);
}

/** The device keeps the ticks, but nobody else sees them before they are sent; a closing page says so. */
function useWarningBeforeLeaving(waiting: boolean): void {
  React.useEffect(() => {
    if (!waiting) return undefined;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [waiting]);
}

/** Reads what a colleague may have ticked when the page comes back into view, at most once a minute. */
function useFreshRows(store: RollStore): void {
  const { repositories, now } = useCoordinatorServices();
  const together = useOpenGroup().file.group.value.togetherKey;
  React.useEffect(() => {
    let last = now().getTime();
    const refresh = (): void => {
      if (document.visibilityState !== 'visible' || now().getTime() - last < 60_000) return;
      last = now().getTime();
      // A reading that fails changes nothing: the roll stays as it was, and a write still meets its ETag.
      repositories.roll.read(together).then(
        (rows) => store.read(rows),
        () => undefined,
      );
    };
    document.addEventListener('visibilitychange', refresh);
    return () => document.removeEventListener('visibilitychange', refresh);
  }, [store, together, repositories, now]);
}
