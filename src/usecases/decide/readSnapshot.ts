import * as v from 'valibot';
import { attendanceScopes, outcomes } from '../../rules';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const attendanceCount = { present: count, absent: count, pending: count, of: count };
const outcome = v.picklist(outcomes);
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
  scope: v.picklist(attendanceScopes),
  criteria: v.array(
    v.object({
      criterion: v.string(),
      stepKey: v.optional(v.string()),
      assignmentKey: v.optional(v.string()),
      outcome,
      reading: v.optional(v.string()),
      reasons: v.array(v.object({ code: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) })),
    }),
  ),
  workGroup: v.object(tally),
  units: v.array(v.object({ unitKey: v.string(), ...tally })),
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
  return { kind: 'unreadable', problem: `Decisions, Snapshot, ${v.getDotPath(issue) ?? '?'}: ${issue.message}` };
}
