import type { CatalogueWithUnits, GroupFile, Stored, WriteOutcome } from '../../../src/lists/repositories/ports';
import type {
  Attendance,
  Decision,
  Diploma,
  DiplomaKey,
  Group,
  Participant,
  Process,
  Session,
  Submission,
} from '../../../src/rules';
import type { StoryPorts } from '../story';

/** Diplomas and their numbers, which go on from one group to the next. */
export class DiplomaBook {
  private readonly issued = new Map<DiplomaKey, Stored<Diploma>>();
  private readonly latest = new Map<string, number>();

  /** Numbers begin after `from`, so that those of the demo stay its own. */
  public constructor(private readonly from: number) {}

  public nextNumber(organisationCode: string, year: number): string {
    const prefix = `${organisationCode}-${year}-`;
    const next = (this.latest.get(prefix) ?? this.from) + 1;
    this.latest.set(prefix, next);
    return `${prefix}${String(next).padStart(4, '0')}`;
  }

  public add(diploma: Stored<Diploma>): void {
    this.issued.set(diploma.value.key, diploma);
  }

  /** Throws RangeError for a diploma that nobody has issued. */
  public byKey(key: DiplomaKey): Stored<Diploma> {
    const found = this.issued.get(key);
    if (found === undefined) throw new RangeError(`${key} has not been issued`);
    return found;
  }
}

/** Rows of one list, as they are. */
class Shelf<T> {
  private readonly rows: Stored<T>[] = [];

  public add(value: T): Stored<T> {
    const row = { value, id: this.rows.length + 1, etag: '"1"', modifiedUtc: '', modifiedBy: '' };
    this.rows.push(row);
    return row;
  }

  public change(before: Stored<T>, change: Partial<T>): WriteOutcome<T> {
    const stored = { ...before, value: { ...before.value, ...change } };
    this.rows[before.id - 1] = stored;
    return { kind: 'saved', stored };
  }

  public all(): readonly Stored<T>[] {
    return this.rows;
  }

  public values(): readonly T[] {
    return this.rows.map(({ value }) => value);
  }
}

/** The rows of one group and of what is judged with it. */
export interface GroupRows {
  readonly groups: readonly Group[];
  readonly processes: readonly Process[];
  readonly submissions: readonly Submission[];
  readonly participants: readonly Participant[];
  readonly sessions: readonly Session[];
  readonly attendance: readonly Attendance[];
  readonly decisions: readonly Decision[];
  readonly diplomas: readonly Diploma[];
}

export interface MemoryPorts {
  readonly ports: StoryPorts;
  readonly rows: () => GroupRows;
}

/**
 * The product's ports for one group told from its beginning to where it is now, with nothing sent and nothing refused:
 * what comes out is what the product would have written. What no story asks of them throws.
 */
export function memoryPorts(catalogue: CatalogueWithUnits, book: DiplomaBook): MemoryPorts {
  const shelves = {
    groups: new Shelf<Group>(),
    processes: new Shelf<Process>(),
    submissions: new Shelf<Submission>(),
    participants: new Shelf<Participant>(),
    sessions: new Shelf<Session>(),
    attendance: new Shelf<Attendance>(),
    decisions: new Shelf<Decision>(),
    diplomas: new Shelf<Diploma>(),
  };
  const added = <T>(shelf: Shelf<T>, value: T): WriteOutcome<T> => ({ kind: 'saved', stored: shelf.add(value) });
  const untold = (): never => {
    throw new Error('no story asks for this');
  };
  const file = (): GroupFile => {
    const [group] = shelves.groups.all();
    if (group === undefined) throw new RangeError('no group has been formed');
    return {
      group,
      groupsTogether: shelves.groups.all(),
      processes: shelves.processes.all(),
      participants: shelves.participants.all(),
      sessions: shelves.sessions.all(),
      attendance: shelves.attendance.all(),
      submissions: shelves.submissions.all(),
      decisions: shelves.decisions.all(),
      upheld: [],
      diplomas: shelves.diplomas.all(),
      invoiceLines: [],
      requests: [],
      setAside: [],
      secrets: [],
    };
  };
  const ports: StoryPorts = {
    catalogue: {
      read: async () => catalogue,
      readWithUnits: async () => catalogue,
      units: async (keys) => catalogue.units.filter(({ value }) => keys.includes(value.key)),
      addUnit: untold,
      addOrganisation: untold,
      updateOrganisation: untold,
      publishVersion: untold,
      addRegistration: untold,
      updateRegistration: untold,
      recordUnitEvent: untold,
      saveHome: untold,
    },
    groups: {
      since: untold,
      listed: untold,
      processesSince: untold,
      versionsBoundSince: untold,
      processesOfUnits: untold,
      processesRenewing: untold,
      nextNumber: untold,
      open: async () => file(),
      form: async ({ groups, processes, submissions }) => {
        groups.forEach((each) => shelves.groups.add(each));
        processes.forEach((each) => shelves.processes.add(each));
        submissions.forEach((each) => shelves.submissions.add(each));
        return { complete: true, saved: groups.length + processes.length + submissions.length, problems: [] };
      },
      update: async (group, change) => shelves.groups.change(group, change),
      updateProcess: async (process, change) => shelves.processes.change(process, change),
    },
    participants: {
      add: async (all) => all.map((each) => added(shelves.participants, each)),
      read: untold,
      find: untold,
      update: untold,
      remove: untold,
    },
    sessions: { save: async (session) => added(shelves.sessions, session), between: untold, update: untold },
    roll: {
      save: async (changes) => changes.map(({ after }) => added(shelves.attendance, after)),
      read: untold,
      remove: untold,
    },
    submissions: {
      add: async (all) => all.map((each) => added(shelves.submissions, each)),
      update: async (row, change) => shelves.submissions.change(row, change),
      remove: untold,
    },
    decisions: { take: async (decision) => added(shelves.decisions, decision), uphold: untold, between: untold },
    diplomas: {
      issue: async (diploma) => {
        const stored = shelves.diplomas.add(diploma);
        book.add(stored);
        return { kind: 'saved', stored };
      },
      byKey: async (key) => book.byKey(key),
      nextNumber: async (code, year) => book.nextNumber(code, year),
      update: async (diploma, change) => shelves.diplomas.change(diploma, change),
      register: untold,
      watched: untold,
      forUnits: untold,
    },
  };
  return {
    ports,
    rows: () => ({
      groups: shelves.groups.values(),
      processes: shelves.processes.values(),
      submissions: shelves.submissions.values(),
      participants: shelves.participants.values(),
      sessions: shelves.sessions.values(),
      attendance: shelves.attendance.values(),
      decisions: shelves.decisions.values(),
      diplomas: shelves.diplomas.values(),
    }),
  };
}
