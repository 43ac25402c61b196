/**
 * Prints rows under a title, columns aligned: text to the left, figures (what begins with a digit or a sign) to the
 * right.
 */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((word, column) => Math.max(word.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        /^[<≤–\d]/.test(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  console.log(
    `\n${title}\n${line(head)}\n${widths.map((width) => '─'.repeat(width)).join('  ')}\n${rows.map(line).join('\n')}`,
  );
}

/** Bytes as kB of 1000, one decimal. */
export const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
