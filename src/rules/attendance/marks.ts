import { grouped } from '../model';
import type { Attendance, Participant, Session } from '../model';
import type { People, Person } from './people';

/** Where people were, on whichever of their rows it is marked. */
export interface Marks {
  /** The people that rows are of, in the order of the first row of each. */
  people(rows: readonly Participant[]): readonly Person[];
  /** A session of a column at which somebody is marked present. */
  presentAt(person: Person, column: number): Session | undefined;
  /** The further ones, where somebody is marked present at several of one column. */
  alsoPresentAt(person: Person, column: number): readonly Session[];
  isAbsent(person: Person, session: Session): boolean;
}

export interface Marked {
  readonly sessions: readonly Session[];
  readonly participants: readonly Participant[];
  readonly people: People;
  readonly attendance: readonly Attendance[];
}

/**
 * Reads marks into a table of people and columns: `columnOf` says in which of so many columns the marks of a session
 * belong, -1 for none. Of several marks of a person for one session that of being there counts, so it is to be asked
 * for first.
 */
export function marksOf(
  { sessions, participants, people: { everyone, ofRow }, attendance }: Marked,
  columns: number,
  columnOf: (session: Session) => number,
): Marks {
  const columnOfSession = sessions.map(columnOf);
  // The place of a session and one more: 0 is nothing.
  const present = new Array<number>(everyone.length * columns).fill(0);
  const more = new Map<number, Session[]>();
  const absent = new Map<number, Session[]>();
  const sessionPlace = placesIn(sessions);
  const rowPlace = placesIn(participants);
  for (const { sessionKey, participantKey, state } of attendance) {
    if (state === 'unmarked') continue;
    const at = sessionPlace(sessionKey);
    const session = sessions[at];
    const person = ofRow[rowPlace(participantKey)];
    const column = columnOfSession[at] ?? -1;
    if (session === undefined || person === undefined || column < 0) continue;
    const cell = person.place * columns + column;
    if (state === 'absent') addTo(absent, person.place, session);
    else if (present[cell] === 0) present[cell] = at + 1;
    else addTo(more, cell, session);
  }
  return {
    people(rows) {
      if (rows.length === participants.length) return everyone;
      const places = new Map(everyone.map((person) => [person.rows[0]?.personKey, person.place] as const));
      return Array.from(grouped(rows, ({ personKey }) => personKey)).map(([personKey, own]) => ({
        place: places.get(personKey) ?? -1,
        rows: own,
      }));
    },
    presentAt: ({ place }, column) => sessions[(present[place * columns + column] ?? 0) - 1],
    alsoPresentAt: ({ place }, column) => more.get(place * columns + column) ?? none,
    isAbsent: ({ place }, session) => absent.get(place)?.includes(session) === true,
  };
}

const none: readonly Session[] = [];

function addTo(sessions: Map<number, Session[]>, place: number, session: Session): void {
  const there = sessions.get(place);
  if (there === undefined) sessions.set(place, [session]);
  else there.push(session);
}

/**
 * Finds the place of a key in a list, -1 where it is not there. Marks mostly come in the order of the list, so the
 * places after the last one found are tried before everything is looked up.
 */
function placesIn<Key extends string>(list: readonly { readonly key: Key }[]): (key: Key) => number {
  let last = 0;
  let places: Map<Key, number> | undefined;
  return (key) => {
    for (let ahead = 0; ahead < 3; ahead += 1) {
      const place = last + ahead < list.length ? last + ahead : last + ahead - list.length;
      if (list[place]?.key === key) return (last = place);
    }
    places ??= new Map(list.map((each, place) => [each.key, place] as const));
    const place = places.get(key) ?? -1;
    if (place >= 0) last = place;
    return place;
  };
}
