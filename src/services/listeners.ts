export interface Listeners {
  /** Calls after every change; gives back what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls all who have subscribed. */
  readonly changed: () => void;
}

/** Those who want to know when something outside React has changed. */
export function openListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    changed: () => listeners.forEach((listener) => listener()),
  };
}
