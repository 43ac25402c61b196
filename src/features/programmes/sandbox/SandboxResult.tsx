import * as React from 'react';
import { fill } from '../../../loc/fill';
import { ore } from '../../../rules';
import { Button, classNames, controls, Icon, Message } from '../../../ui';
import { formatKronor } from '../../../words/format';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';
import { useProgrammeWords } from '../ProgrammeWords';
import type { SandboxView } from './buildSandboxView';
import styles from './sandbox.module.scss';
import { SandboxTable } from './SandboxTable';

/** Squares that the eye can still distinguish; beyond them the numbers say it better. */
const mostSquares = 240;
const rowsAtFirst = 50;

/** What the draft would have done: the headline, a square for each process, the totals, and the rows that change. */
export function SandboxResult({
  view,
  finished,
}: {
  readonly view: SandboxView;
  readonly finished: boolean;
}): JSX.Element {
  const {
    programmes: { sandbox: words },
  } = useProgrammeWords();
  const [all, setAll] = React.useState(false);
  const [shown, setShown] = React.useState(rowsAtFirst);
  const rows = all ? view.rows : view.rows.filter(({ changed }) => changed);
  return (
    <>
      <p className={styles.headline} role={finished ? 'status' : undefined}>
        {headline(view, words)}
      </p>
      {view.unreadable > 0 && (
        <Message tone="warm" icon="warning">
          {fill(words.unreadable, { count: view.unreadable })}
        </Message>
      )}
      <div className={styles.summary}>
        <div className={styles.picture}>
          {view.total <= mostSquares && <Squares view={view} />}
          <Totals view={view} />
        </div>
        <div className={styles.rows}>
          {rows.length > 0 && <SandboxTable rows={rows.slice(0, shown)} />}
          <div className={controls.row}>
            {rows.length > shown && (
              <Button onClick={() => setShown(shown + rowsAtFirst)}>
                {fill(words.showMore, { count: Math.min(rowsAtFirst, rows.length - shown) })}
              </Button>
            )}
            {view.changed < view.total && (
              <Button look="quiet" aria-pressed={all} onClick={() => setAll(!all)}>
                {all ? words.onlyChanges : fill(words.showAll, { total: view.total })}
              </Button>
            )}
          </div>
          <p className={styles.note}>{words.openNote}</p>
        </div>
      </div>
    </>
  );
}

function headline(
  { changed, total }: SandboxView,
  words: ReturnType<typeof useProgrammeWords>['programmes']['sandbox'],
): string {
  if (changed === 0) return fill(words.same, { total });
  return fill(changed === 1 ? words.headingOne : words.heading, { changed, total });
}

/**
 * Those with another outcome come first, marked with the outcome they would get. The list below says the same in words.
 */
function Squares({ view }: { readonly view: SandboxView }): JSX.Element {
  const {
    programmes: { sandbox: words },
  } = useProgrammeWords();
  const rows = [...view.rows].sort((one, other) => Number(other.verdict.changed) - Number(one.verdict.changed));
  return (
    <div className={styles.squares} role="img" aria-label={words.grid}>
      {rows.map(({ key, verdict: { changed, after } }) => (
        <i key={key} className={classNames(changed && styles[after.tone])}>
          {changed && <Icon name={after.icon} size={14} />}
        </i>
      ))}
    </div>
  );
}

function Totals({
  view: { outcomes, towards, days, costs, costDifference, total, unreadable },
}: {
  readonly view: SandboxView;
}): JSX.Element {
  const { locale } = useCoordinatorServices();
  const {
    programmes: { sandbox: words },
  } = useProgrammeWords();
  const together =
    costDifference === undefined
      ? undefined
      : fill(costDifference < 0 ? words.less : words.more, {
          amount: formatKronor(ore(Math.abs(costDifference)), locale),
        });
  return (
    <dl className={styles.totals}>
      <div>
        <dt>{words.outcomes}</dt>
        <dd>{outcomes}</dd>
        {towards.map(({ word, count }) => (
          <dd key={word} className={styles.note}>
            {fill(words.towards, { count, verdict: word })}
          </dd>
        ))}
        {outcomes > 0 && (
          <dd className={styles.note}>{fill(words.legendSame, { count: total - unreadable - outcomes })}</dd>
        )}
      </div>
      <div>
        <dt>{words.days}</dt>
        <dd>{days}</dd>
      </div>
      <div>
        <dt>{words.costs}</dt>
        <dd>{costs}</dd>
        {together !== undefined && <dd className={styles.note}>{fill(words.costTogether, { amount: together })}</dd>}
      </div>
    </dl>
  );
}
