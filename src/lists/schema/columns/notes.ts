import type { ProcessKey, TogetherKey } from '../../../rules/model';
import { key, note, text } from '../column';
import { listColumns } from '../listColumns';

/** Free text that may touch a person, apart from the rows that everybody reads. */
export const noteColumns = listColumns('Notes', {
  Title: text(),
  ProcessKey: key<ProcessKey>(),
  TogetherKey: key<TogetherKey>(),
  Text: note(),
});
