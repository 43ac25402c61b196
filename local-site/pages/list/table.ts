import { html, type Html } from '../html';
import { sitePath } from '../layout';
import type { CellPainter } from './cell';
import { columnHeading } from './columnMenu';
import type { ListField } from './definitions';
import type { ListPageRequest } from './request';
import { totalsIn, type ListPage } from './readList';
import { isNumeric, type Row } from './row';
import { addressOf, filteredBy } from './state';
import { counted, groupsOf, totalsOf, type RowGroup, type Total } from './totals';
import { groupColumn } from './viewXml';
import { filled, listWords } from './words';

/** The rows under their headings; in groups where the view groups, with totals where it sums. */
export function listTable(list: ListPage, request: ListPageRequest, painter: CellPainter): Html {
  const {
    visitor: { language },
    state,
  } = request;
  const words = listWords(language);
  const by = list.fields.find((field) => field.InternalName === groupColumn(list.view));
  const groups = by === undefined ? [] : groupsOf(list.whole?.rows ?? list.rows, by, list, language);
  const isOnePage = list.next === undefined && state.page === undefined;
  const draw = (row: Row): Html =>
    html`<tr>${list.columns.map((field, column) => cell(row, field, column, list, request, painter))}</tr>`;
  const bodies =
    by === undefined ? [html`<tbody>${list.rows.map(draw)}</tbody>`] : groupedRows(list, by, groups, draw, request);
  const partly =
    list.whole?.complete === false &&
    html`<p class="note">${filled(words.partly, { count: counted(list.whole.rows.length, language) })}</p>`;
  const folding =
    by !== undefined &&
    html`<p class="fold-all"><button type="button" data-fold-all data-fold="${words.fold}" data-unfold="${words.unfold}" hidden>${words.fold}</button></p>`;
  return html`${by !== undefined && !isOnePage && overview(list, by, groups, request)}${folding}<div class="table"><table><caption class="hidden">${list.title}, ${list.view.Title}</caption>
<thead><tr>${list.columns.map((field) => columnHeading(field, list, state, language))}</tr></thead>
${bodies}
${totalsRow(list, request)}</table></div>${partly}`;
}

function cell(
  row: Row,
  field: ListField,
  column: number,
  { view, columns }: ListPage,
  { name, address, visitor }: ListPageRequest,
  painter: CellPainter,
): Html {
  const painted = painter.paint(row, field);
  const label = html` data-label="${field.Title}"`;
  const linking = view.ViewFields.Items.some((each) => each.startsWith('LinkTitle'))
    ? columns.findIndex((each) => each.InternalName === 'Title')
    : 0;
  const words = listWords(visitor.language);
  const shown = painted.text === '' && column === linking ? html`${words.none}` : painted;
  const inside =
    column === linking ? html`<a href="${displayAddress(name, row.ID ?? '', address)}">${shown}</a>` : painted;
  // A number or a day is not broken at its hyphens.
  const short = (row[field.InternalName] ?? '').length <= 16 && html` class="short"`;
  return column === 0
    ? html`<th scope="row"${short}${label}>${inside}</th>`
    : html`<td${isNumeric(field) ? html` class="number"` : short}${label}>${inside}</td>`;
}

/** Where SharePoint shows a row by itself, and where to go back to from there. */
export function displayAddress(name: string, id: string, source: string): string {
  return `${sitePath}/Lists/${name}/DispForm.aspx?${new URLSearchParams({ ID: id, Source: source }).toString()}`;
}

function groupedRows(
  list: ListPage,
  by: ListField,
  groups: readonly RowGroup[],
  draw: (row: Row) => Html,
  { visitor: { language } }: ListPageRequest,
): readonly Html[] {
  const words = listWords(language);
  const names = [...new Set(list.rows.map((row) => row[by.InternalName] ?? ''))];
  return names.map((name, index) => {
    const group = groups.find((each) => each.name === name);
    const rows = list.rows.filter((row) => (row[by.InternalName] ?? '') === name);
    const figures =
      group === undefined
        ? undefined
        : html`<span class="count">${countOf(group.count, language)}</span>${group.totals.map((total) => html`<span class="sum">${total.field.Title} <b>${total.text}</b></span>`)}`;
    return html`<tbody class="group-head"><tr class="group"><th colspan="${list.columns.length}" scope="rowgroup" data-folds="group-${index}"><span class="group-name">${by.Title}: ${name === '' ? words.none : name}</span>${figures}</th></tr></tbody>
<tbody id="group-${index}">${rows.map(draw)}</tbody>`;
  });
}

/** Every group of a view that is longer than a page, each leading to its own rows. */
function overview(
  list: ListPage,
  by: ListField,
  groups: readonly RowGroup[],
  { state, visitor: { language } }: ListPageRequest,
): Html | undefined {
  const words = listWords(language);
  const sums = totalsIn(list.view)
    .filter(({ type }) => type === 'SUM')
    .flatMap(({ field }) => list.fields.find((each) => each.InternalName === field) ?? []);
  const rows = groups.map(
    (
      group,
    ) => html`<tr><th scope="row"><a href="${addressOf(filteredBy(state, by.InternalName, [{ field: by.InternalName, operator: 'In', values: [group.value] }]))}">${group.name === '' ? words.none : group.name}</a></th>
<td class="number">${counted(group.count, language)}</td>${group.totals.map(({ text }) => html`<td class="number">${text}</td>`)}</tr>`,
  );
  return html`<details class="overview" open><summary>${filled(words.overview, { column: by.Title })}</summary><div class="scroll" tabindex="0" role="group" aria-label="${filled(words.overview, { column: by.Title })}"><table>
<thead><tr><th scope="col">${by.Title}</th><th scope="col" class="number">${words.howMany}</th>${sums.map((field) => html`<th scope="col" class="number">${field.Title}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

/** The totals of the whole view, each under its column. */
function totalsRow(list: ListPage, { visitor: { language } }: ListPageRequest): Html | undefined {
  if (list.whole === undefined) return undefined;
  const totals = totalsOf(list.whole.rows, list, language);
  if (totals.length === 0) return undefined;
  const words = listWords(language);
  const text = ({ type, text: figure }: Total): Html =>
    html`<span class="kind">${type === 'COUNT' ? words.count : words.sum}</span> ${figure}`;
  const cells = list.columns.map((field, column) => {
    const total = totals.find((each) => each.field === field);
    const inside = total === undefined ? html`${column === 0 ? words.total : ''}` : text(total);
    const label = html` data-label="${field.Title}"`;
    return column === 0
      ? html`<th scope="row"${label}>${inside}</th>`
      : html`<td${isNumeric(field) && html` class="number"`}${total === undefined ? html` class="none"` : label}>${inside}</td>`;
  });
  return html`<tfoot><tr>${cells}</tr></tfoot>`;
}

const countOf = (count: number, language: Parameters<typeof listWords>[0]): string =>
  `${counted(count, language)} ${count === 1 ? listWords(language).item : listWords(language).items}`;
