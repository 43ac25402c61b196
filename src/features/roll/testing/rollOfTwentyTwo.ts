import type { GroupFile, Stored } from '../../../lists/repositories/ports';
import { elementAt, isoDate, keyFrom } from '../../../rules';
import type {
  Attendance,
  AttendanceState,
  Participant,
  ParticipantKey,
  SessionKey,
  StepKey,
  UnitKey,
} from '../../../rules';
import { catalogue, group, participant, process, session, stored, unit } from '../../../testing/fixtures';
import { groupFile } from '../../../testing/renderWithServices';
import type { KeptTick, UnsentRoll } from '../unsentRoll';

/**
 * Three units, 22 people, a closed session with 20 present and an open one with 17 present, 1 absent and 4 unmarked.
 */
const names: Readonly<Record<string, readonly string[]>> = {
  alvesta: [
    'Amina Rönnhult',
    'Anders Mosslund',
    'Elin Sandlycka',
    'Jonas Källmark',
    'Leila Havtorn',
    'Maja Tallhed',
    'Petra Vinterås',
    'Viktor Ljungsten',
  ],
  asnen: [
    'Agnes Vitmossa',
    'Fatima Lärkholm',
    'Johanna Dimbäck',
    'Karin Stenäng',
    'Mikael Grankulle',
    'Omar Björkvik',
    'Deltagare R7',
  ],
  helgasjon: [
    'Hanna Kvarnbo',
    'Ida Sommarlid',
    'Linnea Rågåker',
    'Nils Ekvret',
    'Sara Åsklint',
    'Tove Mistelgren',
    'Yusuf Hallongård',
  ],
};
const managers = ['Petra Vinterås', 'Omar Björkvik', 'Sara Åsklint'];
const absentFirst = ['Jonas Källmark', 'Ida Sommarlid'];
const absentSecond = ['Viktor Ljungsten'];
const unmarkedSecond = ['Leila Havtorn', 'Mikael Grankulle', 'Linnea Rågåker', 'Yusuf Hallongård'];

export const units = [
  unit('alvesta', { name: 'Barn- och ungdomsmottagningen Alvesta' }),
  unit('asnen', { name: 'Rehabmottagningen Åsnen' }),
  unit('helgasjon', { name: 'Familjecentralen Helgasjön' }),
];
export const units3 = catalogue(units);

export const people: readonly Participant[] = Object.entries(names).flatMap(([key, own]) =>
  own.map((name) =>
    participant(name, {
      name,
      unitKey: keyFrom<UnitKey>(key),
      processKey: process(key).key,
      isManager: managers.includes(name),
      isAlias: name === 'Deltagare R7',
      email:
        name === 'Ida Sommarlid' || name === 'Deltagare R7'
          ? undefined
          : `${elementAt(name.split(' '), 0).toLowerCase()}@example.org`,
    }),
  ),
);

export const first = session('first', {
  day: isoDate('2026-11-03'),
  startUtc: '2026-11-03T08:00:00Z',
  rollClosed: true,
});
export const second = session('second', {
  day: isoDate('2026-11-23'),
  startUtc: '2026-11-23T08:00:00Z',
  stepKey: keyFrom<StepKey>('ris-koncept-a-step-2'),
  stepOrder: 2,
});

export function attendance(name: string, sessionKey: SessionKey, state: AttendanceState): Attendance {
  return {
    sessionKey,
    participantKey: keyFrom<ParticipantKey>(name),
    groupKey: group().key,
    togetherKey: group().togetherKey,
    state,
    mode: 'onSite',
  };
}

function stateAt(name: string, absent: readonly string[], unmarked: readonly string[]): AttendanceState {
  return absent.includes(name) ? 'absent' : unmarked.includes(name) ? 'unmarked' : 'present';
}

const rows: readonly Stored<Attendance>[] = [
  ...people.map(({ name }) => attendance(name, first.key, stateAt(name, absentFirst, []))),
  ...people
    .filter(({ name }) => !unmarkedSecond.includes(name))
    .map(({ name }) => attendance(name, second.key, stateAt(name, absentSecond, unmarkedSecond))),
].map((value, index) => stored(value, index + 1));

export function fileOfTwentyTwo(change: Partial<GroupFile> = {}): GroupFile {
  const own = stored(
    group({ processKeys: units.map(({ key }) => process(key).key), assignmentDueDay: isoDate('2026-12-18') }),
  );
  return groupFile({
    group: own,
    groupsTogether: [own],
    processes: units.map(({ key }, index) => stored(process(key), index + 1)),
    participants: people.map((value, index) => stored(value, index + 1)),
    sessions: [stored(first, 1), stored(second, 2)],
    attendance: rows,
    ...change,
  });
}

/** A device that keeps ticks in memory, for as long as the test holds on to it. */
export function deviceInMemory(
  held: readonly KeptTick[] = [],
): UnsentRoll & { readonly kept: () => readonly KeptTick[] } {
  let kept = [...held];
  return {
    kept: () => kept,
    open: () => Promise.resolve({ ticks: kept, unreadable: 0 }),
    change(_, { put, gone }) {
      const goneKeys = gone.map(({ change }) => change.writeKey);
      const putCells = put.map(({ change }) => `${change.after.sessionKey} ${change.after.participantKey}`);
      kept = [
        ...kept.filter(
          ({ change }) =>
            !goneKeys.includes(change.writeKey) &&
            !putCells.includes(`${change.after.sessionKey} ${change.after.participantKey}`),
        ),
        ...put,
      ];
      return Promise.resolve();
    },
  };
}

/** Private browsing: nothing can be kept. */
export const deviceThatRefuses: UnsentRoll = {
  open: () => Promise.reject(new Error('SecurityError')),
  change: () => Promise.reject(new Error('SecurityError')),
};
