/**
 * Finds what the documents and the code cite and nobody can look up: headings that are not there, links that lead
 * nowhere, paths in READMEs that no longer exist. Pure: it is given the tree and reads nothing itself.
 */
export interface Tree {
  /** Text of each file that may cite something, by its path from the root of the repository. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every path there is: files, and folders without a slash at the end. */
  readonly paths: ReadonlySet<string>;
}

/** `docs/domain.md#validity`, `CONTRIBUTING.md#where-things-go`: cited from the root, in code and in documents. */
const citation = /(?<![\w/.-])((?:docs\/(?:[\w-]+\/)*[\w-]+|[A-Z]{3,})\.md)(#[\p{L}\p{N}_-]+)?/gu;
const link = /\]\(([^()\s]+)(?:\s+"[^"]*")?\)/g;
const codeSpan = /`([^`\n]+)`/g;
const pathInSpan = /(?<![\w/.@-])(?:src|docs|tests|scripts|local-site)\/[\w./*@-]*/g;
const isMarkdown = (path: string): boolean => path.endsWith('.md');

/** Everything that is cited and not there, as `file:line what is wrong`, in the order of the files. */
export function danglingCitations(tree: Tree): readonly string[] {
  const headings = new Map<string, ReadonlySet<string>>();
  for (const [path, text] of tree.texts) if (isMarkdown(path)) headings.set(path, slugsOf(text));
  const names = new Set([...tree.paths].map(baseName));

  const citationProblem = (file: string, slug: string | undefined): string | undefined => {
    if (!file.includes('/') && slug === undefined) return names.has(file) ? undefined : `${file} does not exist`;
    return targetProblem(file, slug?.slice(1));
  };
  const targetProblem = (file: string, slug: string | undefined): string | undefined => {
    if (!tree.paths.has(file)) return `${file} does not exist`;
    if (slug === undefined || headings.get(file)?.has(slug) !== false) return undefined;
    return `${file} has no heading #${slug}`;
  };

  const problems: string[] = [];
  for (const [path, text] of tree.texts) {
    const lines = isMarkdown(path) ? withoutFences(text) : text.split('\n');
    lines.forEach((line, index) => {
      const report = (problem: string | undefined): void => {
        if (problem !== undefined) problems.push(`${path}:${index + 1} ${problem}`);
      };
      const prose = isMarkdown(path) ? line.replace(link, ']') : line;
      for (const [, file = '', slug] of prose.matchAll(citation)) report(citationProblem(file, slug));
      if (!isMarkdown(path)) return;
      for (const [, target = ''] of line.replace(codeSpan, '').matchAll(link)) {
        if (/^[a-z]+:/i.test(target)) continue;
        const [file = '', slug] = decodeURI(target).split('#');
        report(targetProblem(file === '' ? path : resolved(path, file), slug));
      }
      if (!namesPaths(path)) return;
      for (const [, span = ''] of line.matchAll(codeSpan))
        for (const [found] of span.matchAll(pathInSpan)) if (!isThere(tree, found)) report(`${found} does not exist`);
    });
  }
  return problems;
}

/** What a heading is linked by, as GitHub makes it: the second of two equal ones ends in `-1`. */
export function slugsOf(markdown: string): ReadonlySet<string> {
  const slugs = new Set<string>();
  for (const line of withoutFences(markdown)) {
    const heading = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line)?.[1];
    if (heading === undefined) continue;
    const slug = slugOf(heading);
    let unique = slug;
    for (let count = 1; slugs.has(unique); count++) unique = `${slug}-${count}`;
    slugs.add(unique);
  }
  return slugs;
}

function slugOf(heading: string): string {
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\w)_([^_]+)_(?!\w)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replace(/ /g, '-');
}

/** The lines of a document, those of fenced code emptied, so that line numbers stay. */
function withoutFences(markdown: string): readonly string[] {
  let fence: string | undefined;
  return markdown.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      fence = mark;
      return mark === undefined ? line : '';
    }
    if (mark !== undefined && mark.startsWith(fence)) fence = undefined;
    return '';
  });
}

/** What says where things are today. Decisions and the change log speak of the time they were written in. */
function namesPaths(path: string): boolean {
  return path !== 'CHANGELOG.md' && !path.startsWith('docs/adr/');
}

/** True for a path of the tree; `*` stands for one name, or a part of one. */
function isThere({ paths }: Tree, found: string): boolean {
  const path = found.replace(/[/.]+$/, '');
  if (!path.includes('*')) return paths.has(path);
  const pattern = new RegExp(`^${path.replace(/[.+]/g, '\\$&').replace(/\*+/g, '[^/]*')}$`);
  return [...paths].some((each) => pattern.test(each));
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A relative link as a path from the root; one that leaves the repository keeps its `..` and is found nowhere. */
function resolved(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..' && parts.length > 0) parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
