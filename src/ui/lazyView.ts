import * as React from 'react';

/**
 * A view in a chunk of its own, downloaded when it is first shown. When it cannot be fetched (a tunnel, a dropped
 * network) it is tried again when the network is back, and its place says meanwhile that it is being read: the page
 * around it stays as it is.
 */
export function lazyView<Props>(
  load: () => Promise<React.ComponentType<Props>>,
): React.LazyExoticComponent<React.ComponentType<Props>> {
  return React.lazy(async () => ({ default: await loadPatiently(load) }));
}

/** Loads, and after each failure waits for the network (or for some seconds) before the next attempt. */
export async function loadPatiently<T>(load: () => Promise<T>, networkBack: () => Promise<void> = online): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await networkBack();
    }
  }
}

const secondsBetween = 5;

function online(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('online', () => resolve(), { once: true });
    window.setTimeout(resolve, secondsBetween * 1000);
  });
}
