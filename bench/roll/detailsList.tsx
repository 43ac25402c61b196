import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { DetailsList, DetailsListLayoutMode, SelectionMode, type IColumn } from '@fluentui/react/lib/DetailsList';
import * as React from 'react';
import { columns, nameOf, type Scene } from './scene';
import { useMarks } from './useMarks';

interface Item {
  readonly row: number;
  readonly marks: readonly boolean[];
}

function Grid(): JSX.Element {
  const { marks, onMark } = useMarks();
  const kept = React.useRef(new Map<readonly boolean[], Item>());
  const items = React.useMemo(
    () =>
      marks.map((own, row) => {
        const item = kept.current.get(own) ?? { row, marks: own };
        kept.current.set(own, item);
        return item;
      }),
    [marks],
  );
  const drawn = React.useMemo(
    (): IColumn[] => [
      { key: 'name', name: 'Namn', minWidth: 200, maxWidth: 200, onRender: ({ row }: Item) => nameOf(row) },
      ...Array.from(
        { length: columns },
        (_, column): IColumn => ({
          key: String(column),
          name: `Tillfälle ${column + 1}`,
          minWidth: 120,
          maxWidth: 120,
          onRender: ({ row, marks: own }: Item) => (
            <Checkbox
              checked={own[column]}
              label={own[column] === true ? 'Närvarande' : 'Omarkerad'}
              ariaLabel={`${nameOf(row)}, tillfälle ${column + 1}`}
              onChange={(_event, now) => onMark(row, column, now === true)}
            />
          ),
        }),
      ),
    ],
    [onMark],
  );
  return (
    <>
      <DetailsList
        items={items}
        columns={drawn}
        getKey={({ row }: Item) => String(row)}
        selectionMode={SelectionMode.none}
        layoutMode={DetailsListLayoutMode.fixedColumns}
        onShouldVirtualize={() => false}
      />
      <p>{Array.from({ length: columns }, (_, column) => marks.filter((own) => own[column]).length).join(', ')}</p>
    </>
  );
}

export const detailsList: Scene = { name: 'Fluent DetailsList', draw: () => <Grid />, cells: 'input[type=checkbox]' };
