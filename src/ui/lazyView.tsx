import * as React from 'react';

/**
 * A view in a chunk of its own, downloaded when it is first shown. When it cannot be fetched (a tunnel, a dropped
 * network) it is tried again when the network is back, and its place says meanwhile that it is being read: the page
 * around it stays as it is. Code that was fetched and fails is thrown to the boundary around it, and loaded anew when
 * the view is shown anew.
 */
export function lazyView<Props extends object>(
  load: () => Promise<React.ComponentType<Props>>,
): React.FunctionComponent<Props> {
  const attempt = (): ReturnType<typeof lazyWith<Props>> =>
    lazyWith(async () => {
      try {
        return await loadPatiently(load);
      } catch (failure) {
        // React keeps what a lazy component was rejected with.
        latest = attempt();
        throw failure;
      }
    });
  let latest = attempt();
  return function LazyView(props) {
    const [Loaded] = React.useState(() => latest);
    return <Loaded>{(View) => <View {...props} />}</Loaded>;
  };
}

interface LoadedProps<Props> {
  readonly children: (View: React.ComponentType<Props>) => JSX.Element;
}

/** Draws its children with the component once that is here. */
function lazyWith<Props>(
  load: () => Promise<React.ComponentType<Props>>,
): React.LazyExoticComponent<React.FunctionComponent<LoadedProps<Props>>> {
  return React.lazy(async () => {
    const View = await load();
    return { default: ({ children }: LoadedProps<Props>) => children(View) };
  });
}

/**
 * Loads, and after each failure to fetch waits for the network (or for some seconds) before the next attempt. Rejects
 * with what code that was fetched throws, which no network mends.
 */
export async function loadPatiently<T>(load: () => Promise<T>, networkBack: () => Promise<void> = online): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (failure) {
      if (!isFetchFailure(failure)) throw failure;
      await networkBack();
    }
  }
}

/** As the chunk loaders say it: webpack's, and those of the browsers (Chromium, Firefox, Safari). */
function isFetchFailure(failure: unknown): boolean {
  return (
    /ChunkLoadError|Loading (?:CSS )?chunk|dynamically imported module|Importing a module script failed/.test(
      String(failure),
    ) || !navigator.onLine
  );
}

const secondsBetween = 5;

function online(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('online', () => resolve(), { once: true });
    window.setTimeout(resolve, secondsBetween * 1000);
  });
}

/** A change of state that throws while its component is drawn, which is where a boundary catches. */
export function thrower(failure: unknown): () => never {
  return () => {
    throw failure;
  };
}
