import * as React from 'react';
import { MalformedRow, SharePointFailure } from '../lists/failure';
import { fill } from '../loc/fill';
import type { EssentialTexts } from '../loc/texts';
import { Button, Message } from '../ui';
import { useEssentials } from '../services/CoordinatorServices';

export interface FailureText {
  readonly title: string;
  readonly advice: string;
}

/** What a failure tells the user: what happened, what was kept, what to do. Never a bare status code. */
export function failureText(failure: unknown, texts: EssentialTexts['failure']): FailureText {
  const row =
    failure instanceof MalformedRow ? failure.row : failure instanceof SharePointFailure && failure.detail.row;
  if (row) {
    // Refused before it was sent, since nobody could have read it.
    const { title, advice } =
      texts[failure instanceof SharePointFailure && failure.kind === 'validation' ? 'outOfRange' : 'unreadable'];
    return {
      title,
      advice: fill(advice, { list: row.list, item: row.id ?? '?', column: row.column, value: row.value }),
    };
  }
  if (failure instanceof SharePointFailure) {
    const seconds = failure.detail.retryAfterSeconds ?? 30;
    const { title, advice } =
      failure.kind === 'throttled' && seconds === 1 ? texts.throttledOneSecond : texts[failure.kind];
    return { title, advice: fill(advice, { message: failure.message, seconds }) };
  }
  const message = failure instanceof Error ? failure.message : String(failure);
  return { title: texts.unexpected.title, advice: fill(texts.unexpected.advice, { message }) };
}

/** A failure where the thing should have been, with a way to try again when there is one. */
export function Failure({
  failure,
  onRetry,
}: {
  readonly failure: unknown;
  readonly onRetry?: () => void;
}): JSX.Element {
  const { texts } = useEssentials();
  const { title, advice } = failureText(failure, texts.failure);
  return (
    <Message
      tone="bad"
      live="alert"
      end={
        onRetry && (
          <Button look="quiet" icon="refresh" onClick={onRetry}>
            {texts.common.tryAgain}
          </Button>
        )
      }
    >
      <strong>{title}.</strong> {advice}
    </Message>
  );
}
