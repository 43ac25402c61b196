import * as React from 'react';
import { useEssentials } from '../../services/Product';
import { outboxOf } from '../../usecases/sendRequests/outbox';
import { openOutboxDesk, type OutboxDesk, type OutboxView } from '../../usecases/sendRequests/outboxDesk';

export interface Sending extends OutboxView {
  readonly put: OutboxDesk['put'];
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
  const desk = React.useMemo(
    () => openOutboxDesk({ outbox: outboxOf(owner), requests, onChange: redraw }),
    [owner, requests],
  );
  const sendAll = React.useCallback((): void => {
    void desk.sendAll();
  }, [desk]);
  React.useEffect(() => {
    void desk.open();
    window.addEventListener('online', sendAll);
    return () => {
      desk.close();
      window.removeEventListener('online', sendAll);
    };
  }, [desk, sendAll]);
  return { ...desk.view(), put: desk.put, sendAll };
}
