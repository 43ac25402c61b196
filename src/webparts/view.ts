import type { Locale } from '../loc/locale';
import type { HostTheme } from '../ui/theme';
import type { EssentialTexts } from '../loc/texts';

/** All a view gets to know of the page that shows it. */
export interface ViewHost {
  /** The site with the product's lists. */
  readonly siteUrl: string;
  /** The page's own address without what follows `#`, for links that lead back here. */
  readonly pageUrl: string;
  /** The login of whoever is signed in to the page; tells what the device keeps from what it keeps for others. */
  readonly person: string;
  readonly locale: Locale;
  readonly texts: EssentialTexts;
  readonly theme: HostTheme;
  readonly inTeams: boolean;
  /**
   * What SharePoint wrote into its page for the site with the lists; undefined where it wrote nothing, or wrote it for
   * another site.
   */
  readonly pageContext: unknown;
  /** What a Teams deep link asked for; in a page the address after `#` does the same. */
  readonly linkedTo: string | undefined;
}

/** A view's door, in a chunk of its own so that only the view that is used is downloaded. */
export interface ViewModule {
  /** Draws the view, and draws it again when the host has changed (another theme). */
  readonly show: (element: HTMLElement, host: ViewHost) => void;
  /** Takes it away and stops what it had going. */
  readonly close: (element: HTMLElement) => void;
}
