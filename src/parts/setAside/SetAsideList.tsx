import * as React from 'react';
import type { SetAsideRow } from '../../lists/repositories/ports';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useLoad } from '../../services/useLoad';
import { Loading } from '../Loading';
import { buildSetAside } from './buildSetAside';
import styles from './setAside.module.scss';

/** The rows that could not be read: which, what is wrong with each, where it is, and what to do. */
export function SetAsideList({ rows }: { readonly rows: readonly SetAsideRow[] }): JSX.Element {
  const {
    repositories: { setAside },
    texts: { setAside: texts },
    locale,
  } = useCoordinatorServices();
  const words = useLoad(() => setAside.words(), 'words');
  return (
    <div className={styles.list}>
      <p>{texts.advice}</p>
      <Loading from={words} lines={3}>
        {(known) => (
          <ul className={styles.rows}>
            {buildSetAside(rows, (row) => setAside.addressOf(row), known, texts, locale).map(({ key, lines, more }) => (
              <React.Fragment key={key}>
                {lines.map((line) => (
                  <li key={line.key} className={styles.row}>
                    <span>
                      <strong>{line.where}</strong>
                      <span className={styles.what}>{line.what}</span>
                    </span>
                    <a href={line.href} target="_blank" rel="noopener noreferrer" aria-label={line.openNamed}>
                      {line.open}
                    </a>
                  </li>
                ))}
                {more !== undefined && <li className={styles.row}>{more}</li>}
              </React.Fragment>
            ))}
          </ul>
        )}
      </Loading>
    </div>
  );
}
