import { errors } from '../errors';
import type { CompareOperator, Condition, DatePart, FieldPath, Literal } from '../query/condition';
import { tokenise, type Token } from './tokens';
import { elementAt, first } from '../../../src/rules/model';

const operators: readonly CompareOperator[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const mirrored: Readonly<Partial<Record<CompareOperator, CompareOperator>>> = {
  eq: 'eq',
  ne: 'ne',
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
};
const dateParts: readonly DatePart[] = ['day', 'month', 'year', 'hour', 'minute', 'second'];
const MAX_DEPTH = 50;
/** A limit of the local site's own, far above what a list query needs. */
const MAX_TOKENS = 2000;

type Side = { readonly field: FieldPath; readonly datePart?: DatePart } | { readonly literal: Literal | null };

/** `Group/Title` as a path. */
export function fieldPath(text: string): FieldPath {
  const [name = '', ...rest] = text.split('/');
  return rest.length === 0 ? { name } : { name, part: rest.join('/') };
}

/**
 * Reads `$filter` as far as SharePoint does: comparisons, and, or, startswith, substringof, parts of dates.
 *
 *     or         := and ('or' and)*
 *     and        := primary ('and' primary)*
 *     primary    := '(' or ')' | startswith(path, literal) | substringof(literal, path) | side operator side
 *     side       := path | day(path) … | literal
 *
 * @throws SharePointError 400 InvalidClientQueryException
 */
export function parseFilter(text: string): Condition {
  const tokens = tokenise(text);
  let at = 0;
  if (tokens.length > MAX_TOKENS) throw errors.invalidQuery('The filter is too long.');

  const fail = (): Error => errors.invalidExpression(text);
  /** The tokens end with one that says so; behind it there is nothing but that. */
  const tokenAt = (place: number): Token => tokens[place] ?? elementAt(tokens, tokens.length - 1);
  const take = (): Token => tokenAt(at++);
  const isNext = (kind: Token['kind'], value: string): boolean =>
    tokenAt(at).kind === kind && tokenAt(at).value === value;
  const demand = (value: string): void => {
    if (!isNext('sign', value)) throw fail();
    at += 1;
  };

  function joined(word: 'or' | 'and', part: (depth: number) => Condition, depth: number): Condition {
    if (depth > MAX_DEPTH) throw fail();
    const parts = [part(depth)];
    while (isNext('name', word)) {
      at += 1;
      parts.push(part(depth));
    }
    return parts.length === 1 ? first(parts) : { kind: word, parts };
  }
  const or = (depth: number): Condition => joined('or', and, depth);
  const and = (depth: number): Condition => joined('and', primary, depth);

  function primary(depth: number): Condition {
    if (isNext('sign', '(')) {
      at += 1;
      const inner = or(depth + 1);
      demand(')');
      return inner;
    }
    if (tokenAt(at).kind === 'name' && tokens[at + 1]?.value === '(' && !dateParts.some((part) => isNext('name', part)))
      return search();
    return comparison();
  }

  function search(): Condition {
    const { value: name } = take();
    if (name !== 'startswith' && name !== 'substringof')
      throw errors.invalidQuery(`The function '${name}' is not supported in $filter.`);
    demand('(');
    const first = side();
    demand(',');
    const second = side();
    demand(')');
    const [column, value] = name === 'startswith' ? [first, second] : [second, first];
    if (!('field' in column) || !('literal' in value) || value.literal === null) throw fail();
    return {
      kind: 'compare',
      field: column.field,
      operator: name === 'startswith' ? 'beginsWith' : 'contains',
      value: value.literal,
    };
  }

  function comparison(): Condition {
    const left = side();
    const { kind, value: word } = take();
    const operator = operators.find((candidate) => kind === 'name' && candidate === word);
    if (operator === undefined) throw fail();
    const right = side();
    if ('field' in left && 'literal' in right) return compare(left.field, operator, right.literal, left.datePart);
    if ('literal' in left && 'field' in right)
      return compare(right.field, mirrored[operator] ?? operator, left.literal, right.datePart);
    throw fail();
  }

  function compare(field: FieldPath, operator: CompareOperator, value: Literal | null, datePart?: DatePart): Condition {
    if (value !== null) return { kind: 'compare', field, operator, value, datePart };
    if (operator === 'eq') return { kind: 'isNull', field };
    if (operator === 'ne') return { kind: 'isNotNull', field };
    throw fail();
  }

  function side(): Side {
    const { kind, value } = take();
    switch (kind) {
      case 'text':
      case 'guid':
        return { literal: { kind: 'text', value } };
      case 'instant':
        return { literal: { kind: 'instant', value } };
      case 'number':
        return { literal: { kind: 'number', value: Number(value) } };
      case 'name':
        break;
      default:
        throw fail();
    }
    if (value === 'null') return { literal: null };
    if (value === 'true' || value === 'false') return { literal: { kind: 'boolean', value: value === 'true' } };
    const datePart = dateParts.find((part) => part === value);
    if (datePart !== undefined && isNext('sign', '(')) {
      at += 1;
      const path = take();
      if (path.kind !== 'name') throw fail();
      demand(')');
      return { field: fieldPath(path.value), datePart };
    }
    if (['not', 'and', 'or', ...operators].includes(value)) throw fail();
    return { field: fieldPath(value) };
  }

  const condition = or(0);
  if (tokenAt(at).kind !== 'end') throw fail();
  return condition;
}
