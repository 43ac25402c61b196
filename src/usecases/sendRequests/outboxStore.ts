import type { RequestRepository, WriteOutcome } from '../../lists/repositories/ports';
import type { PersonRequest, RequestKey } from '../../rules';
import type { Outbox } from './outbox';
import type { UnsentRequest } from './ownRequest';

export interface OutboxView {
  readonly unsent: readonly UnsentRequest[];
  /** Requests that reached the list since the page was opened. */
  readonly arrived: readonly PersonRequest[];
  /** False when the device lets nothing be kept: then only the open page remembers. */
  readonly kept: boolean;
  readonly busy: boolean;
  /** Why the last attempt did not get through; undefined when it did. */
  readonly failure: unknown;
}

export interface OutboxStore {
  view(): OutboxView;
  /** Takes up what the device kept from before, and sends it. */
  open(): Promise<void>;
  /**
   * Keeps a request on the device and sends it; the same one again does nothing. Resolves when an answer, or none,
   * came.
   */
  put(request: UnsentRequest): Promise<void>;
  sendAll(): Promise<void>;
  /** `onChange` is not called any more. */
  close(): void;
}

export interface OutboxStoreParts {
  readonly outbox: Outbox;
  readonly requests: Pick<RequestRepository, 'mine' | 'send'>;
  readonly onChange: () => void;
}

/** A person's requests on their way to the list, each kept on the device until it is there. Knows nothing of React. */
export function openOutboxStore({ outbox, requests, onChange }: OutboxStoreParts): OutboxStore {
  let view: OutboxView = { unsent: [], arrived: [], kept: true, busy: false, failure: undefined };
  let closed = false;
  let sending = false;
  /** Everything put here since the page was opened: a second press on the same button is the same request. */
  const taken = new Set<RequestKey>();
  /**
   * Tried before without an answer: the row may be there all the same, and its key is not unique in a list of own
   * items.
   */
  const uncertain = new Set<RequestKey>();
  const show = (change: Partial<OutboxView>): void => {
    view = { ...view, ...change };
    if (!closed) onChange();
  };

  const sendOne = async (request: UnsentRequest): Promise<void> => {
    const { key } = request;
    const there = uncertain.has(key) ? (await requests.mine()).find(({ value }) => value.key === key) : undefined;
    uncertain.add(key);
    const arrived = there?.value ?? arrivedAs(await requests.send(request));
    show({ unsent: view.unsent.filter((other) => other.key !== key), arrived: [...view.arrived, arrived] });
    // A device that keeps nothing has nothing to forget; the key makes a second sending harmless.
    await outbox.remove(key).catch(() => undefined);
  };
  const sendAll = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    let failure: unknown;
    show({ busy: true });
    const tried = new Set<RequestKey>();
    for (let next = firstOther(view.unsent, tried); next !== undefined; next = firstOther(view.unsent, tried)) {
      tried.add(next.key);
      await sendOne(next).catch((problem: unknown) => {
        failure = problem;
      });
    }
    sending = false;
    show({ busy: false, failure });
  };

  return {
    view: () => view,
    sendAll,
    async open() {
      try {
        const kept = await outbox.read();
        for (const { key } of kept) uncertain.add(key);
        show({ unsent: merged(kept, view.unsent) });
        if (kept.length > 0) await sendAll();
      } catch {
        show({ kept: false });
      }
    },
    async put(request) {
      if (taken.has(request.key) || view.unsent.some(({ key }) => key === request.key)) return;
      taken.add(request.key);
      show({ unsent: [...view.unsent, request], busy: true, failure: undefined });
      await outbox.add(request).catch(() => show({ kept: false }));
      await sendAll();
    },
    close: () => {
      closed = true;
    },
  };
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
