import * as React from 'react';
import { useEssentials } from '../../services/CoordinatorServices';
import { outboxOf } from '../../usecases/sendRequests/outbox';
import { openOutboxStore, type OutboxStore, type OutboxView } from '../../usecases/sendRequests/outboxStore';

export interface Sending extends OutboxView {
  readonly put: OutboxStore['put'];
  readonly sendAll: () => void;
}

/**
 * Keeps what the person asks for on the device until SharePoint has it; tries at once, when the network returns and on
 * demand.
 */
export function useOutbox(owner: string): Sending {
  const {
    repositories: { requests },
  } = useEssentials();
  const [, redraw] = React.useReducer((turn: number) => turn + 1, 0);
  const store = React.useMemo(
    () => openOutboxStore({ outbox: outboxOf(owner), requests, onChange: redraw }),
    [owner, requests],
  );
  const sendAll = React.useCallback((): void => {
    void store.sendAll();
  }, [store]);
  React.useEffect(() => {
    void store.open();
    window.addEventListener('online', sendAll);
    return () => {
      store.close();
      window.removeEventListener('online', sendAll);
    };
  }, [store, sendAll]);
  return { ...store.view(), put: store.put, sendAll };
}
