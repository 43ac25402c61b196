import * as React from 'react';
import type { EssentialTexts } from '../loc/texts';
import { type Caught, ErrorBoundary } from '../ui/ErrorBoundary';

interface GuardedProps {
  /** What the message takes the place of when something in it fails. */
  readonly what: 'webPart' | 'page' | 'tab';
  readonly texts: Pick<EssentialTexts, 'common' | 'shell'>;
  readonly children: React.ReactNode;
}

/** Only who meets a failure needs what writes it down. */
const loadDetails = async (): Promise<(caught: Caught) => string> => {
  const { failureDetails } = await import(/* webpackChunkName: 'diplomera-details' */ './failureDetails');
  return (caught) => failureDetails(caught, window.location.hash);
};

/** A web part, a page or a tab that may fail without anything around it failing too. */
export function Guarded({ what, texts: { common, shell }, children }: GuardedProps): JSX.Element {
  const { tryAgain, copied, copyFailed } = common;
  const { copyDetails, [what]: own } = shell.broken;
  return (
    <ErrorBoundary
      texts={{ ...own, tryAgain, copyDetails, copied, copyFailed }}
      wholePage={what !== 'tab'}
      loadDetails={loadDetails}
    >
      {children}
    </ErrorBoundary>
  );
}
