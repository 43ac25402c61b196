import * as v from 'valibot';
import { listAddress, type SiteReader } from '../siteReader';
import { viewXml, type ViewChoice } from './viewXml';

const listSchema = v.object({ Title: v.string(), Description: v.string() });
const viewSchema = v.object({
  Title: v.string(), ServerRelativeUrl: v.string(), DefaultView: v.boolean(), Hidden: v.boolean(), ViewQuery: v.nullable(v.string()), RowLimit: v.number(),
  ViewFields: v.object({ Items: v.array(v.string()) })
});
const fieldSchema = v.object({
  InternalName: v.string(), Title: v.string(), TypeAsString: v.string(),
  Description: v.optional(v.nullable(v.string()), ''), CustomFormatter: v.optional(v.nullable(v.string()), '')
});
const many = <Value>(of: v.GenericSchema<unknown, Value>): v.GenericSchema<unknown, { readonly value: readonly Value[] }> => v.object({ value: v.array(of) });
/** A cell of the stream is text, except for people and lookups, which are lists of records with a title. */
const cellSchema = v.union([
  v.string(), v.pipe(v.null(), v.transform(() => '')), v.pipe(v.union([v.number(), v.boolean()]), v.transform(String)),
  v.pipe(v.array(v.looseObject({ title: v.optional(v.string()), lookupValue: v.optional(v.string()) })), v.transform(all => all.map(each => each.title ?? each.lookupValue ?? '').join('; '))),
  v.pipe(v.unknown(), v.transform(() => ''))
]);
const pageSchema = v.object({ Row: v.array(v.record(v.string(), cellSchema)), FirstRow: v.optional(v.number()), LastRow: v.optional(v.number()), NextHref: v.optional(v.string()) });

export type ListView = v.InferOutput<typeof viewSchema>;
export type ListField = v.InferOutput<typeof fieldSchema>;
export type Row = v.InferOutput<typeof pageSchema>['Row'][number];
export interface ListPage {
  readonly title: string;
  readonly description: string;
  readonly views: readonly ListView[];
  readonly view: ListView;
  readonly columns: readonly ListField[];
  readonly fields: readonly ListField[];
  readonly rows: readonly Row[];
  readonly firstRow: number;
  /** What the next page has to be asked with; undefined on the last. */
  readonly next: string | undefined;
}

/**
 * Reads one page of a list's own view through the REST that any client uses. `page` is the view's file name without `.aspx`;
 * one that no view has is the default view, as AllItems.aspx is where nothing was ever called so. Throws Refused.
 */
export async function readList(reader: SiteReader, name: string, page: string, choice: ViewChoice): Promise<ListPage> {
  const list = await reader.get(listAddress(name, '?$select=Title,Description'), listSchema);
  const { value: views } = await reader.get(listAddress(name, '/views?$select=Title,ServerRelativeUrl,DefaultView,Hidden,ViewQuery,RowLimit,ViewFields&$expand=ViewFields'), many(viewSchema));
  const { value: fields } = await reader.get(listAddress(name, '/fields?$select=InternalName,Title,TypeAsString,Description,CustomFormatter'), many(fieldSchema));
  const view = views.find(each => pageOf(each).toLowerCase() === page.toLowerCase()) ?? views.find(each => each.DefaultView) ?? views[0];
  const columns = view.ViewFields.Items.flatMap(each => fields.filter(field => field.InternalName === columnBehind(each)));
  const parameters = { RenderOptions: 2, ViewXml: viewXml(view, choice), ...(choice.paging === undefined ? {} : { Paging: choice.paging }) };
  const data = await reader.post(listAddress(name, '/RenderListDataAsStream'), { parameters }, pageSchema);
  return {
    title: list.Title, description: list.Description, view, columns, fields,
    views: views.filter(each => !each.Hidden),
    rows: data.Row, firstRow: data.FirstRow ?? 1, next: data.NextHref?.replace(/^\?/, '')
  };
}

/** The address a list opens at when only the list is named. Throws Refused. */
export async function defaultViewOf(reader: SiteReader, name: string): Promise<string> {
  return (await reader.get(listAddress(name, '/DefaultView?$select=ServerRelativeUrl'), v.object({ ServerRelativeUrl: v.string() }))).ServerRelativeUrl;
}

/** The title that links to its row stands in views only; what it shows is the title. */
const columnBehind = (name: string): string => (/^LinkTitle(NoMenu)?$/.test(name) ? 'Title' : name);

/** The file name of a view's page: `/sites/x/Lists/Groups/Riskzon.aspx` → `Riskzon`. */
export function pageOf(view: ListView): string {
  return decodeURIComponent(view.ServerRelativeUrl.split('/').at(-1) ?? '').replace(/\.aspx$/i, '');
}
