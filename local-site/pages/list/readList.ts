import * as v from 'valibot';
import { listAddress, Refused, type SiteReader } from '../siteReader';
import { fieldSchema, viewSchema, type ListField, type ListView } from './definitions';
import { pageSchema, type StreamPage } from './row';
import type { ViewState } from './state';
import { groupColumn, hasCondition, viewXml } from './viewXml';
import { first } from '../../../src/rules/model';

const listSchema = v.object({ Title: v.string(), Description: v.string(), ItemCount: v.number() });
const many = <Value>(
  of: v.GenericSchema<unknown, Value>,
): v.GenericSchema<unknown, { readonly value: readonly Value[] }> => v.object({ value: v.array(of) });

/** SharePoint's list view threshold; beyond it a list is filtered and sorted by index or not at all. */
const threshold = 5000;
/** SharePoint's code for a query that would go beyond it. */
const throttled = '-2147024860';
/** What is counted or summed is read so many rows at a time, and so many times. */
const summary = { rows: 5000, pages: 4 } as const;

export interface ListAbout {
  readonly title: string;
  readonly description: string;
  readonly itemCount: number;
  readonly views: readonly ListView[];
  readonly fields: readonly ListField[];
}
export interface ListPage extends ListAbout {
  readonly view: ListView;
  readonly columns: readonly ListField[];
  readonly rows: StreamPage['Row'];
  readonly firstRow: number;
  /** What the next page has to be asked with; undefined on the last. */
  readonly next: string | undefined;
  /** SharePoint would not go through so many rows for this choice. */
  readonly tooMany: boolean;
  /**
   * All rows of the choice with what is counted and summed, and whether they really are all; undefined where nothing
   * is.
   */
  readonly whole: WholeView | undefined;
}
export interface WholeView {
  readonly rows: StreamPage['Row'];
  readonly complete: boolean;
}

/** Reads what is known of a list without its rows. Throws Refused. */
export async function readAbout(reader: SiteReader, name: string): Promise<ListAbout> {
  const [list, { value: views }, { value: fields }] = await Promise.all([
    reader.get(listAddress(name, '?$select=Title,Description,ItemCount'), listSchema),
    reader.get(
      listAddress(
        name,
        '/views?$select=Title,ServerRelativeUrl,DefaultView,Hidden,ViewQuery,RowLimit,Aggregations,AggregationsStatus,CustomFormatter,ViewFields&$expand=ViewFields',
      ),
      many(viewSchema),
    ),
    reader.get(
      listAddress(name, '/fields?$select=InternalName,Title,TypeAsString,Hidden,Indexed,Description,CustomFormatter'),
      many(fieldSchema),
    ),
  ]);
  return { title: list.Title, description: list.Description, itemCount: list.ItemCount, views, fields };
}

/**
 * Reads one page of a list's own view through the REST that any client uses. `page` is the view's file name without
 * `.aspx`; one that no view has is the default view, as AllItems.aspx is where nothing was ever called so. Throws
 * Refused.
 */
export async function readList(reader: SiteReader, name: string, page: string, state: ViewState): Promise<ListPage> {
  const about = await readAbout(reader, name);
  const { views, fields } = about;
  const view =
    views.find((each) => pageOf(each).toLowerCase() === page.toLowerCase()) ??
    views.find((each) => each.DefaultView) ??
    first(views);
  const columns = view.ViewFields.Items.flatMap((each) =>
    fields.filter((field) => field.InternalName === columnBehind(each)),
  );
  const known = { ...about, views: views.filter((each) => !each.Hidden), view, columns };
  try {
    const data = await stream(reader, name, viewXml({ view, fields, state }), state.page);
    const next = data.NextHref?.replace(/^\?/, '');
    const isWhole = next === undefined && state.page === undefined;
    return {
      ...known,
      rows: data.Row,
      firstRow: data.FirstRow ?? 1,
      next,
      tooMany: false,
      whole: await wholeOf(reader, name, known, state, isWhole ? data.Row : undefined),
    };
  } catch (error) {
    if (!(error instanceof Refused) || !error.code.startsWith(throttled)) throw error;
    return { ...known, rows: [], firstRow: 1, next: undefined, tooMany: true, whole: undefined };
  }
}

/**
 * The rows to count and sum: those that have been read when they are all, else all of them with no more columns than
 * that takes.
 */
async function wholeOf(
  reader: SiteReader,
  name: string,
  { view, fields }: Pick<ListPage, 'view' | 'fields'>,
  state: ViewState,
  atHand: StreamPage['Row'] | undefined,
): Promise<WholeView | undefined> {
  const totals = totalsIn(view);
  if (groupColumn(view) === undefined && totals.length === 0) return undefined;
  if (atHand !== undefined) return { rows: atHand, complete: true };
  return readWhole(
    reader,
    name,
    viewXml({
      view,
      fields,
      state: { ...state, sort: undefined },
      only: { columns: totals.map(({ field }) => field), rows: summary.rows },
    }),
  );
}

/** The values that occur in a column, of the rows that the view and the other filters leave. Throws Refused. */
export async function readColumn(
  reader: SiteReader,
  name: string,
  { view, fields }: Pick<ListPage, 'view' | 'fields'>,
  state: ViewState,
  field: string,
): Promise<WholeView> {
  const others = { sort: undefined, filters: state.filters.filter((filter) => filter.field !== field) };
  return readWhole(
    reader,
    name,
    viewXml({
      view: { ...view, ViewQuery: (view.ViewQuery ?? '').replace(/<(GroupBy|OrderBy)[\s\S]*?<\/\1>/g, '') },
      fields,
      state: others,
      only: { columns: [field], rows: summary.rows },
    }),
  );
}

async function readWhole(reader: SiteReader, name: string, xml: string): Promise<WholeView> {
  const rows: StreamPage['Row'][number][] = [];
  let next: string | undefined;
  for (let page = 0; page < summary.pages; page += 1) {
    const data = await stream(reader, name, xml, next);
    rows.push(...data.Row);
    next = data.NextHref?.replace(/^\?/, '');
    if (next === undefined) break;
  }
  return { rows, complete: next === undefined };
}

/** Rows as SharePoint gives them to its own list pages. Throws Refused. */
export function stream(reader: SiteReader, name: string, xml: string, paging?: string): Promise<StreamPage> {
  return reader.post(
    listAddress(name, '/RenderListDataAsStream'),
    { parameters: { RenderOptions: 2, ViewXml: xml, ...(paging === undefined ? {} : { Paging: paging }) } },
    pageSchema,
  );
}

/** The address a list opens at when only the list is named. Throws Refused. */
export async function defaultViewOf(reader: SiteReader, name: string): Promise<string> {
  return (
    await reader.get(
      listAddress(name, '/DefaultView?$select=ServerRelativeUrl'),
      v.object({ ServerRelativeUrl: v.string() }),
    )
  ).ServerRelativeUrl;
}

/** What the view sums or counts, by column. */
export function totalsIn({
  Aggregations,
  AggregationsStatus,
}: Pick<ListView, 'Aggregations' | 'AggregationsStatus'>): readonly {
  readonly field: string;
  readonly type: 'SUM' | 'COUNT';
}[] {
  if (AggregationsStatus !== 'On') return [];
  return Array.from(
    Aggregations.matchAll(/<FieldRef\b[^>]*>/g),
    ([ref]) =>
      ({
        field: columnBehind(/\bName=["'](\w+)["']/.exec(ref)?.[1] ?? ''),
        type: /\bType=["'](\w+)["']/.exec(ref)?.[1] === 'SUM' ? 'SUM' : 'COUNT',
      }) as const,
  );
}

/**
 * On a list beyond the threshold only an index, or a view that starts from one, lets rows be chosen or sorted by
 * another column.
 */
export const needsIndex = ({ itemCount, view }: Pick<ListPage, 'itemCount' | 'view'>): boolean =>
  itemCount > threshold && !hasCondition(view);

/** The title that links to its row is in views only; what it shows is the title. */
export const columnBehind = (name: string): string => (/^LinkTitle(NoMenu)?$/.test(name) ? 'Title' : name);

/** The file name of a view's page: `/sites/x/Lists/Groups/Riskzon.aspx` → `Riskzon`. */
export function pageOf(view: Pick<ListView, 'ServerRelativeUrl'>): string {
  return decodeURIComponent(view.ServerRelativeUrl.split('/').at(-1) ?? '').replace(/\.aspx$/i, '');
}
