import { html, type Html } from '../html';
import { documentOf, sitePath } from '../layout';
import type { Visitor } from '../visitor';
import { wordsFor } from '../words';
import { cellOf, isNumeric } from './cell';
import { pageOf, type ListField, type ListPage, type Row } from './readList';
import { groupColumn, type ViewChoice } from './viewXml';

interface ListPageRequest {
  readonly name: string;
  readonly page: string;
  readonly choice: ViewChoice;
  readonly visitor: Visitor;
  readonly address: string;
  readonly now: Date;
}

/** A list's own page: its views, and the rows of the chosen one as SharePoint's list page shows them. */
export function listPage(list: ListPage, request: ListPageRequest): string {
  const { visitor, address, name } = request;
  const words = wordsFor(visitor.language);
  const views = list.views.map(
    view => html`<li><a href="${sitePath}/Lists/${name}/${encodeURIComponent(pageOf(view))}.aspx"${view === list.view && html` aria-current="page"`}>${view.Title}</a></li>`
  );
  const body = html`<main id="content" tabindex="-1" class="page">
<p class="crumb"><a href="/">${words.start}</a> › <a href="/#lists">${words.lists}</a></p>
<h1>${list.title}</h1><p class="about">${list.description}</p>
<nav aria-label="${words.views}" class="views"><ul>${views}</ul></nav>
${list.rows.length === 0 ? html`<p class="empty">${words.noItems}</p>` : tableOf(list, request)}
${pagerOf(list, request)}
</main>`;
  return documentOf({ title: `${list.title} – ${list.view.Title}`, visitor, address, body });
}

function tableOf(list: ListPage, { visitor, choice, now }: ListPageRequest): Html {
  const words = wordsFor(visitor.language);
  const grouped = list.fields.find(field => field.InternalName === groupColumn(list.view));
  const cell = (row: Row, field: ListField, column: number): Html => {
    const inside = cellOf(row, field, list.fields, visitor, now);
    const label = html` data-label="${field.Title}"`;
    return column === 0 ? html`<th scope="row"${label}>${inside}</th>` : html`<td${isNumeric(field) && html` class="number"`}${label}>${inside}</td>`;
  };
  const rows = list.rows.flatMap((row, index) => {
    const cells = html`<tr>${list.columns.map((field, column) => cell(row, field, column))}</tr>`;
    const begins = grouped !== undefined && (index === 0 || list.rows[index - 1][grouped.InternalName] !== row[grouped.InternalName]);
    return begins ? [html`<tr class="group"><th colspan="${list.columns.length}" scope="rowgroup">${grouped.Title}: ${row[grouped.InternalName] || words.none}</th></tr>`, cells] : [cells];
  });
  return html`<div class="table"><table><caption class="hidden">${list.title}, ${list.view.Title}</caption>
<thead><tr>${list.columns.map(field => headingOf(field, choice, words))}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function headingOf(field: ListField, { sort, descending }: ViewChoice, words: ReturnType<typeof wordsFor>): Html {
  const current = sort === field.InternalName;
  const order = current && html` aria-sort="${descending ? 'descending' : 'ascending'}"`;
  const query = new URLSearchParams({ sort: field.InternalName, ...(current && !descending ? { desc: '1' } : {}) });
  const arrow = current && html` <span aria-hidden="true">${descending ? '↓' : '↑'}</span>`;
  return html`<th scope="col"${order}${isNumeric(field) && html` class="number"`} title="${field.Description ?? ''}"><a href="?${query.toString()}" title="${words.sortBy.replace('{column}', field.Title)}">${field.Title}</a>${arrow}</th>`;
}

function pagerOf(list: ListPage, { choice, visitor }: ListPageRequest): Html | undefined {
  const words = wordsFor(visitor.language);
  if (list.rows.length === 0 || (list.next === undefined && choice.paging === undefined)) return undefined;
  const sorted = choice.sort === undefined ? {} : { sort: choice.sort, ...(choice.descending ? { desc: '1' } : {}) };
  const range = words.rows.replace('{first}', String(list.firstRow)).replace('{last}', String(list.firstRow + list.rows.length - 1));
  return html`<nav class="pager" aria-label="${range}"><span>${range}</span>
${choice.paging !== undefined && html`<a href="?${new URLSearchParams(sorted).toString()}">${words.first}</a>`}
${list.next !== undefined && html`<a href="?${new URLSearchParams({ ...sorted, page: list.next }).toString()}">${words.next}</a>`}</nav>`;
}
