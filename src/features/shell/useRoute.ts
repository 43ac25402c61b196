import * as React from 'react';
import { hrefOf, routeFrom, type Route } from './routes';

/** The place in the address, kept in step with Back and Forward. */
export function useRoute(): Route {
  const [hash, setHash] = React.useState(() => window.location.hash);
  React.useEffect(() => {
    const follow = (): void => setHash(window.location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return React.useMemo(() => routeFrom(hash), [hash]);
}

/** Goes to a place as a link would, so that Back returns. */
export function goTo(route: Route): void {
  window.location.hash = hrefOf(route).slice(1);
}
