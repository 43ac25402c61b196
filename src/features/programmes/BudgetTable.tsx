import * as React from 'react';
import { fill } from '../../loc/fill';
import type { ProgrammeVersion } from '../../rules';
import { buildBudget } from './buildBudget';
import { useProgrammeWords } from './ProgrammeWords';
import styles from './programmes.module.scss';

/** What the threshold means in people, size by size, next to what it meant before. */
export function BudgetTable({
  version,
  before,
}: {
  readonly version: ProgrammeVersion;
  readonly before: ProgrammeVersion | undefined;
}): JSX.Element | null {
  const {
    programmes: { budget: words, difference },
  } = useProgrammeWords();
  const rows = React.useMemo(() => buildBudget(version, before), [version, before]);
  if (rows === undefined) return null;
  return (
    <table className={styles.budget}>
      <caption className={styles.hidden}>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.size}</th>
          <th scope="col">{version.attendance.reading === 'attendedAll' ? words.overAll : words.perSession}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ from, to, budget, before: was }) => (
          <tr key={from}>
            <th scope="row">{from === to ? fill(words.one, { size: from }) : fill(words.range, { from, to })}</th>
            <td>
              {was === undefined || was === budget ? (
                budget
              ) : (
                <>
                  <span className={styles.hidden}>{difference.changedFrom} </span>
                  {was} <span aria-hidden="true">→</span>
                  <span className={styles.hidden}> {difference.changedTo}</span> <b>{budget}</b>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
