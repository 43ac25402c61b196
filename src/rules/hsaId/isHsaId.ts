const shape = /^SE(\d{10}|\d{12})-[A-Za-z0-9]+$/;

/**
 * True for `SE`, 10 or 12 digits, `-`, letters and digits, at most 31 characters (docs/domain.md#hsa-id). Spaces are
 * not trimmed.
 */
export function isHsaId(text: string): boolean {
  return text.length <= 31 && shape.test(text);
}
