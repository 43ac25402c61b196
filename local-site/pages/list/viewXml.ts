/** What the reader chose on top of the view: a column to sort by, and a page further on. */
export interface ViewChoice {
  readonly sort: string | undefined;
  readonly descending: boolean;
  readonly paging: string | undefined;
}
interface View {
  readonly ViewQuery: string | null;
  readonly RowLimit: number;
  readonly ViewFields: { readonly Items: readonly string[] };
}

/** The view as CAML, with the reader's own order in place of the view's when one was chosen. A view's groups stay together. */
export function viewXml(view: View, { sort, descending }: ViewChoice): string {
  const { ViewQuery, RowLimit, ViewFields } = view;
  const chosen = sort !== undefined && /^\w+$/.test(sort) ? `<OrderBy><FieldRef Name="${sort}" Ascending="${descending ? 'FALSE' : 'TRUE'}"/></OrderBy>` : undefined;
  const query = chosen === undefined ? ViewQuery ?? '' : `${(ViewQuery ?? '').replace(/<OrderBy[\s\S]*?<\/OrderBy>|<OrderBy[^>]*\/>/g, '')}${chosen}`;
  // The column of the groups comes along even where the view does not show it.
  const grouped = groupColumn(view);
  const names = new Set([...ViewFields.Items, ...(grouped === undefined ? [] : [grouped])]);
  const fields = Array.from(names, name => `<FieldRef Name="${name}"/>`).join('');
  return `<View><Query>${query}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="TRUE">${RowLimit}</RowLimit></View>`;
}

/** The column a view groups by, if it does. */
export function groupColumn({ ViewQuery }: View): string | undefined {
  return /<GroupBy[^>]*>\s*<FieldRef[^>]*\bName=["'](\w+)["']/.exec(ViewQuery ?? '')?.[1];
}
