import * as React from 'react';

/** What is being read: not here yet, failed (with a way to try again), or here. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: unknown; readonly reload: () => void }
  | { readonly state: 'ready'; readonly value: T; readonly reload: () => void };

/**
 * Reads when mounted, when `key` changes and when `reload` is called. While reloading the old value stays in view.
 * An answer that comes after a newer question was asked is dropped.
 */
export function useLoad<T>(load: () => Promise<T>, key: string): Loaded<T> {
  const [turn, setTurn] = React.useState(0);
  const [held, setHeld] = React.useState<{ key: string; value?: { it: T }; failure?: { it: unknown } }>({ key });
  const newest = React.useRef(load);
  newest.current = load;
  React.useEffect(() => {
    let asked = true;
    newest.current().then(
      (value) => {
        if (asked) setHeld({ key, value: { it: value } });
      },
      (failure: unknown) => {
        if (asked) setHeld({ key, failure: { it: failure } });
      },
    );
    return () => {
      asked = false;
    };
  }, [key, turn]);
  const reload = React.useCallback(() => setTurn((before) => before + 1), []);
  if (held.key !== key) return { state: 'loading' };
  if (held.value !== undefined) return { state: 'ready', value: held.value.it, reload };
  if (held.failure !== undefined) return { state: 'failed', failure: held.failure.it, reload };
  return { state: 'loading' };
}
