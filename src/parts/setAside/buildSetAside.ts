import type { ListWords, SetAsideRow } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { Locale } from '../../loc/locale';
import type { Texts } from '../../loc/texts';
import { textIn } from '../../words/format';

/** One row that could not be read, in the words of whoever keeps the list. */
export interface SetAsideLine {
  readonly key: string;
  readonly where: string;
  readonly what: string;
  readonly href: string;
  readonly open: string;
  /** What `open` leads to, for those who do not see the line around it. */
  readonly openNamed: string;
}

/** Rows of one list with one thing wrong; only the first are shown one by one. */
export interface SetAsideGroup {
  readonly key: string;
  readonly lines: readonly SetAsideLine[];
  readonly more: string | undefined;
}

/** As many rows of a kind as somebody would correct one by one. */
const mostOfAKind = 10;

/** The rows by list and by what is wrong with them. */
export function buildSetAside(
  rows: readonly SetAsideRow[],
  addressOf: (row: SetAsideRow) => string,
  words: ListWords,
  texts: Texts['setAside'],
  locale: Locale,
): readonly SetAsideGroup[] {
  const groups = new Map<string, SetAsideRow[]>();
  for (const row of rows) {
    const kind = `${row.list} ${row.column} ${row.reason.code}`;
    groups.set(kind, [...(groups.get(kind) ?? []), row]);
  }
  return Array.from(groups, ([kind, all]) => {
    const left = all.length - mostOfAKind;
    return {
      key: kind,
      lines: all.slice(0, mostOfAKind).map((row, index) => ({
        ...lineOf(row, words, texts, locale),
        key: `${kind} ${row.id ?? `#${index}`}`,
        href: addressOf(row),
      })),
      more: left <= 0 ? undefined : left === 1 ? texts.moreOne : fill(texts.more, { count: left }),
    };
  });
}

function lineOf(
  row: SetAsideRow,
  words: ListWords,
  texts: Texts['setAside'],
  locale: Locale,
): Omit<SetAsideLine, 'key' | 'href'> {
  const { id, value } = row;
  const list = listTitle(row.list, words, locale);
  const reason = reasonOf(row, words, texts, locale);
  const what = { column: columnTitle(row, words, texts, locale), value, reason };
  return {
    where: id === undefined ? fill(texts.whereUnknown, { list }) : fill(texts.where, { list, id }),
    what: `${fill(value === '' ? texts.what : texts.whatWithValue, what)}.`,
    open: id === undefined ? texts.openList : texts.openRow,
    openNamed: id === undefined ? fill(texts.openListNamed, { list }) : fill(texts.openRowNamed, { list, id }),
  };
}

function listTitle(list: string, words: ListWords, locale: Locale): string {
  const own = words[list];
  return own === undefined ? list : textIn(own.title, locale);
}

function columnTitle(
  { list, column }: SetAsideRow,
  words: ListWords,
  texts: Texts['setAside'],
  locale: Locale,
): string {
  const own = words[list]?.columns[column];
  if (own !== undefined) return textIn(own, locale);
  return column === 'Id' || column === 'Author' || column === 'Modified' ? texts.ownColumns[column] : column;
}

function reasonOf({ reason }: SetAsideRow, words: ListWords, texts: Texts['setAside'], locale: Locale): string {
  const text = texts.reasons[reason.code];
  if (reason.code === 'notAChoice') return fill(text, { choices: reason.choices.join(', ') });
  if (reason.code === 'unknownReference') return fill(text, { list: listTitle(reason.list, words, locale) });
  const { code: _, ...figures } = reason;
  return fill(text, figures);
}
