/**
 * Where in a file, as people write it: `versions[0].price.currency`. The same as the interchange's own, which is
 * downloaded only with a file.
 */
export function writtenPath(path: readonly (string | number)[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
