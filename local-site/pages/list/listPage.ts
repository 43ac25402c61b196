import { html, type Html } from '../html';
import { documentOf, sitePath } from '../layout';
import { wordsFor } from '../words';
import { CellPainter } from './cell';
import { arrangeable, arrangeBar } from './columnMenu';
import { filterPanel, filterText } from './filterPanel';
import { pager } from './pager';
import { needsIndex, pageOf, type ListPage } from './readList';
import type { ListPageRequest } from './request';
import { addressOf, filteredBy, untouched } from './state';
import { listTable } from './table';
import { counted } from './totals';
import { filled, listWords } from './words';

/**
 * A list's own page: its views, and the rows of the chosen one as SharePoint's list page shows them, arranged as the
 * address says.
 */
export function listPage(list: ListPage, request: ListPageRequest): string {
  const { visitor, address, name, state, choosing, now } = request;
  const { language } = visitor;
  const [words, ours] = [wordsFor(language), listWords(language)];
  const painter = new CellPainter(list.fields, visitor, now);
  const table = list.rows.length === 0 ? emptyNote(list, request) : listTable(list, request, painter);
  const field = list.columns.find((each) => each.InternalName === state.choosing);
  const panel =
    field !== undefined && choosing !== undefined ? filterPanel(field, choosing, state, language) : undefined;
  const tabs = list.views.map(
    (view) =>
      html`<li><a href="${sitePath}/Lists/${name}/${encodeURIComponent(pageOf(view))}.aspx"${view === list.view && html` aria-current="page"`}>${view.Title}</a></li>`,
  );
  const body = html`<main id="content" tabindex="-1" class="page">
<p class="crumb"><a href="/">${words.start}</a> › <a href="/#lists">${words.lists}</a></p>
<h1>${list.title}</h1><p class="about">${list.description} <span class="count">${filled(ours.fullList, { count: `${counted(list.itemCount, language)} ${list.itemCount === 1 ? ours.item : ours.items}` })}</span></p>
<nav aria-label="${ours.views}" class="views"><ul>${tabs}</ul></nav>
${refusals(list, painter, request)}
${chosenFilters(list, request)}
${indexNote(list, request)}
<div class="${panel === undefined ? 'list' : 'list with-panel'}">
<div class="list-rows">${list.rows.length > 0 && arrangeBar(list, state, language)}${table}${pager(list, state, language)}</div>
${panel}
</div>
</main>`;
  return documentOf({
    title: `${list.title} – ${list.view.Title}`,
    visitor,
    address,
    body,
    scripts: html`<script type="module" src="/_local/host/listPage.js"></script>`,
  });
}

function emptyNote(list: ListPage, { state, visitor: { language } }: ListPageRequest): Html {
  const words = listWords(language);
  if (list.tooMany)
    return html`<div class="notice" role="alert"><b>${words.tooMany}</b> ${words.tooManyAbout} <a href="${addressOf(untouched)}">${words.clear}</a></div>`;
  return html`<p class="empty">${state.filters.length === 0 ? words.noItems : words.noItemsFiltered}</p>`;
}

/** Formatting that is not understood is reported, so that nobody believes the page to be SharePoint's. */
function refusals(
  { view }: ListPage,
  painter: CellPainter,
  { visitor: { language } }: ListPageRequest,
): Html | undefined {
  const words = listWords(language);
  const parts = [
    ...painter.refused,
    ...(view.CustomFormatter.trim() === '' ? [] : [[words.viewFormatting, 'CustomFormatter'] as const]),
  ];
  if (parts.length === 0) return undefined;
  return html`<div class="notice" role="alert"><b>${words.formatting}</b><ul>${parts.map(([column, part]) => html`<li>${filled(words.formattingAbout, { column, part })}</li>`)}</ul></div>`;
}

function chosenFilters({ fields }: ListPage, { state, visitor: { language } }: ListPageRequest): Html | undefined {
  if (state.filters.length === 0) return undefined;
  const words = listWords(language);
  const chips = state.filters.flatMap((filter, index): readonly Html[] => {
    const field = fields.find((each) => each.InternalName === filter.field);
    if (field === undefined) return [];
    const text = filterText(filter, field, language);
    const without = filteredBy({ ...state, filters: state.filters.filter((_, other) => other !== index) }, '', []);
    return [
      html`<li><a href="${addressOf(without)}" aria-label="${filled(words.remove, { filter: text })}"><span>${text}</span><span aria-hidden="true">✕</span></a></li>`,
    ];
  });
  return html`<div class="chosen" role="group" aria-label="${words.chosen}"><ul>${chips}</ul><a href="${addressOf({ ...untouched, sort: state.sort })}">${words.clear}</a></div>`;
}

/** Why some headings have no menu. */
function indexNote(list: ListPage, { visitor: { language } }: ListPageRequest): Html | undefined {
  if (!needsIndex(list) || list.columns.every((field) => arrangeable(field, list))) return undefined;
  const indexed = list.columns.filter((field) => arrangeable(field, list)).map((field) => field.Title);
  return html`<p class="note">${filled(listWords(language).needsIndex, { columns: indexed.length === 0 ? 'ID' : indexed.join(', ') })}</p>`;
}
