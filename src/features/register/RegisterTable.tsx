import * as React from 'react';
import { fill } from '../../loc/fill';
import { classNames, controls, Icon, Pill } from '../../ui';
import { useEssentials } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import type { RegisterChoice, RegisterColumn, RegisterRow } from './buildRegisterViewModel';
import styles from './Register.module.scss';

interface RegisterTableProps {
  readonly rows: readonly RegisterRow[];
  readonly choice: Pick<RegisterChoice, 'sortBy' | 'descending'>;
  readonly publicly: boolean;
  readonly onSort: (column: RegisterColumn) => void;
}

/** The diplomas as a table that sorts by its headings; on a narrow screen each row says its columns' names. */
export function RegisterTable({ rows, choice, publicly, onSort }: RegisterTableProps): JSX.Element {
  const { texts } = useEssentials();
  const words = texts.register;
  const titles: Record<RegisterColumn, string> = {
    unit: words.unit,
    organisation: words.organisationColumn,
    municipality: words.municipality,
    category: words.category,
    programme: words.programme,
    lastValidDay: words.lastValidDay,
    number: words.number,
  };
  const columns: readonly RegisterColumn[] = [
    'unit',
    'organisation',
    'municipality',
    'category',
    'programme',
    'lastValidDay',
    ...(publicly ? [] : ['number' as const]),
  ];
  return (
    <table className={classNames(controls.table, controls.stacking)}>
      <caption className={controls.visuallyHidden}>{words.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              aria-sort={choice.sortBy !== column ? undefined : choice.descending ? 'descending' : 'ascending'}
            >
              <button
                type="button"
                className={styles.sort}
                title={fill(words.sortBy, { column: titles[column] })}
                onClick={() => onSort(column)}
              >
                {titles[column]}
                {choice.sortBy === column && (
                  <span className={choice.descending ? styles.up : undefined}>
                    <Icon name="chevronDown" size={14} />
                  </span>
                )}
              </button>
            </th>
          ))}
          <th scope="col">
            <span className={styles.plain}>{words.diplomaState}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.unit}</th>
            {columns.slice(1).map((column) => (
              <td key={column} data-label={titles[column]}>
                {column === 'number' ? (
                  <a
                    href={hrefOf({ view: 'diplom', diplomaKey: row.key })}
                    aria-label={fill(words.open, { number: row.number, unit: row.unit })}
                  >
                    {row.number}
                  </a>
                ) : (
                  row[column]
                )}
              </td>
            ))}
            <td data-label={words.diplomaState}>
              <Pill tone={row.tone} icon={row.icon}>
                {row.stateWord}
              </Pill>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
