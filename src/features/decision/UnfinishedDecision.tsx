import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Message } from '../../ui';
import { failureText } from '../../parts/Failure';
import { formatList } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useOpenGroup } from '../../parts/OpenGroup';
import { awardWord } from '../../words/awardWords';
import type { Finish, FinishStep } from '../../usecases/decide/finishDecision';

interface UnfinishedDecisionProps {
  readonly done: readonly (FinishStep | 'decision')[];
  readonly left: readonly FinishStep[];
  readonly failed: Finish['failed'];
  readonly resuming: boolean;
  readonly onResume: () => void;
}

/** A saved decision that has not got all it leads to: says exactly what was saved, what is left, and finishes it. */
export function UnfinishedDecision({ done, left, failed, resuming, onResume }: UnfinishedDecisionProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const { version } = useOpenGroup();
  const words = texts.decision.unfinished;
  const named = (steps: readonly (FinishStep | 'decision')[]): string =>
    formatList(
      steps.map((step) => fill(words.steps[step], { word: awardWord(version, { texts, locale }) })),
      locale,
    );
  const why = failed === undefined ? undefined : failureText(failed.failure, texts.failure);
  return (
    <Message
      tone="bad"
      live="alert"
      end={
        <Button look="primary" disabled={resuming} onClick={onResume}>
          {resuming ? words.resuming : words.resume}
        </Button>
      }
    >
      <strong>{words.title}</strong> {fill(words.done, { steps: named(done) })}{' '}
      {fill(words.left, { steps: named(left) })} {why !== undefined && `${why.title}. ${why.advice} `}
      {words.safe}
    </Message>
  );
}
