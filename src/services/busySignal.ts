import { openListeners } from './listeners';

/** Tells a page that SharePoint has asked the product to wait, and for how long. */
export interface BusySignal {
  /** When the product tries again, in milliseconds since 1970; undefined when it was never asked to wait. */
  until(): number | undefined;
  /** Calls when a wait begins; gives back what ends the subscription. */
  subscribe(listener: () => void): () => void;
}

/** The signal, and its switch for whoever talks with SharePoint. `now` gives milliseconds since 1970. */
export function openBusySignal(now: () => number): BusySignal & { readonly waits: (milliseconds: number) => void } {
  const { subscribe, changed } = openListeners();
  let until: number | undefined;
  return {
    until: () => until,
    subscribe,
    waits(milliseconds) {
      // Of several that wait at once, the last one decides when all is well again.
      until = Math.max(until ?? 0, now() + milliseconds);
      changed();
    },
  };
}
