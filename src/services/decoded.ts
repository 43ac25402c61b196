/** A part of an address as it was before it was percent-encoded; `otherwise` when it cannot be decoded. */
export function decoded(part: string, otherwise = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return otherwise;
  }
}
