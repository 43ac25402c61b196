import { Checkbox } from '@fluentui/react/lib/Checkbox';
import * as React from 'react';
import { columns, nameOf, type Scene } from './scene';
import { useMarks, type Mark } from './useMarks';

interface RowProps {
  readonly row: number;
  readonly marks: readonly boolean[];
  readonly onMark: Mark;
}

function Row({ row, marks, onMark }: RowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">{nameOf(row)}</th>
      {marks.map((present, column) => (
        <td key={column}>
          <Checkbox
            checked={present}
            label={present ? 'Närvarande' : 'Omarkerad'}
            ariaLabel={`${nameOf(row)}, tillfälle ${column + 1}`}
            onChange={(_, now) => onMark(row, column, now === true)}
          />
        </td>
      ))}
    </tr>
  );
}
const RowOnItsOwn = React.memo(Row);

function Grid({ as: GridRow }: { readonly as: React.ComponentType<RowProps> }): JSX.Element {
  const { marks, onMark } = useMarks();
  return (
    <table>
      <thead>
        <tr>
          <th>Namn</th>
          {Array.from({ length: columns }, (_, column) => (
            <th key={column}>Tillfälle {column + 1}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {marks.map((own, row) => (
          <GridRow key={row} row={row} marks={own} onMark={onMark} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th>Närvarande</th>
          {Array.from({ length: columns }, (_, column) => (
            <td key={column}>{marks.filter((own) => own[column]).length}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

export const fluentCheckboxes: Scene = {
  name: 'Fluent Checkbox in a table',
  draw: () => <Grid as={Row} />,
  cells: 'input[type=checkbox]',
};
/** The same with every row memoised by hand, as ours are. */
export const fluentCheckboxRows: Scene = {
  name: 'Fluent Checkbox, rows memoised',
  draw: () => <Grid as={RowOnItsOwn} />,
  cells: 'input[type=checkbox]',
};
