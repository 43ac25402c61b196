import * as React from 'react';
import { fill } from '../../loc/fill';
import { swedishDayOf } from '../../rules';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { controls, Message } from '../../ui';
import type { UnreadableHindrance } from '../../usecases/openGroup/unreadable';
import type { FirstDoer } from '../../usecases/act/act';
import { formatDay, formatTime } from '../../words/format';
import type { ActDifference } from './differenceWords';

/** Why an act was not carried out, where nothing of the feature's own has to be said. */
export type Stopped =
  | { readonly kind: 'changedMeanwhile'; readonly differences: readonly ActDifference[] }
  | { readonly kind: 'taken' | 'withdrawn'; readonly first: FirstDoer }
  | { readonly kind: 'gone' }
  | UnreadableHindrance;

/** An act that was not carried out: what the person saw next to what holds now, or who was first. */
export function ActStopped({ stopped }: { readonly stopped: Stopped }): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const words = texts.acts;
  if (stopped.kind === 'changedMeanwhile') return <Changed differences={stopped.differences} />;
  if (stopped.kind === 'gone')
    return (
      <Message tone="warm" icon="warning" live="alert">
        {words.gone}
      </Message>
    );
  if (stopped.kind === 'unreadable')
    return (
      <Message tone="bad" live="alert">
        {fill(stopped.rows.length === 1 ? words.unreadableOne : words.unreadable, { count: stopped.rows.length })}
      </Message>
    );
  const { by, utc } = stopped.first;
  return (
    <Message tone="warm" icon="warning" live="alert">
      <strong>{texts.common.conflictTitle}.</strong>{' '}
      {fill(words[stopped.kind], {
        who: by,
        day: formatDay(swedishDayOf(utc), locale),
        time: formatTime(utc, locale),
      })}
    </Message>
  );
}

function Changed({ differences }: { readonly differences: readonly ActDifference[] }): JSX.Element {
  const {
    texts: { acts: words },
  } = useCoordinatorServices();
  return (
    <Message tone="warm" icon="warning" live="alert">
      <strong>{words.changedTitle}.</strong> {differences.length === 0 ? words.changedUnknown : words.changed}
      {differences.length > 0 && <DifferenceTable differences={differences} seen={words.seen} now={words.now} />}
      {words.changedNext}
    </Message>
  );
}

/** What was and what is, side by side; on a narrow screen one under the other. */
export function DifferenceTable({
  differences,
  seen,
  now,
}: {
  readonly differences: readonly ActDifference[];
  /** The headings of the two columns. */
  readonly seen: string;
  readonly now: string;
}): JSX.Element {
  const {
    texts: { acts: words },
  } = useCoordinatorServices();
  return (
    <table className={`${controls.table} ${controls.stacking}`}>
      <caption className={controls.visuallyHidden}>{words.differences}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{seen}</th>
          <th scope="col">{now}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ what, before, after }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td data-label={seen}>{before}</td>
            <td data-label={now}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
