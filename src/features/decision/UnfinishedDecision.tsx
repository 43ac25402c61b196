import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Message } from '../controls';
import { failureText } from '../shell/Failure';
import { formatList } from '../shell/format';
import { useProduct } from '../shell/Product';
import { useOpenGroup } from '../group/OpenGroup';
import { awardWord } from './awardWords';
import type { Finish, FinishStep } from './finishDecision';

interface UnfinishedDecisionProps {
  readonly done: readonly (FinishStep | 'decision')[];
  readonly left: readonly FinishStep[];
  readonly failed: Finish['failed'];
  readonly resuming: boolean;
  readonly onResume: () => void;
}

/** A saved decision that has not got all it leads to: says exactly what was saved, what is left, and finishes it. */
export function UnfinishedDecision({ done, left, failed, resuming, onResume }: UnfinishedDecisionProps): JSX.Element {
  const { texts, locale } = useProduct();
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
