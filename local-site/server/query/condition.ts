/** A column as a query names it: `Group/Title` is `{ name: 'Group', part: 'Title' }`. */
export interface FieldPath {
  readonly name: string;
  readonly part?: string;
}

/** A value in a query. A `day` compares whole days on the site's calendar, as CAML does without IncludeTimeValue. */
export type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'instant'; readonly value: string }
  | { readonly kind: 'day'; readonly value: string };

export type CompareOperator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'beginsWith' | 'contains';
export type DatePart = 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';

/** What `$filter` and CAML `Where` both become. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | {
      readonly kind: 'compare';
      readonly field: FieldPath;
      readonly operator: CompareOperator;
      readonly value: Literal;
      readonly datePart?: DatePart;
    }
  | { readonly kind: 'in'; readonly field: FieldPath; readonly values: readonly Literal[] }
  | { readonly kind: 'isNull' | 'isNotNull'; readonly field: FieldPath };

export interface SortBy {
  readonly field: FieldPath;
  readonly descending: boolean;
}

/** The conditions that must all hold, outermost first. */
export function conjuncts(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  return condition.kind === 'and' ? condition.parts.flatMap((part) => conjuncts(part)) : [condition];
}

/** Every column a condition names. */
export function fieldsIn(condition: Condition | undefined): readonly FieldPath[] {
  if (condition === undefined) return [];
  return 'parts' in condition ? condition.parts.flatMap((part) => fieldsIn(part)) : [condition.field];
}
