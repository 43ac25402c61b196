import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { Decision } from '../../rules';
import { Message } from '../../ui';
import { formatDay, formatTime } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { swedishDayOf } from '../../rules';
import { useOpenGroup } from '../../parts/OpenGroup';
import { outcomeText } from '../../words/awardWords';
import type { DecisionFields } from './decisionDraft';

interface OvertakenDecisionProps {
  readonly theirs: Stored<Decision>;
  readonly typed: Pick<DecisionFields, 'reason'>;
}

/** Somebody else decided first: their decision next to what was typed, and how to change it. */
export function OvertakenDecision({
  theirs: { value, modifiedBy, modifiedUtc },
  typed,
}: OvertakenDecisionProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const { version } = useOpenGroup();
  const words = texts.decision.overtaken;
  return (
    <Message tone="warm" icon="warning" live="alert">
      <strong>{texts.common.conflictTitle}.</strong>{' '}
      {fill(words.taken, {
        who: modifiedBy,
        day: formatDay(swedishDayOf(modifiedUtc), locale),
        time: formatTime(modifiedUtc, locale),
        outcome: outcomeText(value.outcome, version, { texts, locale }),
      })}{' '}
      {fill(texts.common.conflictNow, { label: texts.decision.form.reason, theirs: value.reason, mine: typed.reason })}{' '}
      {words.change}
    </Message>
  );
}
