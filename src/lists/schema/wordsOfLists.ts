import type { Text } from '../../rules/model';
import { allLists } from '.';

/** What a list and its columns are called by those who keep it. */
export interface WordsOfList {
  readonly title: Text;
  readonly columns: Readonly<Record<string, Text>>;
}

/** The words of every list by its path: far more than a first load carries, and asked for by few. */
export const wordsOfLists: Readonly<Record<string, WordsOfList>> = Object.fromEntries(
  allLists.map(({ path, title, words }) => [
    path,
    {
      title,
      columns: Object.fromEntries(Object.entries(words).map(([name, [sv, en]]) => [name, { sv, en }])),
    },
  ]),
);
