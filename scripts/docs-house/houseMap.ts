/** The map of the house: which folder imports which, from the imports themselves. Pure; it reads nothing. */

/** One file that imports another, or itself in a circle with others. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** True where only types are imported, which leaves nothing in the bundle. */
  readonly typeOnly: boolean;
}

export interface Imports {
  /** Paths of all files, from the root of the repository. */
  readonly files: readonly string[];
  readonly imports: readonly Import[];
  /** Files that import each other in a circle, one list for each circle. */
  readonly cycles: readonly (readonly string[])[];
}

/** Folders whose own folders are on the map too. */
const opened = ['features', 'parts', 'usecases', 'lists', 'local-site'];
/** Files of a folder that are in none of its folders. */
const ownFiles = '(its own files)';

/** The folders in the table of the README, "The house", top to bottom: a folder imports only those above it. */
export function layersIn(readme: string): readonly string[] {
  return [...readme.matchAll(/^\| \[?`?(?:src\/([a-z]+)|(local-site))\b/gm)].map(
    ([, layer, localSite]) => layer ?? localSite ?? '',
  );
}

/** The folder that a file is in: `src/lists/rows/places.ts` is in `lists`, `local-site/start.ts` in `local-site`. */
function layerOf(path: string): string {
  const [top = '', next = ''] = path.split('/');
  return top === 'src' ? next : top;
}

/** The folder below that: `src/lists/rows/places.ts` is in `rows`. */
function roomOf(path: string): string {
  const parts = path.split('/').slice(path.startsWith('src/') ? 2 : 1);
  return parts.length > 1 ? (parts[0] ?? ownFiles) : ownFiles;
}

/**
 * The imports that go the wrong way: to a folder further down in the table, from the product to the local site, or from
 * one feature to another. One line each.
 */
export function upwardImports(imports: readonly Import[], layers: readonly string[]): readonly string[] {
  const upward = ({ from, to }: Import): boolean => {
    const [own, other] = [layerOf(from), layerOf(to)];
    if (own === other) return own === 'features' && roomOf(from) !== roomOf(to);
    return layers.indexOf(other) === -1 || layers.indexOf(own) < layers.indexOf(other);
  };
  return imports
    .filter(upward)
    .map(({ from, to }) => `${from} → ${to}`)
    .sort(byText);
}

/** The whole map as Markdown. The same imports in any order give the same text. */
export function houseMap({ files, imports, cycles }: Imports, layers: readonly string[]): string {
  const upward = upwardImports(imports, layers);
  const circles = cycles.map(writtenCircle);
  return [
    '# Who imports whom',
    'Written by `npm run docs:house` from the imports themselves. `tests/docs/house.test.ts` fails when it is not current:\n' +
      'run the command again and look at what changed. What each folder is for: [README](../README.md#the-house).',
    'A number counts imports of one file by another, `import()` and imports of types included. Tests, and what only tests\n' +
      'use, are left out, and so are style sheets.',
    '## Layers',
    'From the bottom to the top, in the order of the README. A folder imports only folders above it in this table.',
    layerTable(files, imports, layers),
    '## Arrows between layers',
    'A row imports from its columns.',
    matrix(layers, layers, (row, column) =>
      row === column ? '·' : count(imports, ({ from, to }) => layerOf(from) === row && layerOf(to) === column),
    ),
    '## Upward arrows',
    upward.length === 0 ? 'None.' : listed(upward),
    '## Cycles',
    circles.length === 0
      ? 'None: no file imports itself by way of others, not even its types.'
      : listed([...new Set(circles)].sort(byText)),
    ...opened.filter((layer) => layers.includes(layer)).flatMap((layer) => insideOf(layer, imports, files, layers)),
    '## Folders of one layer that import each other',
    'No cycle of files, but neither folder can be understood without the other.',
    listed(mutualFolders(imports)),
  ]
    .join('\n\n')
    .concat('\n');
}

function layerTable(files: readonly string[], imports: readonly Import[], layers: readonly string[]): string {
  const rows = layers.map((layer) => {
    const own = imports.filter(({ from, to }) => layerOf(from) === layer && layerOf(to) !== layer);
    return [
      layer,
      String(files.filter((file) => layerOf(file) === layer).length),
      count(imports, ({ from, to }) => layerOf(from) === layer && layerOf(to) === layer),
      String(own.length),
      count(own, ({ typeOnly }) => typeOnly),
      count(imports, ({ from, to }) => layerOf(to) === layer && layerOf(from) !== layer),
    ];
  });
  return table(
    ['folder', 'files', 'imports inside', 'imports from others', 'of these types only', 'is imported'],
    rows,
  );
}

function insideOf(
  layer: string,
  imports: readonly Import[],
  files: readonly string[],
  layers: readonly string[],
): readonly string[] {
  const own = imports.filter(({ from }) => layerOf(from) === layer);
  const rooms = [...new Set(files.filter((file) => layerOf(file) === layer).map(roomOf))].sort(byText);
  const targets = layers.filter((other) => other !== layer && own.some(({ to }) => layerOf(to) === other));
  const between = rooms.filter((room) =>
    own.some(({ from, to }) => layerOf(to) === layer && roomOf(to) === room && roomOf(from) !== room),
  );
  return [
    `## Inside ${layer}`,
    between.length === 0
      ? `No folder of ${layer} imports another.`
      : matrix(rooms, between, (row, column) =>
          row === column
            ? '·'
            : count(own, ({ from, to }) => roomOf(from) === row && layerOf(to) === layer && roomOf(to) === column),
        ),
    `What its folders import from other layers:`,
    matrix(rooms, targets, (row, column) =>
      count(own, ({ from, to }) => roomOf(from) === row && layerOf(to) === column),
    ),
  ];
}

function mutualFolders(imports: readonly Import[]): readonly string[] {
  const arrows = new Map<string, number>();
  const name = (layer: string, from: string, to: string): string => `${layer}: ${from} → ${to}`;
  for (const { from, to } of imports) {
    if (layerOf(from) !== layerOf(to) || roomOf(from) === roomOf(to)) continue;
    if (roomOf(from) === ownFiles || roomOf(to) === ownFiles) continue;
    const arrow = name(layerOf(from), roomOf(from), roomOf(to));
    arrows.set(arrow, (arrows.get(arrow) ?? 0) + 1);
  }
  const found = [...arrows].flatMap(([arrow, there]) => {
    const [layer = '', from = '', to = ''] = arrow.split(/: | → /);
    const back = arrows.get(name(layer, to, from));
    return back === undefined || from > to ? [] : [`${layer}: ${from} → ${to} ${there}, back ${back}`];
  });
  return found.length === 0 ? ['none'] : found.sort(byText);
}

/**
 * A circle, begun with the file that comes first in the alphabet, so that it is written the same from wherever it is
 * found.
 */
function writtenCircle(cycle: readonly string[]): string {
  const first = [...cycle].sort(byText)[0] ?? '';
  const start = cycle.indexOf(first);
  return [...cycle.slice(start), ...cycle.slice(0, start), first].join(' → ');
}

function matrix(
  rows: readonly string[],
  columns: readonly string[],
  cell: (row: string, column: string) => string,
): string {
  return table(
    ['from', ...columns],
    rows.map((row) => [row, ...columns.map((column) => cell(row, column))]),
  );
}

/** A table as Prettier writes it: the first column to the left, figures to the right, zero left empty. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function count<T>(all: readonly T[], counted: (each: T) => boolean): string {
  const found = all.filter(counted).length;
  return found === 0 ? '' : String(found);
}

const listed = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
