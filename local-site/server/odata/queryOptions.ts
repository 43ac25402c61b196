import { errors } from '../errors';
import type { SortBy } from '../query/condition';
import { fieldPath, parseFilter } from './filter';
import type { Condition } from '../query/condition';

/** A `$select` or `$expand` entry, split at slashes. */
export type PropertyPath = readonly string[];

/** The system query options of a request; the query string is form-encoded. */
export interface QueryOptions {
  readonly select: readonly PropertyPath[];
  readonly expand: readonly PropertyPath[];
  readonly filter?: Condition;
  readonly orderby: readonly SortBy[];
  readonly top?: number;
  readonly skip: number;
  readonly skiptoken?: string;
  /** Parameter aliases such as `@v`, in lower case. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly parameters: URLSearchParams;
}

/** @param text the query string without `?` @throws SharePointError 400 for options that do not parse. */
export function parseQueryOptions(text: string): QueryOptions {
  const parameters = new URLSearchParams(text);
  const option = (name: string): string | undefined => {
    for (const [key, value] of parameters) if (key.toLowerCase() === name && value.trim() !== '') return value;
    return undefined;
  };
  const filter = option('$filter');
  return {
    select: paths(option('$select')),
    expand: paths(option('$expand')),
    filter: filter === undefined ? undefined : parseFilter(filter),
    orderby: (option('$orderby') ?? '')
      .split(',')
      .filter((part) => part.trim() !== '')
      .map(sortBy),
    top: wholeNumber('$top', option('$top')),
    skip: wholeNumber('$skip', option('$skip')) ?? 0,
    skiptoken: option('$skiptoken'),
    aliases: new Map(
      [...parameters].filter(([key]) => key.startsWith('@')).map(([key, value]) => [key.toLowerCase(), value]),
    ),
    parameters,
  };
}

function paths(text = ''): PropertyPath[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.split('/'));
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text.trim())) throw errors.invalidQuery(`The query string option ${name} is not valid.`);
  return Number(text);
}

function sortBy(text: string): SortBy {
  const found = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(text);
  if (found === null) throw errors.invalidExpression(text);
  const [, field = '', direction] = found;
  return { field: fieldPath(field), descending: direction?.toLowerCase() === 'desc' };
}
