/**
 * One way to draw the roll. Each holds its marks in React and counts under its columns; ours also by the rules, per
 * unit.
 */
export interface Scene {
  readonly name: string;
  readonly draw: () => JSX.Element;
  /** Finds what is clicked to tick a cell; cells in reading order. */
  readonly cells: string;
}

export const rows = 25;
export const columns = 4;
export const nameOf = (row: number): string => `Deltagare ${row + 1}`;
