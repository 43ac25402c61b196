import type { Repositories, Stored, WriteOutcome } from '../lists/repositories/ports';
import { isSameAddress, type Attendance, type Participant, type Session, type Submission } from '../rules';
import { group, stored } from './fixtures';

/** Rows in memory, which keep keys unique and are given ids as SharePoint gives them. */
class Shelf<T> {
  public held: Stored<T>[] = [];
  private lastId = 0;

  public constructor(
    private readonly keyOf: (value: T) => string,
    start: readonly T[] = [],
  ) {
    start.forEach((value) => this.put(value));
  }

  public put(value: T): Stored<T> {
    const there = this.held.find((row) => this.keyOf(row.value) === this.keyOf(value));
    if (there !== undefined) return there;
    const row = { value, id: ++this.lastId, etag: '"1"', modifiedUtc: '2026-11-23T11:00:00Z', modifiedBy: 'Kim' };
    this.held.push(row);
    return row;
  }

  public change(before: Stored<T>, change: Partial<T>): WriteOutcome<T> {
    const current = this.held.find(({ id }) => id === before.id);
    if (current === undefined) throw new Error(`${this.keyOf(before.value)} is not there`);
    if (current.etag !== before.etag) return { kind: 'conflict', current };
    const changed = {
      ...current,
      etag: `"${Number(current.etag.slice(1, -1)) + 1}"`,
      value: { ...current.value, ...change },
    };
    this.held = this.held.map((row) => (row === current ? changed : row));
    return { kind: 'saved', stored: changed };
  }

  public take(row: Stored<T>): WriteOutcome<T> {
    this.held = this.held.filter(({ id }) => id !== row.id);
    return { kind: 'saved', stored: row };
  }
}

interface Start {
  readonly participants?: readonly Participant[];
  readonly attendance?: readonly Attendance[];
  readonly submissions?: readonly Submission[];
  readonly sessions?: readonly Session[];
}

/** The lists with people in them, in memory, as far as a person is changed by them. */
export function listsOfPeople(start: Start): {
  readonly ports: Pick<Repositories, 'participants' | 'roll' | 'submissions'> & {
    readonly groups: Pick<Repositories['groups'], 'open'>;
  };
  readonly people: () => readonly Participant[];
  readonly marks: () => readonly string[];
  readonly handedIn: () => readonly Submission[];
} {
  const participants = new Shelf<Participant>(({ key }) => key, start.participants);
  const cells = new Shelf<Attendance>((cell) => `${cell.sessionKey}_${cell.participantKey}`, start.attendance);
  const submissions = new Shelf<Submission>(({ key }) => key, start.submissions);
  const sessions = (start.sessions ?? []).map((session, index) => stored(session, index + 1));
  return {
    people: () => participants.held.map(({ value }) => value),
    marks: () => cells.held.map(({ value }) => `${value.participantKey} ${value.sessionKey} ${value.state}`).sort(),
    handedIn: () => submissions.held.map(({ value }) => value),
    ports: {
      participants: {
        read: (together) => Promise.resolve(participants.held.filter(({ value }) => value.togetherKey === together)),
        find: ({ emails = [], people = [] }) =>
          Promise.resolve(
            participants.held.filter(
              ({ value }) =>
                people.includes(value.personKey) || emails.some((email) => isSameAddress(email, value.email)),
            ),
          ),
        add: (list) => Promise.resolve(list.map((value) => ({ kind: 'saved', stored: participants.put(value) }))),
        update: (row, change) => Promise.resolve(participants.change(row, change)),
        remove: (row) => {
          if (cells.held.some(({ value }) => value.participantKey === row.value.key))
            throw new Error(`${row.value.key} has attendance`);
          return Promise.resolve(participants.take(row));
        },
      },
      roll: {
        read: () => Promise.resolve(cells.held),
        save: (changes) =>
          Promise.resolve(
            changes.map(({ before, after }) =>
              before === undefined ? { kind: 'saved', stored: cells.put(after) } : cells.change(before, after),
            ),
          ),
        remove: (rows) => Promise.resolve(rows.map((row) => cells.take(row))),
      },
      submissions: {
        add: (list) => Promise.resolve(list.map((value) => ({ kind: 'saved', stored: submissions.put(value) }))),
        update: (row, change) => Promise.resolve(submissions.change(row, change)),
        remove: (rows) => Promise.resolve(rows.map((row) => submissions.take(row))),
      },
      groups: {
        open: (key) => {
          const own = stored(group({ key }));
          const of = <T extends { readonly groupKey: string; readonly togetherKey: string }>(
            rows: readonly Stored<T>[],
          ): readonly Stored<T>[] => rows.filter(({ value }) => value.togetherKey === togetherOf(key));
          const togetherOf = (groupKey: string): string | undefined =>
            participants.held.find(({ value }) => value.groupKey === groupKey)?.value.togetherKey;
          return Promise.resolve({
            group: own,
            groupsTogether: [own],
            processes: [],
            participants: of(participants.held),
            sessions: of(sessions),
            attendance: of(cells.held),
            submissions: of(submissions.held),
            decisions: [],
            upheld: [],
            setAside: [],
            secrets: [],
            diplomas: [],
            invoiceLines: [],
            requests: [],
          });
        },
      },
    },
  };
}

/** The list of participants alone. */
export function peopleInMemory(participants: readonly Participant[] = []): {
  readonly port: Repositories['participants'];
  readonly rows: () => readonly Participant[];
} {
  const { ports, people } = listsOfPeople({ participants });
  return { port: ports.participants, rows: people };
}
