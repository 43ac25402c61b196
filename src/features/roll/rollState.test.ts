import { describe, expect, it } from '@jest/globals';
import { SharePointFailure } from '../../lists/failure';
import type { Attendance, AttendanceState } from '../../rules';
import { stored } from '../../testing/fixtures';
import { first } from '../../rules';
import {
  cellOf,
  emptyRoll,
  markOf,
  nextBatch,
  rollReducer,
  shownAttendance,
  type RollEvent,
  type RollState,
  type Tick,
} from './rollState';
import { attendance, second } from './testing/rollOfTwentyTwo';

const cell = cellOf(attendance('Leila', second.key, 'present'));
const mark = (state: AttendanceState): Attendance => attendance('Leila', second.key, state);
const tick = (state: AttendanceState, writeKey: string): Tick => ({
  after: mark(state),
  writeKey,
  atUtc: '2026-11-23T09:00:00Z',
});
const ticked = (state: AttendanceState, writeKey: string): RollEvent => ({
  kind: 'ticked',
  ticks: [tick(state, writeKey)],
});
const sending = (...writeKeys: readonly string[]): RollEvent => ({ kind: 'sending', writeKeys });
const row = (state: AttendanceState, version = 1, modifiedUtc = '2026-11-23T09:01:00Z') => ({
  ...stored(mark(state)),
  etag: `"c1f3a5e0-0000-4000-8000-000000000001,${version}"`,
  modifiedUtc,
});
const saved = (writeKey: string, state: AttendanceState): RollEvent => ({
  kind: 'answered',
  answers: [{ writeKey, outcome: { kind: 'saved', stored: row(state) } }],
});
const conflict = (writeKey: string, state: AttendanceState): RollEvent => ({
  kind: 'answered',
  answers: [{ writeKey, outcome: { kind: 'conflict', current: row(state) } }],
});
const refused = (writeKey: string, failure: SharePointFailure): RollEvent => ({
  kind: 'answered',
  answers: [{ writeKey, outcome: { kind: 'refused', failure } }],
});
const network = new SharePointFailure('network', 'no answer');
const after = (...events: readonly RollEvent[]): RollState => events.reduce(rollReducer, emptyRoll);

describe('ticking', () => {
  it('is shown at once and waits to be sent, with what was there before', () => {
    const state = after({ kind: 'read', rows: [row('absent')] }, ticked('present', 'w1'));
    expect(markOf(state, cell)).toEqual({ state: 'present', mode: 'onSite', sync: 'fine' });
    expect(nextBatch(state, 10)).toEqual([{ before: row('absent'), after: mark('present'), writeKey: 'w1' }]);
    expect(shownAttendance(state)).toEqual([mark('present')]);
  });

  it('back to what the list has leaves nothing to send', () => {
    expect(after(ticked('present', 'w1'), ticked('unmarked', 'w2')).unsent.size).toBe(0);
  });

  it('twice before it is sent sends the last one only, on top of the same row', () => {
    const state = after({ kind: 'read', rows: [row('unmarked')] }, ticked('present', 'w1'), ticked('absent', 'w2'));
    expect(nextBatch(state, 10)).toEqual([{ before: row('unmarked'), after: mark('absent'), writeKey: 'w2' }]);
  });

  it('again while being sent waits for the answer, then builds on it', () => {
    const state = after(ticked('present', 'w1'), sending('w1'), ticked('absent', 'w2'));
    expect(nextBatch(state, 10)).toEqual([]);
    expect(markOf(state, cell).state).toBe('absent');
    const settled = rollReducer(state, saved('w1', 'present'));
    expect(nextBatch(settled, 10)).toEqual([{ before: row('present'), after: mark('absent'), writeKey: 'w2' }]);
  });

  it('back again while being sent still sends what it takes to undo the write that went through', () => {
    const state = after(ticked('present', 'w1'), sending('w1'), ticked('unmarked', 'w2'), saved('w1', 'present'));
    expect(nextBatch(state, 10)).toEqual([{ before: row('present'), after: mark('unmarked'), writeKey: 'w2' }]);
  });

  it('settles a write of unknown fate with its own key before a newer tick in the same cell', () => {
    const state = after(ticked('present', 'w1'), sending('w1'), refused('w1', network), ticked('absent', 'w2'));
    expect(nextBatch(state, 10).map(({ writeKey }) => writeKey)).toEqual(['w1']);
    expect(markOf(state, cell)).toEqual({ state: 'absent', mode: 'onSite', sync: 'waiting' });
  });
});

describe('an answer', () => {
  it('saved takes the cell off what waits', () => {
    const state = after(ticked('present', 'w1'), sending('w1'), saved('w1', 'present'));
    expect(state.unsent.size).toBe(0);
    expect(markOf(state, cell)).toEqual({ state: 'present', mode: 'onSite', sync: 'fine' });
  });

  it.each(['network', 'throttled', 'server', 'digestExpired'] as const)(
    '%s keeps the change and shows that it waits',
    (kind) => {
      const state = after(ticked('present', 'w1'), sending('w1'), refused('w1', new SharePointFailure(kind, '')));
      expect(nextBatch(state, 10).map(({ writeKey }) => writeKey)).toEqual(['w1']);
      expect(markOf(state, cell).sync).toBe('waiting');
    },
  );

  it.each(['accessDenied', 'notFound', 'validation', 'notSetUp'] as const)(
    '%s keeps the change but does not send it again unasked',
    (kind) => {
      const state = after(ticked('present', 'w1'), sending('w1'), refused('w1', new SharePointFailure(kind, '')));
      expect(nextBatch(state, 10)).toEqual([]);
      expect(markOf(state, cell)).toEqual({ state: 'present', mode: 'onSite', sync: 'refused' });
      expect(nextBatch(rollReducer(state, { kind: 'retried' }), 10)).toHaveLength(1);
      expect(rollReducer(state, { kind: 'dropped', cell }).unsent.size).toBe(0);
    },
  );

  it('that someone else said the same is no conflict', () => {
    const state = after(ticked('present', 'w1'), sending('w1'), conflict('w1', 'present'));
    expect(state.unsent.size).toBe(0);
    expect(markOf(state, cell).state).toBe('present');
  });

  it('that someone else said otherwise waits for the user to choose', () => {
    const state = after(ticked('present', 'w1'), sending('w1'), conflict('w1', 'absent'));
    expect(nextBatch(state, 10)).toEqual([]);
    expect(markOf(state, cell)).toEqual({ state: 'present', mode: 'onSite', sync: 'conflict' });
    const mine = rollReducer(state, { kind: 'kept', side: 'mine', cell, writeKey: 'w2' });
    expect(nextBatch(mine, 10)).toEqual([{ before: row('absent'), after: mark('present'), writeKey: 'w2' }]);
    const theirs = rollReducer(state, { kind: 'kept', side: 'theirs', cell, writeKey: 'w2' });
    expect(theirs.unsent.size).toBe(0);
    expect(markOf(theirs, cell).state).toBe('absent');
  });

  it('to something nobody asked is ignored', () => {
    const state = after(ticked('present', 'w1'));
    expect(rollReducer(state, saved('other', 'absent')).unsent).toEqual(state.unsent);
  });
});

describe('reading', () => {
  it('merges what a colleague ticked in other cells and leaves the own unsent tick', () => {
    const other = stored(attendance('Maja', second.key, 'present'), 2);
    const state = after(ticked('present', 'w1'), { kind: 'read', rows: [row('absent'), other] });
    expect(markOf(state, cell).state).toBe('present');
    expect(markOf(state, cellOf(other.value)).state).toBe('present');
    // The change still says what was seen when it was ticked, so that SharePoint can notice the difference.
    expect(first(nextBatch(state, 10)).before).toBeUndefined();
  });

  it('does not go back to a row older than the one already known', () => {
    const state = after({ kind: 'read', rows: [row('present', 10)] }, { kind: 'read', rows: [row('absent', 9)] });
    expect(markOf(state, cell).state).toBe('present');
  });

  it('shows what a colleague marked later, however far ahead the clock of this device runs', () => {
    const own: RollEvent = {
      kind: 'answered',
      answers: [{ writeKey: 'w1', outcome: { kind: 'saved', stored: row('present', 2, '2026-11-23T23:00:00Z') } }],
    };
    const state = after(ticked('present', 'w1'), sending('w1'), own, {
      kind: 'read',
      rows: [row('absent', 3, '2026-11-23T09:10:00Z')],
    });
    expect(markOf(state, cell).state).toBe('absent');
  });

  it('shows the row of a cell that was removed and made anew', () => {
    const anew = { ...row('absent', 1), id: 7 };
    expect(markOf(after({ kind: 'read', rows: [row('present', 5)] }, { kind: 'read', rows: [anew] }), cell).state).toBe(
      'absent',
    );
  });

  it('keeps what a colleague marked after the own write when the reading is here before the answer', () => {
    const state = after(
      ticked('present', 'w1'),
      sending('w1'),
      { kind: 'read', rows: [row('absent', 3)] },
      saved('w1', 'present'),
    );
    expect(markOf(state, cell).state).toBe('absent');
  });
});

describe('what the device kept', () => {
  it('is sent again under the same key, unless the cell was ticked anew meanwhile', () => {
    const kept = {
      change: { before: undefined, after: mark('present'), writeKey: 'w1' },
      atUtc: '2026-11-22T09:00:00Z',
      attempted: true,
      next: undefined,
    };
    expect(nextBatch(after({ kind: 'restored', ticks: [kept] }), 10)).toEqual([kept.change]);
    expect(
      nextBatch(after(ticked('absent', 'w2'), { kind: 'restored', ticks: [kept] }), 10).map(({ writeKey }) => writeKey),
    ).toEqual(['w2']);
  });
});

it('sends no more than a batch holds, in the order of the ticks', () => {
  const ticks = ['a', 'b', 'c'].map((name) => ({
    after: attendance(name, second.key, 'present'),
    writeKey: name,
    atUtc: '',
  }));
  expect(nextBatch(after({ kind: 'ticked', ticks }), 2).map(({ writeKey }) => writeKey)).toEqual(['a', 'b']);
});
