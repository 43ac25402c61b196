import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const attendanceCount = { present: count, absent: count, pending: count, of: count };
// A number that JSON cannot say was stored as null; a value that is neither number nor text is one that is missing.
const values = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((stored) =>
    Object.fromEntries(
      Object.entries(stored).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
      ),
    ),
  ),
);
const tally = {
  steps: v.array(
    v.object({
      stepKey: v.string(),
      sessionKeys: v.optional(v.array(v.string()), []),
      ...attendanceCount,
      presentNotCounted: v.optional(count, 0),
    }),
  ),
  attendedAll: v.object(attendanceCount),
  leftSince: count,
};
const schema = v.object({
  format: v.literal(1),
  day: v.string(),
  versionValidFrom: v.string(),
  // Absent where the version stated none.
  threshold: v.optional(v.object({ numerator: count, denominator: count })),
  reading: v.string(),
  scope: v.string(),
  criteria: v.array(
    v.object({
      criterion: v.string(),
      stepKey: v.optional(v.string()),
      assignmentKey: v.optional(v.string()),
      outcome: v.string(),
      reading: v.optional(v.string()),
      reasons: v.array(v.object({ code: v.string(), values: v.optional(values, {}) })),
    }),
  ),
  workGroup: v.object(tally),
  units: v.array(v.object({ unitKey: v.string(), ...tally })),
  openSteps: v.optional(v.array(v.string())),
});

/** What is shown of a stored snapshot. Keys and codes are plain text here: they may be older than the rules. */
export type StoredSnapshot = v.InferOutput<typeof schema>;
export type SnapshotReading =
  | { readonly kind: 'read'; readonly snapshot: StoredSnapshot }
  | { readonly kind: 'unreadable'; readonly problem: string };

/**
 * Reads what a decision was taken on. A text that does not parse is answered with the column and what is wrong with it.
 */
export function readSnapshot(text: string): SnapshotReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'unreadable', problem: 'Decisions, Snapshot: not JSON' };
  }
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return { kind: 'read', snapshot: parsed.output };
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  const where = path === null ? 'Decisions, Snapshot' : `Decisions, Snapshot, ${path}`;
  return { kind: 'unreadable', problem: `${where}: ${issue.received === 'undefined' ? 'missing' : issue.message}` };
}
