import { errors } from '../errors';
import { fold } from '../fold';
import type { Stored } from '../fieldTypes';
import { addDays, readInstant, siteDay, startOfDay, toUtcText } from '../zone';
import type { CompareOperator, Condition, Literal } from './condition';
import { resolveOperand, type Operand, type QueryScope } from './operand';

/** A piece of SQL with its parameters. */
export interface Sql {
  readonly text: string;
  readonly parameters: readonly Stored[];
}

const signs = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;
const partFormats = { day: '%d', month: '%m', year: '%Y', hour: '%H', minute: '%M', second: '%S' } as const;

/**
 * Turns a condition into SQL over the item table. @throws SharePointError 400 for columns and values that do not go
 * together.
 */
export function conditionSql(condition: Condition, scope: QueryScope): Sql {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => conditionSql(part, scope));
      return {
        text: `(${parts.map((part) => part.text).join(condition.kind === 'and' ? ' AND ' : ' OR ')})`,
        parameters: parts.flatMap((part) => part.parameters),
      };
    }
    case 'isNull':
    case 'isNotNull':
      return {
        text: `${resolveOperand(condition.field, scope).sql} IS ${condition.kind === 'isNull' ? '' : 'NOT '}NULL`,
        parameters: [],
      };
    case 'in':
      return conditionSql(
        {
          kind: 'or',
          parts: condition.values.map((value) => ({ kind: 'compare', field: condition.field, operator: 'eq', value })),
        },
        scope,
      );
    case 'compare': {
      const operand = resolveOperand(condition.field, scope);
      if (condition.datePart === undefined) return compareSql(operand, condition.operator, condition.value);
      if (operand.comparison !== 'instant' || condition.value.kind !== 'number' || !(condition.operator in signs))
        throw errors.filterField(condition.field.name);
      const whole = `CAST(strftime('${partFormats[condition.datePart]}', site_time(${operand.sql})) AS INTEGER)`;
      return plain(whole, condition.operator, condition.value.value);
    }
    default:
      throw errors.invalidQuery('The filter is not valid.');
  }
}

function compareSql(operand: Operand, operator: CompareOperator, literal: Literal): Sql {
  switch (operand.comparison) {
    case 'text':
      return textSql(operand, operator, literal);
    case 'instant':
      return instantSql(operand, operator, literal);
    case 'number':
    case 'reference':
      return plain(operand.sql, operator, numberOf(literal, operand));
    case 'references':
    case 'texts':
      return elementSql(operand, operator, literal);
    default:
      throw errors.filterField(operand.field.internalName);
  }
}

/** SharePoint's "not equal" keeps rows without a value. */
function plain(sql: string, operator: CompareOperator, value: Stored): Sql {
  if (operator === 'beginsWith' || operator === 'contains')
    throw errors.invalidQuery('Only text can be searched for a part of it.');
  if (operator === 'ne') return { text: `(${sql} <> ? OR ${sql} IS NULL)`, parameters: [value] };
  return { text: `${sql} ${signs[operator]} ?`, parameters: [value] };
}

function textSql({ sql }: Operand, operator: CompareOperator, literal: Literal): Sql {
  const key = fold(String(literal.value));
  if (operator === 'contains') return { text: `instr(${sql}, ?) > 0`, parameters: [key] };
  if (operator === 'beginsWith') return { text: `(${sql} >= ? AND ${sql} < ?)`, parameters: [key, `${key}\u{10ffff}`] };
  // An empty text and no text are one and the same in SharePoint.
  if (key === '' && (operator === 'eq' || operator === 'ne'))
    return { text: `${sql} IS ${operator === 'eq' ? '' : 'NOT '}NULL`, parameters: [] };
  return plain(sql, operator, key);
}

function numberOf(literal: Literal, { field }: Operand): number {
  // SharePoint answers `eq true` with the opposite rows; a difference on purpose is to refuse it.
  if (literal.kind === 'boolean')
    throw errors.invalidQuery(
      `The local site refuses true and false in filters on '${field.internalName}': use 1 and 0.`,
    );
  const value = literal.kind === 'number' ? literal.value : Number(literal.value);
  if (Number.isNaN(value) || literal.value === '') throw errors.wrongType(field.internalName, 'Edm.Double');
  return value;
}

function instantSql({ sql, field }: Operand, operator: CompareOperator, literal: Literal): Sql {
  if (literal.kind !== 'day') {
    const instant = readInstant(String(literal.value));
    if (instant === undefined || literal.kind === 'number') throw errors.wrongType(field.internalName, 'Edm.DateTime');
    return plain(sql, operator, toUtcText(instant));
  }
  const begins = toUtcText(startOfDay(literal.value));
  const ends = toUtcText(startOfDay(addDays(literal.value, 1)));
  switch (operator) {
    case 'eq':
      return { text: `(${sql} >= ? AND ${sql} < ?)`, parameters: [begins, ends] };
    case 'ne':
      return { text: `(${sql} < ? OR ${sql} >= ? OR ${sql} IS NULL)`, parameters: [begins, ends] };
    case 'lt':
      return plain(sql, 'lt', begins);
    case 'le':
      return plain(sql, 'lt', ends);
    case 'gt':
      return plain(sql, 'ge', ends);
    case 'ge':
      return plain(sql, 'ge', begins);
    default:
      throw errors.invalidQuery('Only text can be searched for a part of it.');
  }
}

/** Columns of several values are equal to a value that is among them. */
function elementSql({ field }: Operand, operator: CompareOperator, literal: Literal): Sql {
  const value = field.type.comparison === 'texts' ? String(literal.value) : Number(literal.value);
  const among = `EXISTS (SELECT 1 FROM json_each("${field.column}") e WHERE e.value = ?)`;
  if (operator === 'eq' || operator === 'contains') return { text: among, parameters: [value] };
  if (operator === 'ne') return { text: `NOT ${among}`, parameters: [value] };
  throw errors.filterField(field.internalName);
}

/** The day an instant text falls on, for CAML values without a time. @throws SharePointError 400 */
export function dayOf(text: string): string {
  const instant = readInstant(text);
  if (instant === undefined) throw errors.invalidCaml(`'${text}' is no date`);
  return siteDay(instant);
}
