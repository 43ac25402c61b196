import { routes } from './routes';

const headings: Readonly<Record<string, string>> = {
  'web/folder': 'Folders and files',
  'web/file': 'Folders and files',
  'web/list/item/attachment': 'Attachments',
  'web/list/item': 'Items',
  'web/list/field': 'Fields',
  'web/list/view': 'Views',
  'web/list': 'Lists',
};

function headingOf(path: string): string {
  if (path.startsWith('web/lists')) return 'Lists';
  const prefix = Object.keys(headings).find((candidate) => path.startsWith(candidate));
  return (prefix === undefined ? undefined : headings[prefix]) ?? 'Site, people and permissions';
}

const preface = `# What the local site answers

Made from \`routes.ts\`; \`supportTable.test.ts\` says when it is out of step. Nouns stand for every way to name one thing: \`list\` is
\`lists/getByTitle('…')\`, \`lists(guid'…')\` or \`getList('…')\`; see \`route/address.ts\`. However a path comes to a
folder, a file or the item of one, it is \`web/folder\`, \`web/file\` or \`web/list/item\`. Any property of a resource can be read as \`resource/property\`. Whatever else SharePoint has answers 501.
`;

/** What the local site answers, as a Markdown table made from the routes; everything else is 501 or 404. */
export function supportTable(): string {
  const groups = new Map<string, Map<string, string[]>>();
  for (const { path, method } of routes) {
    const group = groups.get(headingOf(path)) ?? new Map<string, string[]>();
    group.set(path, [...(group.get(path) ?? []), method]);
    groups.set(headingOf(path), group);
  }
  const tables = [...groups].map(([heading, paths]) => {
    const lines = [...paths].map(([path, methods]) => `| \`_api/${path}\` | ${methods.join(', ')} |`);
    return `## ${heading}\n\n| resource | verbs |\n|---|---|\n${lines.join('\n')}\n`;
  });
  return `${preface}\n${tables.join('\n')}`;
}
