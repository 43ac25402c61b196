/** SharePoint counts the states of a list item as 1.0, 2.0 … */
export function versionLabel(version: number): string {
  return `${version}.0`;
}
