import type { Grant, Grantee, ListDefinition } from '../../src/lists/schema';

/** Somebody's part on the site, in the order of the table. */
export const roleNames = ['owner', 'coordinator', 'trainer', 'manager', 'director', 'staff', 'visitor'] as const;
export type Role = (typeof roleNames)[number];

/**
 * `w` read, add, change, delete · `a` read and add · `r` read · `o` add, and read what one has added · `-` nothing at
 * all.
 */
export type May = 'w' | 'a' | 'r' | 'o' | '-';

/** The site groups of each role: everybody who works here is a member, whatever else they are. */
const groupsOf: Readonly<Record<Role, readonly Grantee[]>> = {
  owner: ['owners'],
  coordinator: ['coordinators', 'members'],
  trainer: ['trainers', 'members'],
  manager: ['managers', 'members'],
  director: ['directors', 'members'],
  staff: ['members'],
  visitor: ['visitors'],
};

/** What the schema gives a role in a list, all its groups together. */
export function declaredFor(role: Role, { permissions, ownItems }: ListDefinition): May {
  const grants = groupsOf[role].map((grantee): Grant | undefined => permissions[grantee]);
  if (grants.includes('full') || grants.includes('work')) return 'w';
  // Own rows are kept apart by the list, not by the level: in any other list the same level reads every row.
  if (grants.includes('ask')) return ownItems ? 'o' : 'a';
  if (grants.includes('add')) return 'a';
  return grants.includes('read') ? 'r' : '-';
}

type Verb = 'read' | 'add' | 'change' | 'delete';
const verbs: readonly Verb[] = ['read', 'add', 'change', 'delete'];
const may: Readonly<Record<May, Readonly<Record<Verb, 'all' | 'own' | 'no'>>>> = {
  w: { read: 'all', add: 'all', change: 'all', delete: 'all' },
  a: { read: 'all', add: 'all', change: 'no', delete: 'no' },
  r: { read: 'all', add: 'no', change: 'no', delete: 'no' },
  o: { read: 'own', add: 'all', change: 'no', delete: 'no' },
  '-': { read: 'no', add: 'no', change: 'no', delete: 'no' },
};
const signs = { all: 'x', own: 'own', no: '–' } as const;

/** What begins and ends the part of docs/lists.md that is written from the declaration. */
const begins = '<!-- Written by `npm run docs:lists` from src/lists/schema. -->';
const ends = '<!-- End of what is written. -->';

/** Role, list and verb as tables in Markdown: one that can be taken in at a glance, and one cell by cell. */
export function roleTable(lists: readonly ListDefinition[]): string {
  const letters = new Map<string, string[]>();
  for (const list of lists) {
    const row = roleNames.map((role) => declaredFor(role, list).replace('-', '–')).join(' | ');
    const about = list.ownItems ? ' (inbox)' : '';
    letters.set(`${row}${about}`, [...(letters.get(`${row}${about}`) ?? []), `${list.path}${about}`]);
  }
  const glance = Array.from(letters, ([row, paths]) => [paths.join(', '), ...row.replace(' (inbox)', '').split(' | ')]);
  const cells = lists.flatMap((list) =>
    verbs.map((verb, index) => [
      index === 0 ? list.path : '',
      verb,
      ...roleNames.map((role) => signs[may[declaredFor(role, list)][verb]]),
    ]),
  );
  return [
    begins,
    '',
    tableOf(['list', ...roleNames], glance, 1),
    '',
    'The same by verb: `x` every row, `own` the rows one has added oneself, `–` none.',
    '',
    tableOf(['list', 'verb', ...roleNames], cells, 2),
    '',
    ends,
  ].join('\n');
}

/** A table as Prettier writes it: the first columns to the left, the others centred. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[], toTheLeft: number): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const cell = (text: string, column: number): string => {
    const width = widths[column] ?? 0;
    const before = column < toTheLeft ? 0 : Math.floor((width - text.length) / 2);
    return (' '.repeat(before) + text).padEnd(width);
  };
  const line = (row: readonly string[]): string => `| ${row.map(cell).join(' | ')} |`;
  const rule = widths.map((width, column) => (column < toTheLeft ? '-'.repeat(width) : `:${'-'.repeat(width - 2)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** The page with the tables in their place. Throws when it has no place for them. */
export function pageWithTable(page: string, table: string): string {
  const [from, to] = [page.indexOf(begins), page.indexOf(ends)];
  if (from < 0 || to < from) throw new Error('docs/lists.md has no place for the tables');
  return page.slice(0, from) + table + page.slice(to + ends.length);
}
