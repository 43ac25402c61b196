/** What the server tells the page's host script, as JSON in the page. */
export interface HostSettings {
  readonly kind: 'sharepoint' | 'teams';
  readonly siteUrl: string;
  readonly siteTitle: string;
  readonly language: 'sv-SE' | 'en-US';
  readonly theme: 'default' | 'dark' | 'contrast';
  readonly user: { readonly displayName: string; readonly loginName: string; readonly email: string };
  /** Empty in Teams, whose page has no digest. */
  readonly legacyPageContext: { readonly formDigestValue?: string; readonly formDigestTimeoutSeconds?: number };
  readonly couldNotLoad: string;
  /** The page loads itself again when the web parts are rebuilt. */
  readonly reloads: boolean;
}

/** The settings that are written in this page. */
export function hostSettings(): HostSettings {
  const settings: HostSettings = JSON.parse(document.getElementById('host-settings')?.textContent ?? '');
  return settings;
}
