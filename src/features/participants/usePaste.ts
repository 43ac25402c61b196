import * as React from 'react';
import type { PeopleColumn, ReadPeople } from '../../interchange/people';
import { keyFrom, type Group, type UnitKey } from '../../rules';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import { addPeople } from '../../usecases/addPeople/addPeople';
import { correctAddress } from '../../usecases/addPeople/correctAddress';
import {
  judgePeople,
  type JudgedPerson,
  type ListSurroundings,
  type RowAnswer,
  type RowAnswers,
} from '../../usecases/addPeople/judgePeople';
import type { ListAround } from './buildParticipantsViewModel';
import { answersAsText, answersIn, columnsAsText, columnsIn, type ChosenColumns } from './keptAnswers';
import { useReader } from './readRows';

export type PasteField = 'text' | 'everyone' | 'answers' | 'columns';

export interface Judged {
  readonly read: ReadPeople;
  readonly people: readonly JudgedPerson[];
}

export interface PasteState {
  readonly draft: Draft<PasteField>;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly judged: Judged | undefined;
  /** The list could not be read at all (its reader was not loaded). */
  readonly unread: boolean;
  readonly everyone: UnitKey | undefined;
  readonly setEveryone: (unit: UnitKey | undefined) => void;
  readonly columns: readonly PeopleColumn[];
  readonly setColumn: (index: number, column: PeopleColumn | undefined) => void;
  readonly answers: RowAnswers;
  /** Answers about some rows, each added to what was answered about it before. */
  readonly answer: (answers: RowAnswers) => void;
  /** Takes back every answer about a row. */
  readonly askAgain: (id: string) => void;
  readonly saving: boolean;
  readonly result: PasteResult | undefined;
  readonly add: () => Promise<void>;
}

export interface PasteResult {
  readonly added: number;
  readonly corrected: number;
  readonly already: number;
  readonly left: number;
  /** Why rows were refused by SharePoint, or why the whole batch failed. */
  readonly failures: readonly unknown[];
}

/** What is in the box, judged as it changes, and its one batch. What was not added stays in the box. */
export function usePaste(group: Group, around: ListAround, onAdded: () => void): PasteState {
  const { repositories } = useCoordinatorServices();
  const draft = useDraft<PasteField>('paste', group.key, () => ({ text: '', everyone: '', answers: '', columns: '' }));
  const { text } = draft.form;
  const everyone = draft.form.everyone === '' ? undefined : keyFrom<UnitKey>(draft.form.everyone);
  const answers = React.useMemo(() => answersIn(draft.form.answers), [draft.form.answers]);
  const { reader, failed } = useReader(text.trim() !== '');
  const [saving, setSaving] = React.useState(false);
  const [result, setResult] = React.useState<PasteResult>();

  /** Reads a text, with the columns that were chosen for a list with its headings. */
  const chosen = draft.form.columns;
  const { units } = around;
  const readText = React.useCallback(
    (source: string): ReadPeople | undefined => {
      if (reader === undefined || source.trim() === '') return undefined;
      const known = units.map(({ name }) => name);
      const read = reader.readPeople(source, { units: known });
      const columns = columnsIn(chosen, read.headings, reader.peopleColumns);
      return columns === undefined ? read : reader.readPeople(source, { units: known, columns });
    },
    [reader, units, chosen],
  );
  const read = React.useMemo(() => readText(text), [readText, text]);
  const judged = React.useMemo((): Judged | undefined => {
    if (read === undefined) return undefined;
    const surroundings: ListSurroundings = { ...around, group, answers, everyone };
    return { read, people: judgePeople(read.rows, surroundings) };
  }, [read, around, group, answers, everyone]);

  const setText = (typed: string): void => {
    // What was answered about a row follows the row, wherever an edit has moved it.
    const [before, after] = [read, readText(typed)];
    const followed =
      before === undefined || after === undefined || reader === undefined
        ? undefined
        : reader.followRows(before.rows, after.rows);
    draft.change({ text: typed, ...(followed && { answers: answersAsText(moved(answers, followed)) }) });
    setResult(undefined);
  };

  const add = async (): Promise<void> => {
    if (saving || judged === undefined || reader === undefined) return;
    setSaving(true);
    const sent = await send(judged.people, group, around, repositories.participants);
    const left = judged.people.filter(
      (person) =>
        person.fate.kind === 'wrong' || person.fate.kind === 'asks' || sent.get(person.row.id)?.kind === 'refused',
    );
    const outcomes = Array.from(sent.values());
    const count = (kind: Sent['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
    setSaving(false);
    setResult({
      added: count('added'),
      corrected: count('corrected'),
      already:
        count('already') + judged.people.filter(({ fate: { kind } }) => kind === 'already' || kind === 'twice').length,
      left: left.length,
      failures: outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.failure] : [])).slice(0, 1),
    });
    if (left.length === 0) draft.clear();
    else
      draft.change(
        leftInBox(
          reader.writeRows(
            judged.read,
            left.map(({ row }) => row),
          ),
          left,
          answers,
          readText,
        ),
      );
    if (outcomes.some(({ kind }) => kind !== 'refused')) onAdded();
  };
  return {
    draft,
    text,
    judged,
    unread: failed,
    everyone,
    answers,
    saving,
    result,
    add,
    setText,
    columns: reader?.peopleColumns ?? [],
    setColumn: (index, column) => {
      if (judged === undefined) return;
      draft.change({ columns: columnsAsText(judged.read.headings, withColumn(judged.read.columns, index, column)) });
    },
    setEveryone: (unit) => draft.change({ everyone: unit ?? '' }),
    answer: (more) => {
      const added = Object.entries(more).map(([id, answer]) => [id, { ...answers[id], ...answer }] as const);
      draft.change({ answers: answersAsText({ ...answers, ...Object.fromEntries(added) }) });
    },
    askAgain: (id) => {
      const { [id]: gone, ...rest } = answers;
      draft.change({
        answers: answersAsText(gone?.unitAbove === undefined ? rest : { ...rest, [id]: { unitAbove: gone.unitAbove } }),
      });
    },
  };
}

/** A column means one thing, and one thing is in one column. */
function withColumn(columns: ChosenColumns, index: number, column: PeopleColumn | undefined): ChosenColumns {
  return columns.map((each, at) => (at === index ? column : each === column ? undefined : each));
}

function moved(answers: RowAnswers, followed: ReadonlyMap<string, string>): RowAnswers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => {
      const now = followed.get(id);
      return now === undefined ? [] : [[now, answer] as const];
    }),
  );
}

/** The rows that are left, with what was answered about them, and the unit above those whose rows above are gone. */
function leftInBox(
  text: string,
  left: readonly JudgedPerson[],
  answers: RowAnswers,
  readText: (text: string) => ReadPeople | undefined,
): Pick<Record<PasteField, string>, 'text' | 'answers'> {
  const rows = readText(text)?.rows ?? [];
  const kept = left.flatMap(({ row }, index): readonly (readonly [string, RowAnswer])[] => {
    const now = rows[index];
    const unitAbove = row.unit === '' ? (answers[row.id]?.unitAbove ?? row.unitAbove) : undefined;
    const answer: RowAnswer = { ...answers[row.id], ...(unitAbove === undefined ? {} : { unitAbove }) };
    return now === undefined || Object.keys(answer).length === 0 ? [] : [[now.id, answer]];
  });
  return { text, answers: answersAsText(Object.fromEntries(kept)) };
}

type Sent =
  | { readonly kind: 'added' | 'corrected' | 'already' }
  | { readonly kind: 'refused'; readonly failure: unknown };

/** Sends what is to be added and corrected; a batch that did not come through is a refusal of each of its rows. */
async function send(
  people: readonly JudgedPerson[],
  group: Group,
  { units }: ListAround,
  participants: Parameters<typeof addPeople>[3]['participants'],
): Promise<ReadonlyMap<string, Sent>> {
  const sent = new Map<string, Sent>();
  const fresh = people.flatMap((person) => {
    const { fate, unitKey, row } = person;
    return fate.kind === 'add' && unitKey !== undefined ? [{ ...person, unitKey, id: row.id }] : [];
  });
  try {
    const outcomes = await addPeople(fresh, group, units, { participants });
    fresh.forEach(({ id }, index) => sent.set(id, outcomes[index] ?? { kind: 'already' }));
  } catch (failure) {
    fresh.forEach(({ id }) => sent.set(id, { kind: 'refused', failure }));
  }
  for (const { row, fate, email } of people) {
    if (fate.kind !== 'correct' || email === undefined) continue;
    const failure = await correctAddress(fate.there, email, { participants }).catch((problem: unknown) => problem);
    sent.set(row.id, failure === undefined ? { kind: 'corrected' } : { kind: 'refused', failure });
  }
  return sent;
}
