import { errors } from '../errors';

/** An argument in a path: `guid'…'`, `'text'`, `3`, `true`, `name=value` or an alias `@v` already replaced. */
export interface Argument {
  readonly name?: string;
  readonly value: string;
}

/** One segment of a path: its name in lower case, the name as written, and its arguments when it has parentheses. */
export interface Step {
  readonly name: string;
  readonly written: string;
  readonly given?: readonly Argument[];
}

/** Far more than any address of SharePoint has: finding the resource of a path takes time by its steps. */
const MAX_STEPS = 40;

const ARGUMENT =
  /^\s*(?:([A-Za-z_@][\w.]*)\s*=\s*)?(?:(?:guid|datetime)?'((?:[^']|'')*)'|(@\w+)|([^\s,'()]+))\s*(?:,|$)/i;

/**
 * Splits the path after `_api/` into steps. Slashes, commas and parentheses inside quotes belong to the text.
 * @param path decoded
 * @param aliases the `@v` parameters of the query, by name
 * @throws SharePointError 400 when quotes or parentheses do not match, an alias is missing, or there are too many
 * steps.
 */
export function parsePath(path: string, aliases: ReadonlyMap<string, string>): Step[] {
  const segments = splitOutsideQuotes(path).filter((segment) => segment !== '');
  if (segments.length > MAX_STEPS) throw errors.invalidExpression(path);
  return segments.map((segment) => parseSegment(segment, aliases));
}

function splitOutsideQuotes(path: string): string[] {
  const segments = [''];
  let quoted = false;
  let depth = 0;
  for (const character of path) {
    if (character === "'") quoted = !quoted;
    if (!quoted && character === '(') depth += 1;
    if (!quoted && character === ')') depth -= 1;
    if (character === '/' && !quoted && depth === 0) segments.push('');
    else segments[segments.length - 1] += character;
  }
  if (quoted || depth !== 0) throw errors.invalidExpression(path);
  return segments;
}

function parseSegment(segment: string, aliases: ReadonlyMap<string, string>): Step {
  const found = /^([^()]+)(?:\((.*)\))?$/s.exec(segment);
  if (found === null) throw errors.invalidExpression(segment);
  const [, written = '', inside] = found;
  return {
    name: written.toLowerCase(),
    written,
    given: inside === undefined ? undefined : parseArguments(inside, aliases),
  };
}

function parseArguments(inside: string, aliases: ReadonlyMap<string, string>): Argument[] {
  const read: Argument[] = [];
  let rest = inside;
  while (rest.trim() !== '') {
    const found = ARGUMENT.exec(rest);
    if (found === null) throw errors.invalidExpression(inside);
    const [whole, name, text, alias, bare = ''] = found;
    read.push({
      name: name?.toLowerCase(),
      value: alias === undefined ? (text?.replace(/''/g, "'") ?? bare) : aliasValue(alias, aliases),
    });
    rest = rest.slice(whole.length);
  }
  return read;
}

function aliasValue(alias: string, aliases: ReadonlyMap<string, string>): string {
  const given = aliases.get(alias.toLowerCase());
  if (given === undefined) throw errors.invalidExpression(alias);
  return parseArguments(given, new Map())[0]?.value ?? '';
}
