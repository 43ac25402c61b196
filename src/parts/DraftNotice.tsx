import * as React from 'react';
import { Button, Message } from '../ui';
import type { Draft } from '../services/device/useDraft';
import { useEssentials } from '../services/CoordinatorServices';

/**
 * Above a form: that what was typed last time is still there, and at once when the device keeps nothing of what is
 * typed.
 */
export function DraftNotice({
  draft: { restored, storage, clear },
}: {
  readonly draft: Pick<Draft<string>, 'restored' | 'storage'> & { readonly clear: () => void };
}): JSX.Element {
  const {
    texts: { common },
  } = useEssentials();
  return (
    <>
      {restored && (
        <Message
          end={
            <Button look="quiet" onClick={() => clear()}>
              {common.draftStartOver}
            </Button>
          }
        >
          {common.draftRestored}
        </Message>
      )}
      {storage === 'refused' && (
        <Message tone="warm" icon="warning" live="status">
          {common.draftNotKept}
        </Message>
      )}
    </>
  );
}
