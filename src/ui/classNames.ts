/** Joins class names, leaving out what is false: `classNames(styles.row, late && styles.late)`. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
