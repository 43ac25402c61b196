import * as React from 'react';
import { columns, rows } from './scene';

export type Mark = (row: number, column: number, present: boolean) => void;

/** The marks of the rival grids: a row that is not ticked stays the same array, so that it need not be drawn again. */
export function useMarks(): { readonly marks: readonly (readonly boolean[])[]; readonly onMark: Mark } {
  const [marks, setMarks] = React.useState(() =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => false)),
  );
  const onMark = React.useCallback<Mark>((row, column, present) => {
    setMarks((before) =>
      before.map((own, index) => (index === row ? own.map((each, at) => (at === column ? present : each)) : own)),
    );
  }, []);
  return { marks, onMark };
}
