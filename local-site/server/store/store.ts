import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fold } from '../fold';
import { toSiteTime } from '../zone';
import type { Stored } from '../fieldTypes';
import { schema } from './schema';

/** What SQL takes: stored values, and the bytes of files. */
type Bound = Stored | Buffer;
type Parameters = readonly Bound[];

/**
 * The database of one site: a single file, one writer. Writing is durable before it is acknowledged (WAL,
 * synchronous=FULL), so a process killed at any moment loses no answered write and leaves no half item.
 */
export class Store {
  private readonly db: Database.Database;
  private readonly statements = new Map<string, Database.Statement<Bound[]>>();
  private readonly onForget: (() => void)[] = [];

  /**
   * @param folder made when missing; the site is kept in `site.sqlite` inside it.
   * @throws Error when another process has the site open: what is remembered here would no longer be true.
   */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.db = openAlone(join(folder, 'site.sqlite'));
    this.db.function('fold', { deterministic: true }, (value: unknown) =>
      typeof value === 'string' ? fold(value) : (value ?? null),
    );
    this.db.function('site_time', { deterministic: true }, (value: unknown) =>
      typeof value === 'string' ? toSiteTime(new Date(value)) : null,
    );
    this.db.exec(schema);
  }

  all<Row>(sql: string, ...parameters: Parameters): Row[] {
    return this.prepare<Row>(sql).all(...parameters);
  }

  get<Row>(sql: string, ...parameters: Parameters): Row | undefined {
    return this.prepare<Row>(sql).get(...parameters);
  }

  run(sql: string, ...parameters: Parameters): Database.RunResult {
    return this.prepare(sql).run(...parameters);
  }

  /** Changes tables or indexes; everything remembered about them is forgotten. */
  define(sql: string): void {
    this.db.exec(sql);
    this.forget();
  }

  /**
   * Runs the work as one transaction; inside another, as a savepoint of it. What was remembered is forgotten when it
   * fails.
   */
  transaction<Result>(work: () => Result): Result {
    try {
      return this.db.transaction(work)();
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** Registers a cache to be emptied when definitions change or a transaction fails. */
  whenForgetting(empty: () => void): void {
    this.onForget.push(empty);
  }

  forget(): void {
    this.statements.clear();
    for (const empty of this.onForget) empty();
  }

  /**
   * Does not wait for the disk while the work lasts: if the machine stops meanwhile, what was written is lost or
   * broken. Afterwards all of it is on disk, and writing is durable again.
   */
  async writtenAtEnd<Result>(work: () => Promise<Result>): Promise<Result> {
    this.db.pragma('synchronous = OFF');
    try {
      return await work();
    } finally {
      this.db.pragma('synchronous = FULL');
      this.db.pragma('wal_checkpoint(TRUNCATE)');
    }
  }

  close(): void {
    this.forget();
    this.db.close();
  }

  private prepare<Row>(sql: string): Database.Statement<Bound[], Row> {
    const known = this.statements.get(sql);
    // The text of a query and the type of its rows are always written side by side.
    if (known !== undefined) return known as Database.Statement<Bound[], Row>;
    // Queries are written by clients, so the number of different texts has no bound.
    if (this.statements.size > 500) this.statements.clear();
    const statement = this.db.prepare<Bound[], Row>(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}

/**
 * SQLite's own name for what went wrong, such as `SQLITE_CONSTRAINT_UNIQUE`; empty when the error is not SQLite's. Read
 * from the error and not from its class: the library makes its errors of the class that was loaded first in a process.
 */
export const sqliteCodeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

function openAlone(file: string): Database.Database {
  const db = new Database(file, { timeout: 500 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('cache_size = -32000');
    db.exec('BEGIN IMMEDIATE; COMMIT');
    return db;
  } catch (error) {
    db.close();
    if (sqliteCodeOf(error).startsWith('SQLITE_BUSY'))
      throw new Error(
        `Another process has the site in ${file} open: stop it, or name another folder with npm start -- --data FOLDER.`,
      );
    throw error;
  }
}
