/**
 * The address of the site whose lists a web part reads: the one chosen in its settings, else the site of its page.
 * Undefined when the chosen one cannot be used: SharePoint signs a person in to one host only, so it must be the same.
 */
export function siteAddress(chosen: string | undefined, own: string): string | undefined {
  const wanted = (chosen ?? '').trim();
  if (wanted === '') return own;
  try {
    const address = new URL(wanted, own);
    return address.origin === new URL(own).origin
      ? `${address.origin}${address.pathname}`.replace(/\/+$/, '')
      : undefined;
  } catch {
    return undefined;
  }
}
