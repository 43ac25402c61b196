import { keyFrom } from '../../rules/model';
import type { NoteKey, Process, ProcessKey, TogetherKey } from '../../rules/model';
import { noteColumns } from '../schema/columns/notes';
import { defineTable } from './table';

/** What a coordinator wrote of a process, for coordinators. */
export interface Note {
  readonly key: NoteKey;
  /** What it is about, in a word. */
  readonly title: string;
  readonly processKey: ProcessKey;
  readonly togetherKey: TogetherKey;
  readonly text: string;
}

export const noteTable = defineTable(noteColumns, {
  toRow: (of: Note) => ({
    Key: of.key,
    Title: of.title,
    ProcessKey: of.processKey,
    TogetherKey: of.togetherKey,
    Text: of.text,
  }),
  fromRow: (row): Note => ({
    key: keyFrom<NoteKey>(row.Key),
    title: row.Title,
    processKey: row.ProcessKey,
    togetherKey: row.TogetherKey,
    text: row.Text,
  }),
});

/** Why a unit withdrew; undefined when nothing was written. One for each process and day. */
export function withdrawalNote({ key, togetherKey }: Process, withdrawal: Process['withdrawal']): Note | undefined {
  if (withdrawal === undefined || withdrawal.reason.trim() === '') return undefined;
  return {
    key: keyFrom<NoteKey>(`withdrawal-${key}-${withdrawal.day}`),
    title: 'Återbud',
    processKey: key,
    togetherKey,
    text: withdrawal.reason,
  };
}
