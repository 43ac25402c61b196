import * as React from 'react';
import type { Beside } from '../../../rules';
import { classNames, controls, Pill } from '../../../ui';
import { useProgrammeWords } from '../ProgrammeWords';
import type { SandboxRow, VerdictWord } from './buildSandboxView';
import styles from './sandbox.module.scss';

/** Process by process: outcome, last valid day and cost, as they are and as they would be, and why. */
export const SandboxTable = React.memo(function SandboxTable({
  rows,
}: {
  readonly rows: readonly SandboxRow[];
}): JSX.Element {
  const {
    programmes: { sandbox: words },
  } = useProgrammeWords();
  return (
    <table className={classNames(controls.table, controls.stacking, styles.table)}>
      <caption className={controls.visuallyHidden}>{words.tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.validUntil}</th>
          <th scope="col">{words.cost}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, unit, about, verdict, why, lastValidDay, cost }) => (
          <tr key={key}>
            <th scope="row">
              {unit}
              <span className={styles.note}>{about}</span>
            </th>
            <td data-label={words.outcome}>
              <span className={styles.change}>
                <Verdict of={verdict.before} />
                {verdict.changed && (
                  <>
                    <Arrow />
                    <Verdict of={verdict.after} />
                  </>
                )}
              </span>
              {why.map((line) => (
                <span key={line} className={styles.note}>
                  {line}
                </span>
              ))}
            </td>
            <td data-label={words.validUntil}>
              <Change of={lastValidDay} />
            </td>
            <td data-label={words.cost}>
              <Change of={cost} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});

const Verdict = ({ of: { word, tone, icon } }: { readonly of: VerdictWord }): JSX.Element => (
  <Pill tone={tone} icon={icon}>
    {word}
  </Pill>
);

function Change({ of: { before, after, changed } }: { readonly of: Beside<string> }): JSX.Element {
  if (!changed) return <span className={styles.same}>{before}</span>;
  return (
    <span className={styles.change}>
      <span>{before}</span>
      <Arrow />
      <b>{after}</b>
    </span>
  );
}

/** Drawn as an arrow, said as a word. */
function Arrow(): JSX.Element {
  const {
    programmes: { difference },
  } = useProgrammeWords();
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className={controls.visuallyHidden}>{difference.changedTo}</span>
    </>
  );
}
