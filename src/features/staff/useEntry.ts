import * as React from 'react';
import { entryFrom, type Entry } from './entry';

/** Where the person came in: what they typed last, else the address's hash, else what the host handed in. */
export function useEntry(from: string | undefined): readonly [Entry | undefined, (entry: Entry | undefined) => void] {
  const [entry, setEntry] = React.useState(() => entryFrom(window.location.hash) ?? entryFrom(from ?? ''));
  React.useEffect(() => {
    const follow = (): void => {
      const followed = entryFrom(window.location.hash);
      if (followed !== undefined) setEntry(followed);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return [entry, setEntry];
}
