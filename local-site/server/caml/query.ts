import { attribute, child, isTrue, parseXml, type XmlElement } from '../definitions/xml';
import { errors } from '../errors';
import type { CompareOperator, Condition, FieldPath, Literal, SortBy } from '../query/condition';
import { dayOf } from '../query/conditionSql';
import { viewScopes, type Within } from '../query/within';
import { addDays, siteDay } from '../zone';

/** A view's XML understood. */
export interface CamlView {
  readonly where?: Condition;
  readonly sort: readonly SortBy[];
  /** Absent when the view lists no fields: then all are meant. */
  readonly fields?: readonly string[];
  readonly rowLimit?: number;
  readonly paged: boolean;
  /** Which part of the list is meant, from the folder the view is opened at. */
  readonly scope: Omit<Within, 'folder'>;
}

const comparisons: Readonly<Record<string, CompareOperator>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Leq: 'le',
  Gt: 'gt',
  Geq: 'ge',
  BeginsWith: 'beginsWith',
  Contains: 'contains',
};

/** Stands for `<UserID/>` until the one who asks is known. */
const USER_ID = '\u0000UserID';

/** As many values as SharePoint takes in one In. */
const MAX_IN = 500;

/**
 * Reads `<View>`. @param now decides what `<Today/>` is. @throws SharePointError 400, 501 for elements the local site
 * lacks.
 */
export function readViewXml(xml: string, now: Date): CamlView {
  const view = parseXml(xml);
  if (view.name !== 'View') throw errors.invalidCaml('a View element is needed');
  const rowLimit = child(view, 'RowLimit');
  const fields = child(view, 'ViewFields')?.children.map((ref) => fieldName(ref));
  const scope = attribute(view, 'Scope')?.toLowerCase() ?? '';
  const found = Object.hasOwn(viewScopes, scope) ? viewScopes[scope] : undefined;
  if (found === undefined) throw errors.invalidCaml(`'${scope}' is no Scope`);
  return {
    scope: found,
    ...readQueryElement(child(view, 'Query'), now),
    fields,
    rowLimit: rowLimit === undefined ? undefined : readLimit(rowLimit.text),
    paged: isTrue(attribute(rowLimit, 'Paged')),
  };
}

function readQueryElement(query: XmlElement | undefined, now: Date): Pick<CamlView, 'where' | 'sort'> {
  const where = child(query, 'Where')?.children[0];
  const grouped = child(query, 'GroupBy')?.children.map(readSort) ?? [];
  const ordered = child(query, 'OrderBy')?.children.map(readSort) ?? [];
  return { where: where === undefined ? undefined : readCondition(where, now), sort: [...grouped, ...ordered] };
}

function readSort(ref: XmlElement): SortBy {
  return { field: { name: fieldName(ref) }, descending: attribute(ref, 'Ascending')?.toUpperCase() === 'FALSE' };
}

function readLimit(text: string): number {
  const limit = Number(text.trim());
  if (!Number.isInteger(limit) || limit < 0) throw errors.invalidCaml(`'${text}' is no RowLimit`);
  return limit;
}

function fieldName(ref: XmlElement | undefined): string {
  const name = ref?.name === 'FieldRef' ? attribute(ref, 'Name') : undefined;
  if (name === undefined || name === '') throw errors.invalidCaml('a FieldRef with a Name is needed');
  return name;
}

function readCondition(element: XmlElement, now: Date): Condition {
  if (element.name === 'And' || element.name === 'Or') {
    // CAML joins exactly two.
    if (element.children.length !== 2) throw errors.invalidCaml(`${element.name} joins two conditions`);
    return {
      kind: element.name === 'And' ? 'and' : 'or',
      parts: element.children.map((part) => readCondition(part, now)),
    };
  }
  if (element.name === 'IsNull' || element.name === 'IsNotNull') {
    return {
      kind: element.name === 'IsNull' ? 'isNull' : 'isNotNull',
      field: { name: fieldName(child(element, 'FieldRef')) },
    };
  }
  if (element.name === 'In') {
    const values = child(element, 'Values')?.children ?? [];
    if (values.length === 0 || values.length > MAX_IN) throw errors.invalidCaml(`In takes 1 to ${MAX_IN} values`);
    return { kind: 'in', field: comparedField(element, values[0]), values: values.map((one) => readValue(one, now)) };
  }
  const operator = Object.hasOwn(comparisons, element.name) ? comparisons[element.name] : undefined;
  if (operator === undefined) throw errors.notImplemented(`the CAML element '${element.name}'`);
  const given = child(element, 'Value');
  if (given === undefined) throw errors.invalidCaml(`${element.name} needs a Value`);
  return { kind: 'compare', field: comparedField(element, given), operator, value: readValue(given, now) };
}

/** Lookups and people are compared by id with `LookupId="TRUE"` or an integer value, else by the text shown. */
function comparedField(element: XmlElement, value: XmlElement | undefined): FieldPath {
  const ref = child(element, 'FieldRef');
  const type = attribute(value, 'Type')?.toLowerCase();
  if (
    isTrue(attribute(ref, 'LookupId')) ||
    type === 'integer' ||
    type === 'counter' ||
    child(value, 'UserID') !== undefined
  )
    return { name: fieldName(ref), part: 'Id' };
  return type === 'lookup' || type === 'user' ? { name: fieldName(ref), part: '' } : { name: fieldName(ref) };
}

function readValue(element: XmlElement, now: Date): Literal {
  const type = attribute(element, 'Type')?.toLowerCase();
  if (child(element, 'UserID') !== undefined) return { kind: 'text', value: USER_ID };
  if (child(element, 'Now') !== undefined) return { kind: 'instant', value: now.toISOString() };
  const today = child(element, 'Today');
  if (today !== undefined)
    return {
      kind: 'day',
      value: addDays(siteDay(now), readOffset(attribute(today, 'OffsetDays') ?? attribute(today, 'Offset') ?? '0')),
    };
  if (type === 'datetime')
    return isTrue(attribute(element, 'IncludeTimeValue'))
      ? { kind: 'instant', value: element.text }
      : { kind: 'day', value: dayOf(element.text) };
  return { kind: 'text', value: element.text };
}

function readOffset(text: string): number {
  const offset = Number(text);
  if (!Number.isInteger(offset) || Math.abs(offset) > 100_000) throw errors.invalidCaml(`'${text}' is no OffsetDays`);
  return offset;
}

/** Puts the id of the one who asks in place of `<UserID/>`. */
export function withUser(condition: Condition | undefined, userId: number): Condition | undefined {
  if (condition === undefined) return undefined;
  if (condition.kind === 'and' || condition.kind === 'or')
    return { ...condition, parts: condition.parts.flatMap((part) => withUser(part, userId) ?? []) };
  return condition.kind === 'compare' && condition.value.value === USER_ID
    ? { ...condition, value: { kind: 'number', value: userId } }
    : condition;
}
