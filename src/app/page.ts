import type { FunctionComponent } from 'react';
import type { CurrentUser } from '../lists/repositories/ports';
import type { EssentialTexts } from '../loc/texts';

export interface PageProps {
  /** What follows the page's own address, as it is written there. */
  readonly rest: string;
  /** Whether who is signed in coordinates, or only teaches. */
  readonly mayCoordinate: boolean;
}

/**
 * A page is one entry in the registry (`pages.tsx`): its folder, that entry and its texts are all that a new one
 * touches.
 */
export interface Page {
  /** What follows `#/` in the address of the browser. Links that are out there use it, so it is never changed. */
  readonly address: string;
  readonly title: keyof EssentialTexts['shell']['pages'];
  readonly mayOpen: (roles: CurrentUser['roles']) => boolean;
  /**
   * Its own place in the navigation, in the order of the list; or the page whose place is the current one while this is
   * shown.
   */
  readonly place: 'own' | { readonly under: string };
  /**
   * False when what follows the address names nothing that the page can show. All pages but those of one thing leave it
   * out.
   */
  readonly accepts?: (rest: string) => boolean;
  readonly View: FunctionComponent<PageProps>;
}
