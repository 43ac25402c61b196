import * as React from 'react';
import { hrefOf, placeFrom, type Place, type Route } from './routes';

/** The place in the address, kept in step with Back and Forward. */
export function usePlace(): Place {
  const [hash, setHash] = React.useState(() => window.location.hash);
  React.useEffect(() => {
    const follow = (): void => setHash(window.location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return React.useMemo(() => placeFrom(hash), [hash]);
}

/** Goes to a place as a link would, so that Back returns. */
export function goTo(route: Route): void {
  window.location.hash = hrefOf(route).slice(1);
}
