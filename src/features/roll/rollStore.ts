import type { Attendance, GroupKey } from '../../rules';
import { SharePointFailure } from '../../lists/failure';
import type { RollRepository, Stored, WriteOutcome } from '../../lists/repositories/ports';
import { openListeners } from '../../services/listeners';
import { emptyRoll, isPassing, nextBatch, rollReducer } from './rollState';
import type { Answer, CellId, RollEvent, RollState, UnsentTick } from './rollState';
import type { KeptTick, UnsentRoll } from './unsentRoll';

/** What a roll at work shows in addition to its cells. */
export interface RollStoreView {
  readonly roll: RollState;
  /** `refused`: the device keeps nothing, so ticks last only while the page is open. */
  readonly storage: 'kept' | 'refused';
  /** Entries on the device from an older version that cannot be read. */
  readonly unreadable: number;
  /** Why the last attempt to send did not go through; undefined when it did. */
  readonly trouble: SharePointFailure | undefined;
}

export interface RollStore {
  view(): RollStoreView;
  /** Calls after every change of the view; gives back what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Marks cells: shown at once, kept on the device at once, sent in one batch after a short pause. */
  tick(marks: readonly Attendance[]): void;
  /** Takes in rows as the list has them. */
  read(rows: readonly Stored<Attendance>[]): void;
  keep(cell: CellId, side: 'mine' | 'theirs'): void;
  /** Forgets a change that was refused. */
  drop(cell: CellId): void;
  /** Sends what waits, also what was refused before; resolves when the answer is here. */
  sendNow(): Promise<void>;
  /**
   * Sends what waits one last time and stops; what does not get through stays on the device. True when something was
   * saved.
   */
  close(): Promise<boolean>;
}

export interface RollStoreParts {
  readonly group: GroupKey;
  /** The cells as they were read with the group. */
  readonly rows: readonly Stored<Attendance>[];
  readonly save: RollRepository['save'];
  readonly device: UnsentRoll;
  /** False when the device itself knows that it has no network; true promises nothing. */
  readonly isOnline: () => boolean;
  readonly now: () => Date;
  readonly newWriteKey: () => string;
}

/** One request per batch; SharePoint takes a hundred parts, and the answer to fewer comes sooner. */
const mostInBatch = 50;
const pauseAfterTick = 600;
const pausesBetweenAttempts = [2_000, 5_000, 15_000];
const longestPause = 60_000;

/** Opens a roll for work: holds its state, keeps unsent ticks on the device and sends them. Knows nothing of React. */
export function openRollStore({ group, rows, save, device, isOnline, now, newWriteKey }: RollStoreParts): RollStore {
  let view: RollStoreView = {
    roll: rollReducer(emptyRoll, { kind: 'read', rows }),
    storage: 'kept',
    unreadable: 0,
    trouble: undefined,
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | undefined;
  let attempts = 0;
  let anythingSaved = false;
  let closed = false;
  const { subscribe, changed: notify } = openListeners();

  const show = (change: Partial<RollStoreView>): void => {
    view = { ...view, ...change };
    notify();
  };
  const storageRefused = (): void => show({ storage: 'refused' });
  const dispatch = (event: RollEvent): void => {
    const before = view.roll.unsent;
    const roll = rollReducer(view.roll, event);
    const difference = {
      put: changed(before, roll.unsent),
      gone: changed(roll.unsent, before).filter(({ change }) => !holds(roll, change.writeKey)),
    };
    if (difference.put.length + difference.gone.length > 0) device.change(group, difference).catch(storageRefused);
    show({ roll });
  };
  const sendIn = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!closed)
      timer = setTimeout(() => {
        void send();
      }, milliseconds);
  };

  const tryAgainLater = (trouble: SharePointFailure): void => {
    show({ trouble });
    const asked = (trouble.detail.retryAfterSeconds ?? 0) * 1000;
    sendIn(Math.max(asked, pausesBetweenAttempts[attempts] ?? longestPause));
    attempts += 1;
  };

  /**
   * What was blocked may have been ticked away again: then nothing is, and the next tick is sent after the usual pause.
   */
  const nothingWaits = (): void => {
    if (view.trouble === undefined) return;
    dispatch({ kind: 'answered', answers: [] });
    show({ trouble: undefined });
  };

  const sendBatch = async (): Promise<void> => {
    const batch = nextBatch(view.roll, mostInBatch);
    if (batch.length === 0) return nothingWaits();
    if (!isOnline()) {
      dispatch({ kind: 'offline' });
      return tryAgainLater(noNetwork);
    }
    dispatch({ kind: 'sending', writeKeys: batch.map(({ writeKey }) => writeKey) });
    const answers = await answersTo(batch, save);
    anythingSaved = anythingSaved || answers.some(({ outcome }) => outcome.kind === 'saved');
    dispatch({ kind: 'answered', answers });
    const trouble = answers
      .map(({ outcome }) => (outcome.kind === 'refused' && isPassing(outcome.failure) ? outcome.failure : undefined))
      .find((each) => each !== undefined);
    if (trouble !== undefined) return tryAgainLater(trouble);
    attempts = 0;
    show({ trouble });
    return sendBatch();
  };
  const send = (): Promise<void> => {
    clearTimeout(timer);
    sending =
      sending ??
      sendBatch().finally(() => {
        sending = undefined;
      });
    return sending;
  };

  device.open(group).then(({ ticks, unreadable }) => {
    show({ unreadable });
    if (ticks.length === 0) return;
    dispatch({ kind: 'restored', ticks });
    sendIn(0);
  }, storageRefused);

  return {
    view: () => view,
    subscribe,
    tick(marks) {
      dispatch({
        kind: 'ticked',
        ticks: marks.map((after) => ({ after, writeKey: newWriteKey(), atUtc: now().toISOString() })),
      });
      // While SharePoint is out of reach the next attempt keeps its appointment.
      if (view.trouble === undefined) sendIn(pauseAfterTick);
    },
    read: (fresh) => dispatch({ kind: 'read', rows: fresh }),
    keep(cell, side) {
      dispatch({ kind: 'kept', cell, side, writeKey: newWriteKey() });
      sendIn(0);
    },
    drop: (cell) => dispatch({ kind: 'dropped', cell }),
    async sendNow() {
      await sending;
      dispatch({ kind: 'retried' });
      await send();
    },
    async close() {
      await send();
      closed = true;
      clearTimeout(timer);
      return anythingSaved;
    },
  };
}

const noNetwork = new SharePointFailure('network', 'the device has no network');

/** A part the answer left out may or may not have been written: it is sent again under the same write key. */
const unanswered: WriteOutcome<Attendance> = {
  kind: 'refused',
  failure: new SharePointFailure('network', 'no answer to this part of the batch'),
};

/** A batch that could not even be asked about answers the same for each of its parts. */
async function answersTo(
  batch: Parameters<RollRepository['save']>[0],
  save: RollRepository['save'],
): Promise<readonly Answer[]> {
  try {
    const outcomes = await save(batch);
    return batch.map(({ writeKey }, index) => ({ writeKey, outcome: outcomes[index] ?? unanswered }));
  } catch (problem) {
    const failure =
      problem instanceof SharePointFailure
        ? problem
        : new SharePointFailure('validation', problem instanceof Error ? problem.message : String(problem));
    return batch.map(({ writeKey }) => ({ writeKey, outcome: { kind: 'refused', failure } }));
  }
}

function changed(before: RollState['unsent'], after: RollState['unsent']): readonly KeptTick[] {
  return [...after]
    .filter(([cell, tick]) => !keptAlike(before.get(cell), tick))
    .map(([, { change, atUtc, attempted, next }]) => ({ change, atUtc, attempted, next }));
}

/** True when the device need not write anything: only the phase differs. */
function keptAlike(one: UnsentTick | undefined, other: UnsentTick): boolean {
  return (
    one !== undefined && one.change === other.change && one.attempted === other.attempted && one.next === other.next
  );
}

function holds({ unsent }: RollState, writeKey: string): boolean {
  return [...unsent.values()].some(({ change }) => change.writeKey === writeKey);
}
