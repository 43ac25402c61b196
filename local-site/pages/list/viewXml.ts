import { escapeXml } from '../../../src/lists/escapeXml';
import type { ListField, ListView } from './definitions';
import type { Filter, ViewState } from './state';

interface Wanted {
  readonly view: Pick<ListView, 'ViewQuery' | 'RowLimit' | 'ViewFields'>;
  readonly fields: readonly ListField[];
  readonly state: Pick<ViewState, 'sort' | 'filters'>;
  /** In place of the view's own columns and page length. */
  readonly only?: { readonly columns: readonly string[]; readonly rows: number };
}

/**
 * The view as CAML, with the reader's own order and filters. The view's condition stays first, since it is the one an
 * index serves.
 */
export function viewXml({ view, fields, state, only }: Wanted): string {
  const query = view.ViewQuery ?? '';
  const grouped = groupColumn(view);
  const conditions = [
    inner(query, 'Where'),
    ...byIndexFirst(state.filters, fields).flatMap((filter) => conditionOf(filter, fields)),
  ].filter((text) => text !== '');
  const condition =
    conditions.length === 0 ? '' : `<Where>${conditions.reduce((all, next) => `<And>${all}${next}</And>`)}</Where>`;
  const { sort } = state;
  const order =
    sort !== undefined && fields.some((field) => field.InternalName === sort.field)
      ? `<OrderBy><FieldRef Name="${sort.field}" Ascending="${sort.descending ? 'FALSE' : 'TRUE'}"/></OrderBy>`
      : element(query, 'OrderBy');
  // The column of the groups comes along even where the view does not show it.
  const names = new Set([...(only?.columns ?? view.ViewFields.Items), ...(grouped === undefined ? [] : [grouped])]);
  return `<View><Query>${condition}${element(query, 'GroupBy')}${order}</Query><ViewFields>${Array.from(names, (name) => `<FieldRef Name="${name}"/>`).join('')}</ViewFields><RowLimit Paged="TRUE">${only?.rows ?? view.RowLimit}</RowLimit></View>`;
}

/** One row of a list with the named columns. */
export function rowXml(id: number, columns: readonly string[]): string {
  return `<View><Query><Where><Eq><FieldRef Name="ID"/><Value Type="Counter">${id}</Value></Eq></Where></Query><ViewFields>${columns.map((name) => `<FieldRef Name="${name}"/>`).join('')}</ViewFields><RowLimit>1</RowLimit></View>`;
}

/** The column a view groups by, if it does. */
export function groupColumn({ ViewQuery }: Pick<ListView, 'ViewQuery'>): string | undefined {
  return /<GroupBy[^>]*>\s*<FieldRef[^>]*\bName=["'](\w+)["']/.exec(ViewQuery ?? '')?.[1];
}

/** True when the view itself leaves rows out, and so starts from an index by the rules of the lists. */
export const hasCondition = ({ ViewQuery }: Pick<ListView, 'ViewQuery'>): boolean =>
  inner(ViewQuery ?? '', 'Where') !== '';

const byIndexFirst = (filters: readonly Filter[], fields: readonly ListField[]): readonly Filter[] => {
  const isIndexed = ({ field }: Filter): boolean => fields.some((each) => each.InternalName === field && each.Indexed);
  return [...filters.filter(isIndexed), ...filters.filter((filter) => !isIndexed(filter))];
};

function conditionOf({ field: name, operator, values }: Filter, fields: readonly ListField[]): readonly string[] {
  const field = fields.find((each) => each.InternalName === name);
  if (field === undefined) return [];
  const ref = `<FieldRef Name="${name}"/>`;
  const value = (text: string): string => `<Value Type="${field.TypeAsString}">${escapeXml(text)}</Value>`;
  if (operator !== 'In') return [`<${operator}>${ref}${value(values[0] ?? '')}</${operator}>`];
  const filled = values.filter((text) => text !== '');
  const [only] = filled;
  const one =
    only !== undefined && filled.length === 1
      ? `<Eq>${ref}${value(only)}</Eq>`
      : `<In>${ref}<Values>${filled.map(value).join('')}</Values></In>`;
  const empty = `<IsNull>${ref}</IsNull>`;
  if (filled.length === 0) return [empty];
  return [filled.length === values.length ? one : `<Or>${one}${empty}</Or>`];
}

const element = (query: string, name: string): string =>
  new RegExp(`<${name}\\b[^>]*(?:/>|>[\\s\\S]*?</${name}>)`).exec(query)?.[0] ?? '';
const inner = (query: string, name: string): string =>
  element(query, name).replace(new RegExp(`^<${name}\\b[^>]*>|</${name}>$`, 'g'), '');
