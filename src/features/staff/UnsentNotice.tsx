import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Message } from '../../ui';
import { failureText } from '../../parts/Failure';
import { useEssentials } from '../../services/CoordinatorServices';
import type { Sending } from './useOutbox';

/** What waits on the device: how much, why, and a way to try now. Nothing when all has been sent or is on its way. */
export function UnsentNotice({
  sending: { unsent, kept, busy, failure, sendAll },
}: {
  readonly sending: Sending;
}): JSX.Element | null {
  const {
    texts: { staff: texts, failure: failures },
  } = useEssentials();
  if (unsent.length === 0 || (busy && failure === undefined)) return null;
  const why = failure === undefined ? undefined : failureText(failure, failures);
  return (
    <Message
      tone="warm"
      icon="cloudOff"
      live="status"
      end={
        <Button touch icon="refresh" disabled={busy} onClick={sendAll}>
          {texts.sendNow}
        </Button>
      }
    >
      <strong>{texts.unsentTitle}</strong>
      <p>{unsent.length === 1 ? texts.unsentOne : fill(texts.unsentMany, { count: unsent.length })}</p>
      {!kept && <p>{texts.unsentNotKept}</p>}
      {why !== undefined && (
        <p>
          {why.title}. {why.advice}
        </p>
      )}
    </Message>
  );
}
