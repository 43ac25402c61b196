import * as React from 'react';
import type { PeopleColumn, ReadPeople } from '../../interchange/people';
import { fill } from '../../loc/fill';
import { controls, Icon } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import styles from './paste.module.scss';

/** What each column of the list was taken for; another meaning can be chosen. */
export function PasteColumns({
  read: { headings, columns },
  known,
  onChange,
}: {
  readonly read: ReadPeople;
  readonly known: readonly PeopleColumn[];
  readonly onChange: (index: number, column: PeopleColumn | undefined) => void;
}): JSX.Element | null {
  const {
    texts: { pastePeople: words },
  } = useCoordinatorServices();
  if (headings.length < 2) return null;
  return (
    <ul className={styles.columns} aria-label={words.columnsLegend}>
      {headings.map((heading, index) => {
        const shown = heading === '' ? fill(words.unnamedColumn, { number: index + 1 }) : heading;
        return (
          <li key={index}>
            <span className={styles.heading} aria-hidden="true">
              {shown}
            </span>
            <Icon name="arrow" size={14} />
            <select
              className={controls.input}
              aria-label={fill(words.columnIs, { heading: shown })}
              value={columns[index] ?? ''}
              onChange={({ target }) =>
                onChange(
                  index,
                  known.find((each) => each === target.value),
                )
              }
            >
              <option value="">{words.notUsed}</option>
              {known.map((column) => (
                <option key={column} value={column}>
                  {words.columns[column]}
                </option>
              ))}
            </select>
          </li>
        );
      })}
    </ul>
  );
}
