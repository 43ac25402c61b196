import { get, update } from 'idb-keyval';
import * as v from 'valibot';
import { attendanceModes, attendanceStates, keyFrom } from '../../rules';
import type { Attendance, GroupKey, ParticipantKey, SessionKey, TogetherKey } from '../../rules';
import type { Stored } from '../../lists/repositories/ports';
import { askDevice } from '../../usecases/device/askDevice';
import { cellOf, type UnsentTick } from './rollState';

/** A tick as the device keeps it: keys and the mark, never a name. */
export type KeptTick = Omit<UnsentTick, 'status'>;

/** What changed among the unsent ticks since last time. */
export interface UnsentDifference {
  readonly put: readonly KeptTick[];
  readonly gone: readonly KeptTick[];
}

/** Where unsent ticks outlive the page. Both reject when the device refuses storage, has no room or does not answer. */
export interface UnsentRoll {
  /** `unreadable` counts entries that an older version of the product left in a shape this one does not know. */
  open(group: GroupKey): Promise<{ readonly ticks: readonly KeptTick[]; readonly unreadable: number }>;
  change(group: GroupKey, difference: UnsentDifference): Promise<void>;
}

const slot = (scope: string, group: GroupKey): string => `diplomera.roll.${scope}.${group}`;

/**
 * The browser's own store, for one person on one site (`scope`): ticks are never sent as somebody else who signs in on
 * the same device.
 * One atomic update per difference, so that two open tabs do not wipe out each other's ticks.
 */
export function unsentRollOnDevice(scope: string): UnsentRoll {
  return {
    open: async (group) => readKept(await askDevice(() => get<unknown>(slot(scope, group)))),
    change: (group, difference) =>
      askDevice(() => update<unknown>(slot(scope, group), (held) => applied(held, difference))),
  };
}

/**
 * Puts and removes entries. What another tab has ticked later in the same cell stays: only the very tick that is gone
 * is removed.
 */
export function applied(held: unknown, { put, gone }: UnsentDifference): readonly unknown[] {
  const goneKeys = new Set(gone.map(({ change }) => change.writeKey));
  const putCells = new Set(put.map(({ change }) => cellOf(change.after)));
  const staying = listOf(held).filter((entry) => {
    const read = v.safeParse(keptTick, entry);
    return (
      !read.success || !(goneKeys.has(read.output.change.writeKey) || putCells.has(cellOf(read.output.change.after)))
    );
  });
  return [...staying, ...put.map(withoutNames)];
}

/** Reads what the device kept; an entry that does not parse is counted and left where it is. */
export function readKept(held: unknown): { readonly ticks: readonly KeptTick[]; readonly unreadable: number } {
  const read = listOf(held).map((entry) => v.safeParse(keptTick, entry));
  const ticks = read.flatMap((each) => (each.success ? [each.output] : []));
  return { ticks, unreadable: read.length - ticks.length };
}

const listOf = (held: unknown): readonly unknown[] => (Array.isArray(held) ? held : held === undefined ? [] : [held]);

function withoutNames({ change, atUtc, attempted, next }: KeptTick): KeptTick {
  // Who last changed the row is a name; the write needs only the row's id and ETag.
  const before = change.before === undefined ? undefined : { ...change.before, modifiedBy: '' };
  return { change: { ...change, before }, atUtc, attempted, next };
}

const key = v.pipe(v.string(), v.nonEmpty());
const attendance: v.GenericSchema<unknown, Attendance> = v.object({
  sessionKey: v.pipe(
    key,
    v.transform((text) => keyFrom<SessionKey>(text)),
  ),
  participantKey: v.pipe(
    key,
    v.transform((text) => keyFrom<ParticipantKey>(text)),
  ),
  groupKey: v.pipe(
    key,
    v.transform((text) => keyFrom<GroupKey>(text)),
  ),
  togetherKey: v.pipe(
    key,
    v.transform((text) => keyFrom<TogetherKey>(text)),
  ),
  state: v.picklist(attendanceStates),
  mode: v.picklist(attendanceModes),
});
const storedAttendance: v.GenericSchema<unknown, Stored<Attendance>> = v.object({
  value: attendance,
  id: v.number(),
  etag: v.string(),
  modifiedUtc: v.string(),
  modifiedBy: v.string(),
});
const keptTick: v.GenericSchema<unknown, KeptTick> = v.object({
  change: v.object({ before: v.undefinedable(storedAttendance), after: attendance, writeKey: key }),
  atUtc: v.string(),
  attempted: v.boolean(),
  next: v.undefinedable(v.object({ after: attendance, writeKey: key, atUtc: v.string() })),
});
