import type { Key } from '../../rules/model';
import { indexed, key, optionalText, unique } from './column';
import type { Columns, DataColumn } from './column';

type StandardColumns = {
  /** Made by the client; finds a row again after a lost answer. */
  readonly Key: DataColumn<Key<string>>;
  /** Set anew by every write, so that a repeated write knows its own earlier one. */
  readonly WriteKey: DataColumn<string | undefined>;
};

/** What reading and writing need to know of a list; its words, views and permissions are in lists/. */
export interface ListColumns<C extends Columns = Columns> {
  /** The list's folder under Lists/, ASCII. */
  readonly path: string;
  readonly columns: C;
  /**
   * An inbox: everyone reads only what they added themselves, and nobody of them changes it. Excludes unique columns, also for the key
   * (docs/platform.md#own-items).
   */
  readonly ownItems: boolean;
}

/** Declares the columns of a list. Every list gets Key and WriteKey as well. */
export function listColumns<C extends Columns>(
  path: string,
  columns: C,
  { ownItems = false } = {},
): ListColumns<C & StandardColumns> {
  const standard: StandardColumns = {
    Key: ownItems ? indexed(key<Key<string>>()) : unique(key<Key<string>>()),
    WriteKey: optionalText(),
  };
  return { path, columns: { ...columns, ...standard }, ownItems };
}
