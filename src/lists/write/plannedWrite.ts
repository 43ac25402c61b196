import { listPath } from '../listAddress';
import type { Names } from '../rows/names';
import type { Cells, Table } from '../rows/table';
import type { Site, SiteRequest } from '../site';
import { newKey } from './newKey';
import type { Stored } from './outcome';

interface CreateWrite<T> {
  readonly kind: 'create';
  readonly table: Table<T>;
  readonly value: T;
  readonly writeKey: string;
  /**
   * When there is a row with the key already: `accept` it as saved (the key was made by the client, so the row is the
   * one that was meant), or `compare` it and call other content a conflict (the key follows from what the row is
   * about).
   */
  readonly existing: 'accept' | 'compare';
}
interface UpdateWrite<T> {
  readonly kind: 'update';
  readonly table: Table<T>;
  readonly before: Stored<T>;
  readonly value: T;
  readonly writeKey: string;
  /** Every column is written: what was there before is not known. */
  readonly whole: boolean;
}
interface RemoveWrite<T> {
  readonly kind: 'remove';
  readonly table: Table<T>;
  readonly before: Stored<T>;
  readonly value: T;
  readonly writeKey: string;
}

/** One write as it is meant, with all that is needed to find out afterwards whether it was done. */
export type PlannedWrite<T> = CreateWrite<T> | UpdateWrite<T> | RemoveWrite<T>;

/** Adds a row. `writeKey` is handed in for work that was kept unsent on the device. */
export function createWrite<T>(
  table: Table<T>,
  value: T,
  existing: 'accept' | 'compare',
  writeKey: string = newKey(),
): PlannedWrite<T> {
  return { kind: 'create', table, value, existing, writeKey };
}

/** Changes a row if it is as it was read. `writeKey` is handed in for work that was kept unsent on the device. */
export function updateWrite<T>(
  table: Table<T>,
  before: Stored<T>,
  value: T,
  writeKey: string = newKey(),
): PlannedWrite<T> {
  return { kind: 'update', table, before, value, writeKey, whole: false };
}

/** Writes a whole row that was read earlier and changed on the way, if nobody has changed it since. */
export function replaceWrite<T>(table: Table<T>, changed: Stored<T>): PlannedWrite<T> {
  return { kind: 'update', table, before: changed, value: changed.value, writeKey: newKey(), whole: true };
}

/** Removes a row if it is as it was read. */
export function removeWrite<T>(table: Table<T>, before: Stored<T>): PlannedWrite<T> {
  return { kind: 'remove', table, before, value: before.value, writeKey: newKey() };
}

/** The data columns a write changes. */
export function changedCells<T>(write: PlannedWrite<T>): Cells {
  const after = write.table.cells(write.value);
  if (write.kind === 'create' || (write.kind === 'update' && write.whole)) return after;
  const before = write.table.cells(write.before.value);
  const changed: Record<string, Cells[string]> = {};
  for (const [name, cell] of Object.entries(after)) if (cell !== before[name]) changed[name] = cell;
  return changed;
}

/** A write as a REST request; only the columns that change, and those that repeat them for people to read, are sent. */
export function requestFor<T>(site: Site, write: PlannedWrite<T>, names: Names): SiteRequest {
  const items = `${listPath(site, write.table.path)}/items`;
  if (write.kind === 'remove')
    return { path: `${items}(${write.before.id})`, method: 'DELETE', ifMatch: write.before.etag };
  const body = { ...changedCells(write), ...write.table.display(write.value, names), WriteKey: write.writeKey };
  return write.kind === 'create'
    ? { path: items, method: 'POST', body }
    : { path: `${items}(${write.before.id})`, method: 'MERGE', ifMatch: write.before.etag, body };
}
