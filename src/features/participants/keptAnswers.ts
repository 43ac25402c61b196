import type { PeopleColumn } from '../../interchange/people';
import { isRecord, keyFrom, type ParticipantKey, type UnitKey } from '../../rules';
import type { RowAnswer, RowAnswers } from '../../usecases/addPeople/judgePeople';

/** Answers as the draft keeps them on the device. */
export function answersAsText(answers: RowAnswers): string {
  return Object.keys(answers).length === 0 ? '' : JSON.stringify(answers);
}

/** Answers as they were kept; what is not one is left out. */
export function answersIn(text: string): RowAnswers {
  return Object.fromEntries(Object.entries(recordIn(text)).map(([id, held]) => [id, answerIn(held)] as const));
}

function answerIn(held: unknown): RowAnswer {
  const of = isRecord(held) ? held : {};
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const unitKey = text(of.unitKey);
  const sameAs = text(of.sameAs);
  return withoutOpen({
    unitKey: unitKey === undefined ? undefined : keyFrom<UnitKey>(unitKey),
    sameAs: sameAs === undefined ? undefined : keyFrom<ParticipantKey>(sameAs),
    unitAbove: text(of.unitAbove),
    name: text(of.name),
    email: text(of.email),
    isWhole: of.isWhole === true ? true : undefined,
    isAnother: of.isAnother === true ? true : undefined,
    skip: of.skip === true ? true : undefined,
  });
}

function withoutOpen<T extends object>(of: T): T {
  for (const [name, value] of Object.entries(of)) if (value === undefined) Reflect.deleteProperty(of, name);
  return of;
}

/** Columns chosen by hand, for a list with these headings; those of another list are not for this one. */
export type ChosenColumns = readonly (PeopleColumn | undefined)[];

export function columnsAsText(headings: readonly string[], columns: ChosenColumns): string {
  return JSON.stringify({ headings, columns: columns.map((column) => column ?? '') });
}

export function columnsIn(
  text: string,
  headings: readonly string[],
  known: readonly PeopleColumn[],
): ChosenColumns | undefined {
  const held = recordIn(text);
  if (JSON.stringify(held.headings) !== JSON.stringify(headings) || !Array.isArray(held.columns)) return undefined;
  const columns: readonly unknown[] = held.columns;
  return columns.map((column) => known.find((each) => each === column));
}

function recordIn(text: string): Readonly<Record<string, unknown>> {
  if (text === '') return {};
  try {
    const held: unknown = JSON.parse(text);
    return isRecord(held) ? held : {};
  } catch {
    return {};
  }
}
