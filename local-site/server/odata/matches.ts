import { errors } from '../errors';
import { fold } from '../fold';
import type { Json, JsonRecord } from '../json';
import type { Condition, Literal } from '../query/condition';

/**
 * Answers `$filter` on what is not an item: lists, fields, views, users, groups, permission levels.
 * Text is compared without case, as in item queries.
 */
export function matches(condition: Condition, properties: JsonRecord): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => matches(part, properties));
    case 'or':
      return condition.parts.some((part) => matches(part, properties));
    case 'isNull':
      return valueOf(condition.field.name, properties) === null;
    case 'isNotNull':
      return valueOf(condition.field.name, properties) !== null;
    case 'in':
      return condition.values.some((value) => key(valueOf(condition.field.name, properties)) === key(value.value));
    default:
      return compare(
        key(valueOf(condition.field.name, properties)),
        condition.operator,
        key(condition.value.value),
        condition.value,
      );
  }
}

/** Orders two resources by a property: negative when the first comes first. */
export function compareValues(name: string, a: JsonRecord, b: JsonRecord): number {
  const [left, right] = [key(valueOf(name, a)), key(valueOf(name, b))];
  return left === right ? 0 : left < right ? -1 : 1;
}

function valueOf(name: string, properties: JsonRecord): Json {
  const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (value === undefined) throw errors.unknownFieldOrProperty(name);
  return value;
}

function key(value: Json): string | number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : fold(String(value ?? ''));
}

function compare(left: string | number, operator: string, right: string | number, literal: Literal): boolean {
  switch (operator) {
    case 'eq':
      return left === right;
    case 'ne':
      return left !== right;
    case 'lt':
      return left < right;
    case 'le':
      return left <= right;
    case 'gt':
      return left > right;
    case 'ge':
      return left >= right;
    case 'beginsWith':
      return String(left).startsWith(String(right));
    case 'contains':
      return String(left).includes(String(right));
    default:
      throw errors.invalidExpression(String(literal.value));
  }
}
