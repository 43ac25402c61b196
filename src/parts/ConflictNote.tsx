import * as React from 'react';
import type { Stored } from '../lists/repositories/ports';
import { fill } from '../loc/fill';
import { Message } from '../ui';
import { formatDay, formatTime } from '../words/format';
import { useEssentials } from '../services/CoordinatorServices';
import { swedishDayOf } from '../rules';

export interface Difference {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Somebody else saved first: who, when, and where what the list has now differs from what was typed. */
export function ConflictNote({
  current: { modifiedBy, modifiedUtc },
  differences,
}: {
  readonly current: Pick<Stored<unknown>, 'modifiedBy' | 'modifiedUtc'>;
  readonly differences: readonly Difference[];
}): JSX.Element {
  const {
    texts: { common },
    locale,
  } = useEssentials();
  return (
    <Message tone="warm" icon="warning" live="alert">
      <strong>{common.conflictTitle}.</strong>{' '}
      {fill(common.conflict, {
        who: modifiedBy,
        day: formatDay(swedishDayOf(modifiedUtc), locale),
        time: formatTime(modifiedUtc, locale),
      })}
      <ul>
        {differences.map((each) => (
          <li key={each.label}>
            {fill(common.conflictNow, { label: each.label, theirs: each.theirs, mine: each.mine })}
          </li>
        ))}
      </ul>
    </Message>
  );
}
