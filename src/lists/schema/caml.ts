import { escapeXml } from '../escapeXml';

/** Small builders for a view's CAML. Field names and values are ours, never a person's. */
const comparison =
  (operator: string) =>
  (field: string, type: 'Text' | 'Choice' | 'Number' | 'Boolean', value: string | number): string =>
    `<${operator}><FieldRef Name="${field}"/><Value Type="${type}">${escapeXml(String(value))}</Value></${operator}>`;

export const equals = comparison('Eq');

/** A day twin compared with today, moved so many days. */
const againstToday =
  (operator: string) =>
  (field: string, offsetDays = 0): string =>
    `<${operator}><FieldRef Name="${field}"/><Value Type="DateTime"><Today${offsetDays ? ` OffsetDays="${offsetDays}"` : ''}/></Value></${operator}>`;

export const onOrAfterToday = againstToday('Geq');
export const onOrBeforeToday = againstToday('Leq');
export const beforeToday = againstToday('Lt');
/** A choice column holding one of these words. */
export const isOneOf = (field: string, ...words: readonly string[]): string =>
  `<In><FieldRef Name="${field}"/><Values>${words.map((word) => `<Value Type="Choice">${word}</Value>`).join('')}</Values></In>`;
export const isEmpty = (field: string): string => `<IsNull><FieldRef Name="${field}"/></IsNull>`;

const joined =
  (operator: string) =>
  (first: string, second: string, ...rest: readonly string[]): string =>
    rest.reduce(
      (all, next) => `<${operator}>${all}${next}</${operator}>`,
      `<${operator}>${first}${second}</${operator}>`,
    );
export const and = joined('And');
export const or = joined('Or');

export const where = (condition: string): string => `<Where>${condition}</Where>`;
const fieldRef = (field: string): string =>
  field.startsWith('-') ? `<FieldRef Name="${field.slice(1)}" Ascending="FALSE"/>` : `<FieldRef Name="${field}"/>`;

/** `-Field` has the highest group first. */
export const groupBy = (field: string): string => `<GroupBy Collapse="FALSE">${fieldRef(field)}</GroupBy>`;

/** `-Field` sorts from the highest. */
export const orderBy = (...fields: readonly string[]): string => `<OrderBy>${fields.map(fieldRef).join('')}</OrderBy>`;

/** A view's totals, as SharePoint keeps them apart from its query. */
export const aggregations = (totals: Readonly<Record<string, 'SUM' | 'COUNT'>>): string =>
  Object.entries(totals)
    .map(([field, type]) => `<FieldRef Name="${field}" Type="${type}"/>`)
    .join('');
