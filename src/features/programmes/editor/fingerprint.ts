/**
 * A short mark of a text content, the same for the same content: FNV-1a over its fields in the order of their names.
 * Tells drafts apart; keeps nothing secret.
 */
export function fingerprint(content: Readonly<Record<string, string>>): string {
  let hash = 0x811c9dc5;
  const text = Object.keys(content)
    .filter((field) => content[field] !== '')
    .sort()
    .map((field) => `${field}\u0000${content[field]}`)
    .join('\u0001');
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
