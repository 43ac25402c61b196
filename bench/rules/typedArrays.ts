import { countsOn, needed, valueOf } from '../../src/rules';
import type { DecisionCase, IsoDate } from '../../src/rules';
import { today, version } from './cases';

/**
 * The limit: outcomes alone, from numbers that somebody has already put in order in memory. No reason, no source, no
 * key; one byte per person and session says whether they count and what they are marked as. Nothing could be maintained
 * as this, and nothing that has to give reasons is as fast.
 */
export interface PackedCases {
  readonly count: number;
  /** Where each process's cells begin; one more than there are processes. */
  readonly offsets: Uint32Array;
  /** 0 = does not count, 1 = present, 2 = absent, 3 = not known yet. */
  readonly cells: Uint8Array;
  readonly sizes: Uint8Array;
  /** 1 = eligible, and 1 = approved. */
  readonly eligible: Uint8Array;
  readonly approved: Uint8Array;
}

const steps = version.steps.length;
export const outcomeNames = ['awarded', 'pending', 'notAwarded'] as const;

/** Puts the cases in order; not part of what is measured. */
export function pack(cases: readonly DecisionCase[]): PackedCases {
  const offsets = new Uint32Array(cases.length + 1);
  cases.forEach(({ participants }, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + participants.length * steps;
  });
  const packed = {
    count: cases.length,
    offsets,
    cells: new Uint8Array(offsets[cases.length] ?? 0),
    sizes: new Uint8Array(cases.length),
    eligible: new Uint8Array(cases.length),
    approved: new Uint8Array(cases.length),
  };
  cases.forEach((given, index) => packOne(given, index, packed));
  return packed;
}

function packOne(
  { participants, sessions, attendance, groups, unit, organisation, submissions, process }: DecisionCase,
  index: number,
  { offsets, cells, sizes, eligible, approved }: PackedCases,
): void {
  const states = new Map(
    attendance.map(({ sessionKey, participantKey, state }) => [`${sessionKey} ${participantKey}`, state]),
  );
  let cell = offsets[index] ?? 0;
  for (const session of sessions) {
    for (const row of participants) {
      const state = states.get(`${session.key} ${row.key}`);
      cells[cell] = !countsOn(row, session.day)
        ? 0
        : state === 'present'
          ? 1
          : session.rollClosed || state === 'absent'
            ? 2
            : 3;
      cell += 1;
    }
  }
  const day: IsoDate = groups[0]?.confirmedDay ?? today;
  sizes[index] = participants.filter((row) => countsOn(row, day)).length;
  const sectors: readonly string[] = valueOf(version.eligibility.sectors) ?? [];
  const members = valueOf(version.eligibility.memberOrganisations) ?? [];
  const exists = unit.activeTo === undefined || unit.activeTo >= process.confirmedDay;
  eligible[index] = sectors.includes(unit.sector) && members.includes(organisation.name) && exists ? 1 : 0;
  approved[index] = submissions[0]?.state === 'approved' ? 1 : 0;
}

const threshold = valueOf(version.attendance.threshold) ?? { numerator: 1, denominator: 1 };
const neededOf = Uint8Array.from({ length: 256 }, (_, people) => needed(people, threshold));
const least = valueOf(version.groupSize.least) ?? 0;
const most = valueOf(version.groupSize.most) ?? 255;

/** The suggestion for each process as its place among `outcomeNames`. */
export function decidePacked(
  { count, offsets, cells, sizes, eligible, approved }: PackedCases,
  suggestions: Uint8Array,
): void {
  const tally = new Uint32Array(4);
  for (let index = 0; index < count; index += 1) {
    const size = sizes[index] ?? 0;
    let no = eligible[index] === 0 || size < least || size > most;
    let open = approved[index] === 0;
    let cell = offsets[index] ?? 0;
    const people = ((offsets[index + 1] ?? 0) - cell) / steps;
    for (let step = 0; step < steps; step += 1) {
      tally.fill(0);
      for (const end = cell + people; cell < end; cell += 1) {
        const state = cells[cell] ?? 0;
        tally[state] = (tally[state] ?? 0) + 1;
      }
      const [, present = 0, absent = 0, pending = 0] = tally;
      const needs = neededOf[present + absent + pending] ?? 0;
      if (present + absent + pending === 0) open = true;
      else if (present + pending < needs) no = true;
      else if (present < needs) open = true;
    }
    suggestions[index] = no ? 2 : open ? 1 : 0;
  }
}
