import type { Attendance, AttendanceMode, AttendanceState, ParticipantKey, SessionKey } from '../../rules';
import type { RollChange, SharePointFailure, Stored, WriteOutcome } from '../../lists/repositories/ports';
import { isEarlier } from '../../lists/write/outcome';

/** Names a cell of the roll: one person at one session. */
export type CellId = string;
export function cellId(sessionKey: SessionKey, participantKey: ParticipantKey): CellId {
  return `${sessionKey} ${participantKey}`;
}
export const cellOf = ({ sessionKey, participantKey }: Pick<Attendance, 'sessionKey' | 'participantKey'>): CellId =>
  cellId(sessionKey, participantKey);

/** What somebody wants a cell to say, with the client's key for the write that will say it. */
export interface Tick {
  readonly after: Attendance;
  readonly writeKey: string;
  /** Instant of the tick, ISO 8601 with Z. */
  readonly atUtc: string;
}

/** A tick that SharePoint has not confirmed. Survives the page: see unsentRoll.ts for what the device keeps of it. */
export interface UnsentTick {
  readonly change: RollChange;
  readonly atUtc: string;
  /**
   * Sent at least once. Its fate may be unknown, so it is settled with its own write key before anything newer is sent.
   */
  readonly attempted: boolean;
  /** What was ticked in the same cell while the change was under way. */
  readonly next: Tick | undefined;
  readonly status: UnsentStatus;
}
export type UnsentStatus =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'sending' }
  /** Someone else changed the same cell: both are shown and the user chooses. */
  | { readonly phase: 'conflict'; readonly theirs: Stored<Attendance> }
  /** SharePoint said no and will say so again until something is done about it. */
  | { readonly phase: 'refused'; readonly failure: unknown };

/** The roll as this device knows it: what the list has, and what is on its way there. Both by cell. */
export interface RollState {
  readonly stored: ReadonlyMap<CellId, Stored<Attendance>>;
  readonly unsent: ReadonlyMap<CellId, UnsentTick>;
  /** The last attempt to send did not get through; until one does, what is unsent is shown as waiting. */
  readonly blocked: boolean;
}
export const emptyRoll: RollState = { stored: new Map(), unsent: new Map(), blocked: false };

export interface Answer {
  readonly writeKey: string;
  readonly outcome: WriteOutcome<Attendance>;
}

export type RollEvent =
  | { readonly kind: 'read'; readonly rows: readonly Stored<Attendance>[] }
  | { readonly kind: 'restored'; readonly ticks: readonly Omit<UnsentTick, 'status'>[] }
  | { readonly kind: 'ticked'; readonly ticks: readonly Tick[] }
  | { readonly kind: 'sending'; readonly writeKeys: readonly string[] }
  | { readonly kind: 'answered'; readonly answers: readonly Answer[] }
  | { readonly kind: 'offline' }
  | { readonly kind: 'kept'; readonly side: 'mine' | 'theirs'; readonly cell: CellId; readonly writeKey: string }
  | { readonly kind: 'retried' }
  | { readonly kind: 'dropped'; readonly cell: CellId };

/** The next state of the roll. Pure: keys and instants come with the event. */
export function rollReducer(state: RollState, event: RollEvent): RollState {
  switch (event.kind) {
    case 'read':
      return { ...state, stored: newest(state.stored, event.rows) };
    case 'restored':
      return { ...state, unsent: restored(state.unsent, event.ticks) };
    case 'ticked':
      return event.ticks.reduce(ticked, state);
    case 'sending':
      return eachUnsent(state, (tick) =>
        event.writeKeys.includes(tick.change.writeKey)
          ? { ...tick, attempted: true, status: { phase: 'sending' } }
          : tick,
      );
    case 'answered':
      return event.answers.reduce(answered, {
        ...state,
        blocked: event.answers.some(({ outcome }) => outcome.kind === 'refused' && isPassing(outcome.failure)),
      });
    case 'offline':
      return { ...state, blocked: true };
    case 'kept':
      return kept(state, event);
    case 'retried':
      return eachUnsent(state, (tick) =>
        tick.status.phase === 'refused' ? { ...tick, status: { phase: 'waiting' } } : tick,
      );
    case 'dropped':
      return withUnsent(state, event.cell, undefined);
  }
}

/**
 * A row read earlier than the one already known is old news: the answer to a write may overtake a reading, and the
 * other way round.
 */
function newest(known: RollState['stored'], rows: readonly Stored<Attendance>[]): RollState['stored'] {
  const stored = new Map(known);
  for (const row of rows) {
    const before = stored.get(cellOf(row.value));
    if (before === undefined || !isEarlier(row, before)) stored.set(cellOf(row.value), row);
  }
  return stored;
}

function restored(unsent: RollState['unsent'], ticks: readonly Omit<UnsentTick, 'status'>[]): RollState['unsent'] {
  const all = new Map(unsent);
  for (const tick of ticks)
    if (!all.has(cellOf(tick.change.after)))
      all.set(cellOf(tick.change.after), { ...tick, status: { phase: 'waiting' } });
  return all;
}

function ticked(state: RollState, tick: Tick): RollState {
  const cell = cellOf(tick.after);
  const unsent = state.unsent.get(cell);
  if (unsent !== undefined && unsent.attempted && unsent.status.phase !== 'refused') {
    return withUnsent(state, cell, {
      ...unsent,
      next: saysTheSame(tick.after, unsent.change.after) ? undefined : tick,
    });
  }
  const before = unsent === undefined ? state.stored.get(cell) : unsent.change.before;
  return withUnsent(state, cell, saysTheSame(before?.value, tick.after) ? undefined : firstTry(tick, before));
}

function firstTry({ after, writeKey, atUtc }: Tick, before: Stored<Attendance> | undefined): UnsentTick {
  return {
    change: { before, after, writeKey },
    atUtc,
    attempted: false,
    next: undefined,
    status: { phase: 'waiting' },
  };
}

function answered(state: RollState, { writeKey, outcome }: Answer): RollState {
  const unsent = [...state.unsent.values()].find(({ change }) => change.writeKey === writeKey);
  if (unsent === undefined) return state;
  const cell = cellOf(unsent.change.after);
  switch (outcome.kind) {
    case 'saved': {
      const { next } = unsent;
      const after = withStored(state, outcome.stored);
      return withUnsent(
        after,
        cell,
        next === undefined || saysTheSame(next.after, outcome.stored.value)
          ? undefined
          : firstTry(next, outcome.stored),
      );
    }
    case 'conflict': {
      const after = withStored(state, outcome.current);
      // Two people who say the same do not disagree.
      return withUnsent(
        after,
        cell,
        saysTheSame(outcome.current.value, wanted(unsent))
          ? undefined
          : { ...unsent, status: { phase: 'conflict', theirs: outcome.current } },
      );
    }
    case 'refused':
      return withUnsent(state, cell, {
        ...unsent,
        status: isPassing(outcome.failure) ? { phase: 'waiting' } : { phase: 'refused', failure: outcome.failure },
      });
  }
}

function kept(state: RollState, { side, cell, writeKey }: Extract<RollEvent, { kind: 'kept' }>): RollState {
  const unsent = state.unsent.get(cell);
  if (unsent?.status.phase !== 'conflict') return state;
  const { theirs } = unsent.status;
  return withUnsent(
    state,
    cell,
    side === 'theirs' ? undefined : firstTry({ after: wanted(unsent), writeKey, atUtc: unsent.atUtc }, theirs),
  );
}

/** What the user last asked for in the cell. */
export function wanted({ next, change }: Pick<UnsentTick, 'next' | 'change'>): Attendance {
  return next?.after ?? change.after;
}

/** True when the failure is expected to pass by itself, so that the change is sent again without asking. */
export function isPassing({ kind }: Pick<SharePointFailure, 'kind'>): boolean {
  return kind === 'network' || kind === 'throttled' || kind === 'server' || kind === 'digestExpired';
}

/** The changes to send now, in the order they were ticked; at most `most` in one batch. */
export function nextBatch({ unsent }: RollState, most: number): readonly RollChange[] {
  return [...unsent.values()]
    .filter(({ status }) => status.phase === 'waiting')
    .slice(0, most)
    .map(({ change }) => change);
}

/** What a cell is shown as: the user's own latest tick before what the list has. */
export interface Mark {
  readonly state: AttendanceState;
  readonly mode: AttendanceMode;
  /** `waiting` only while the way is blocked: a tick on its ordinary way, under a second, is nothing to worry about. */
  readonly sync: 'fine' | 'waiting' | 'conflict' | 'refused';
}
export function markOf({ stored, unsent, blocked }: RollState, cell: CellId): Mark {
  const own = unsent.get(cell);
  if (own !== undefined) {
    const { state, mode } = wanted(own);
    const { phase } = own.status;
    return { state, mode, sync: phase === 'conflict' || phase === 'refused' ? phase : blocked ? 'waiting' : 'fine' };
  }
  const row = stored.get(cell)?.value;
  return { state: row?.state ?? 'unmarked', mode: row?.mode ?? 'onSite', sync: 'fine' };
}

/** The roll as the user sees it, for the rules to count. */
export function shownAttendance({ stored, unsent }: RollState): readonly Attendance[] {
  const shown = new Map([...stored].map(([cell, { value }]) => [cell, value]));
  for (const [cell, tick] of unsent) shown.set(cell, wanted(tick));
  return [...shown.values()];
}

/** A cell without a row is unmarked, and where somebody was matters only when they were there. */
function saysTheSame(one: Attendance | undefined, other: Attendance): boolean {
  return (one?.state ?? 'unmarked') === other.state && (other.state !== 'present' || one?.mode === other.mode);
}

function withStored(state: RollState, row: Stored<Attendance>): RollState {
  return { ...state, stored: newest(state.stored, [row]) };
}

function withUnsent(state: RollState, cell: CellId, tick: UnsentTick | undefined): RollState {
  const unsent = new Map(state.unsent);
  if (tick === undefined) unsent.delete(cell);
  else unsent.set(cell, tick);
  return { ...state, unsent };
}

function eachUnsent(state: RollState, change: (tick: UnsentTick) => UnsentTick): RollState {
  return { ...state, unsent: new Map([...state.unsent].map(([cell, tick]) => [cell, change(tick)])) };
}
