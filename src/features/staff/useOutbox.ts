import * as React from 'react';
import type { WriteOutcome } from '../../lists/repositories/ports';
import type { PersonRequest, RequestKey } from '../../rules';
import { useEssentials } from '../shell/Product';
import { outboxOf } from './outbox';
import type { UnsentRequest } from './ownRequest';

export interface Sending {
  readonly unsent: readonly UnsentRequest[];
  /** Requests that reached the list since the page was opened. */
  readonly arrived: readonly PersonRequest[];
  /** False when the device lets nothing be kept: then only the open page remembers. */
  readonly kept: boolean;
  readonly busy: boolean;
  /** Why the last attempt did not get through; undefined when it did. */
  readonly failure: unknown;
  readonly put: (request: UnsentRequest) => Promise<void>;
  readonly sendAll: () => void;
}

/** Keeps what the person asks for on the device until SharePoint has it; tries at once, when the network returns and on demand. */
export function useOutbox(owner: string): Sending {
  const { repositories: { requests } } = useEssentials();
  const outbox = React.useMemo(() => outboxOf(owner), [owner]);
  const [shown, setShown] = React.useState<Pick<Sending, 'unsent' | 'arrived' | 'kept' | 'busy' | 'failure'>>({ unsent: [], arrived: [], kept: true, busy: false, failure: undefined });
  const waiting = React.useRef<readonly UnsentRequest[]>([]);
  const busy = React.useRef(false);
  const alive = React.useRef(true);
  /** Everything put here since the page was opened: a second press on the same button is the same request. */
  const taken = React.useRef(new Set<RequestKey>());
  /** Tried before without an answer: the row may be there all the same, and its key is not unique in a list of own items. */
  const uncertain = React.useRef(new Set<RequestKey>());
  const show = React.useCallback((change: Partial<typeof shown>) => {
    if (alive.current) setShown((before) => ({ ...before, ...change, unsent: waiting.current }));
  }, []);

  const sendAll = React.useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    let failure: unknown;
    show({ busy: true });
    const tried = new Set<RequestKey>();
    for (let next = firstOther(waiting.current, tried); next !== undefined; next = firstOther(waiting.current, tried)) {
      tried.add(next.key);
      const { key } = next;
      try {
        const there = uncertain.current.has(key) ? (await requests.mine()).find(({ value }) => value.key === key) : undefined;
        uncertain.current.add(key);
        const arrived = there?.value ?? arrivedAs(await requests.send(next));
        waiting.current = waiting.current.filter((other) => other.key !== key);
        // A device that keeps nothing has nothing to forget; the key makes a second sending harmless.
        await outbox.remove(key).catch(() => undefined);
        if (alive.current) setShown((before) => ({ ...before, unsent: waiting.current, arrived: [...before.arrived, arrived] }));
      } catch (problem) {
        failure = problem;
      }
    }
    busy.current = false;
    show({ busy: false, failure });
  }, [outbox, requests, show]);

  React.useEffect(() => {
    alive.current = true;
    const start = (): void => void sendAll();
    outbox.read().then((kept) => {
      for (const { key } of kept) uncertain.current.add(key);
      waiting.current = merged(kept, waiting.current);
      show({});
      if (kept.length > 0) start();
    }, () => show({ kept: false }));
    window.addEventListener('online', start);
    return () => { alive.current = false; window.removeEventListener('online', start); };
  }, [outbox, sendAll, show]);

  const put = React.useCallback(async (request: UnsentRequest) => {
    if (taken.current.has(request.key) || waiting.current.some(({ key }) => key === request.key)) return;
    taken.current.add(request.key);
    waiting.current = [...waiting.current, request];
    show({ failure: undefined });
    await outbox.add(request).catch(() => show({ kept: false }));
    await sendAll();
  }, [outbox, sendAll, show]);

  return { ...shown, put, sendAll: () => void sendAll() };
}

/** A conflict is our own earlier sending of the same key: it has arrived. */
function arrivedAs(outcome: WriteOutcome<PersonRequest>): PersonRequest {
  if (outcome.kind === 'refused') throw outcome.failure;
  return outcome.kind === 'saved' ? outcome.stored.value : outcome.current.value;
}

function firstOther(waiting: readonly UnsentRequest[], tried: ReadonlySet<RequestKey>): UnsentRequest | undefined {
  return waiting.find(({ key }) => !tried.has(key));
}

function merged(kept: readonly UnsentRequest[], now: readonly UnsentRequest[]): readonly UnsentRequest[] {
  return [...kept, ...now.filter(({ key }) => !kept.some((other) => other.key === key))];
}
