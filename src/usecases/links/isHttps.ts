/**
 * True for an https address; `javascript:` and plain http are not. A list can be written past the product's forms, so
 * an address is tested when it is shown as well as when it is typed.
 */
export function isHttps(text: string): boolean {
  try {
    return new URL(text).protocol === 'https:';
  } catch {
    return false;
  }
}
