import { first } from '../../rules/model';
import type { UnitKey } from '../../rules/model';
import type { Excerpt } from '../rows/excerpt';
import { crowding, readInbox, withinCap } from '../rows/inbox';
import type { InboxQuery } from '../rows/inbox';
import { noNames } from '../rows/names';
import type { Names } from '../rows/names';
import {
  excerptRequest,
  excerptsOf,
  readingsTogether,
  readRows,
  readTogether,
  rowsOf,
  rowsRequest,
} from '../rows/readRows';
import type { RowQuery, RowsRead } from '../rows/readRows';
import { sameCells, type Table } from '../rows/table';
import type { Site } from '../site';
import { asFailure, MalformedRow, SharePointFailure } from '../failure';
import type { Answer } from '../answer';
import { isAsMade } from '../write/outcome';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite, updateWrite } from '../write/plannedWrite';
import type { PlannedWrite } from '../write/plannedWrite';
import { writeRows } from '../write/writeRows';
import type { SetAsideRow } from '../setAside';
import type { SetAsideRows } from './SetAsideRows';

/**
 * What every repository works with: the site, and the names that display columns are filled with, of the units asked
 * for.
 */
export class RepositoryContext {
  public constructor(
    public readonly site: Site,
    private readonly readNames: (units: readonly UnitKey[]) => Promise<Names>,
    private readonly setAside: SetAsideRows,
  ) {}

  public async read<T>(table: Table<T>, query: RowQuery): Promise<readonly Stored<T>[]> {
    return this.told(table, questionOf(table, query.filter), await readRows(this.site, table, query)).rows;
  }

  /** The rows of an answer to a filter, with what was set aside of them. */
  public async rowsIn<T>(table: Table<T>, filter: string | undefined, answer: Answer): Promise<RowsRead<Stored<T>>> {
    return this.told(table, questionOf(table, filter), await rowsOf(this.site, table, answer));
  }

  /** Says what a repository itself has found wrong, in place of what the same question found before. */
  public note(question: string, rows: readonly SetAsideRow[]): void {
    this.setAside.note(question, rows);
  }

  /** The same for some columns of a list. */
  public async excerptsIn<T>(excerpt: Excerpt<T>, filter: string | undefined, answer: Answer): Promise<readonly T[]> {
    const read = await excerptsOf(this.site, excerpt, answer);
    this.setAside.note(`${questionOf(excerpt, filter)} ${excerpt.query.$select}`, read.setAside);
    return read.rows;
  }

  /**
   * The rows of an inbox that answer to a question, however many somebody has added. `exempt` names those who may have
   * many waiting, and is asked only when somebody has; nobody when left out.
   */
  public async inbox<T>(
    table: Table<T>,
    query: InboxQuery<T>,
    { answer, exempt }: { readonly answer?: Answer; readonly exempt?: () => Promise<ReadonlySet<string>> } = {},
  ): Promise<RowsRead<Stored<T>>> {
    const read = await readInbox(this.site, table, query, answer);
    const crowd = new Set(crowding(read, query.waits));
    if (crowd.size > 0 && exempt !== undefined) for (const name of await exempt()) crowd.delete(name);
    return this.told(table, questionOf(table, query.filter), withinCap(table, read, query.waits, crowd));
  }

  private told<T>(table: Table<T>, question: string, read: RowsRead<Stored<T>>): RowsRead<Stored<T>> {
    this.setAside.note(question, read.setAside);
    this.setAside.parsed(
      table.path,
      read.rows.map(({ id }) => id),
    );
    return read;
  }

  /** The same list with several filters, as one request; rows in the order of the filters. */
  public async readEach<T>(table: Table<T>, filters: readonly string[]): Promise<readonly Stored<T>[]> {
    return (await this.readEachWhole(table, filters)).rows;
  }

  /** The same with what was set aside. */
  public async readEachWhole<T>(table: Table<T>, filters: readonly string[]): Promise<RowsRead<Stored<T>>> {
    const answers = await readTogether(
      this.site,
      filters.map((filter) => rowsRequest(this.site, table, { filter })),
    );
    return readingsTogether(
      await Promise.all(answers.map((answer, index) => this.rowsIn(table, filters[index], answer))),
    );
  }

  /**
   * Some columns of the rows that answer to any of the filters, as one request; of all rows where a filter is left
   * open.
   */
  public async excerpts<T>(excerpt: Excerpt<T>, filters: readonly (string | undefined)[]): Promise<readonly T[]> {
    const answers = await readTogether(
      this.site,
      filters.map((filter) => excerptRequest(this.site, excerpt, { filter })),
    );
    return (await Promise.all(answers.map((answer, index) => this.excerptsIn(excerpt, filters[index], answer)))).flat();
  }

  /**
   * Throws SharePointFailure `notFound` naming the list when no row answers to the filter, and MalformedRow when the
   * one that does cannot be read.
   */
  public async readOne<T>(table: Table<T>, filter: string): Promise<Stored<T>> {
    const read = await readRows(this.site, table, { filter, limit: 1 });
    const {
      rows: [row],
      setAside: [unreadable],
    } = this.told(table, questionOf(table, filter), read);
    if (row === undefined && unreadable !== undefined) throw MalformedRow.of(unreadable);
    if (row === undefined)
      throw new SharePointFailure('notFound', `${table.path}: no row where ${filter}`, { list: table.path });
    return row;
  }

  /** Outcomes in the order of the writes. */
  public async write<T>(writes: readonly PlannedWrite<T>[]): Promise<readonly WriteOutcome<T>[]> {
    let names = noNames;
    try {
      if (writes.some((write) => write.table.needsNames)) names = await this.readNames(unitsNamedBy(writes));
    } catch (problem) {
      const failure = asFailure(problem);
      return writes.map(() => ({ kind: 'refused', failure }));
    }
    return writeRows(this.site, names, writes);
  }

  /** Adds a row whose key was made for it: sent again, it is the same row. */
  public async add<T>(table: Table<T>, value: T): Promise<WriteOutcome<T>> {
    return first(await this.write([createWrite(table, value, 'accept')]));
  }

  /**
   * Adds a row that a person typed, under a key of their form. An attempt whose answer was lost may be there with what
   * was typed then: while nobody has changed it since, it gets what is typed now, so that what is called saved is what
   * the list has.
   */
  public async addTyped<T>(table: Table<T>, value: T): Promise<WriteOutcome<T>> {
    const outcome = await this.add(table, value);
    if (outcome.kind !== 'saved' || !isAsMade(outcome.stored)) return outcome;
    return sameCells(table, outcome.stored.value, value) ? outcome : this.change(table, outcome.stored, value);
  }

  /** Changes a row if nobody has changed it since it was read. */
  public async change<T>(table: Table<T>, before: Stored<T>, change: Partial<T>): Promise<WriteOutcome<T>> {
    return first(await this.write([updateWrite(table, before, { ...before.value, ...change })]));
  }
}

const questionOf = ({ path }: { readonly path: string }, filter: string | undefined): string =>
  `${path}?${filter ?? ''}`;

/** The units whose names the display columns of the writes will ask for: found by asking once, of a listener. */
function unitsNamedBy<T>(writes: readonly PlannedWrite<T>[]): readonly UnitKey[] {
  const asked = new Set<UnitKey>();
  const unit = (key: UnitKey): string => {
    asked.add(key);
    return '';
  };
  for (const { table, value } of writes) table.display(value, { ...noNames, unit });
  return Array.from(asked);
}

/** A refusal that the repository itself finds. */
export function refuse(
  kind: SharePointFailure['kind'],
  message: string,
): { readonly kind: 'refused'; readonly failure: SharePointFailure } {
  return { kind: 'refused', failure: new SharePointFailure(kind, message) };
}
