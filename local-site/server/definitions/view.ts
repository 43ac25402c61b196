import { escapeXml } from '../../../src/lists/escapeXml';
import { flag, numberProperty, textProperty, unsupportedText, type PropertySpecs } from '../properties';
import type { View } from '../store/views';

/** What a client may set on a view. `ViewQuery` is the inside of CAML's `<Query>`. */
export const viewProperties: PropertySpecs = {
  Aggregations: textProperty(null),
  AggregationsStatus: textProperty(null),
  CustomFormatter: textProperty(null),
  DefaultView: flag(false),
  EditorModified: flag(false),
  Hidden: flag(false),
  ImageUrl: textProperty('/_layouts/15/images/generic.png'),
  IncludeRootFolder: flag(false),
  MobileDefaultView: flag(false),
  MobileView: flag(false),
  Paged: flag(true),
  RowLimit: numberProperty(30),
  Scope: numberProperty(0),
  TabularView: flag(true),
  Title: textProperty(),
  Toolbar: textProperty(null),
  ViewData: unsupportedText,
  ViewJoins: unsupportedText,
  ViewProjectedFields: unsupportedText,
  ViewQuery: textProperty(''),
};

/** ViewScope by number. */
const scopeNames: readonly string[] = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'];

/** The view as `<View>` XML, as a client of `RenderListDataAsStream` would send it. */
export function viewXml(view: View): string {
  const { Title, ViewQuery, RowLimit, Paged, DefaultView, Aggregations } = view.properties;
  const scope = scopeNames[Number(view.properties.Scope)] ?? '';
  const fields = view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('');
  return (
    `<View Name="{${view.id.toUpperCase()}}" DefaultView="${DefaultView === true ? 'TRUE' : 'FALSE'}" Type="HTML" DisplayName="${escapeXml(String(Title ?? ''))}"${scope === '' ? '' : ` Scope="${scope}"`}>` +
    `<Query>${String(ViewQuery ?? '')}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="${Paged === true ? 'TRUE' : 'FALSE'}">${String(RowLimit)}</RowLimit>` +
    `${typeof Aggregations === 'string' && Aggregations !== '' ? `<Aggregations Value="On">${Aggregations}</Aggregations>` : ''}</View>`
  );
}
