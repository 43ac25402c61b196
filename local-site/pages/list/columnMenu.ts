import { html, type Html } from '../html';
import type { Language } from '../visitor';
import type { ListField } from './definitions';
import { needsIndex, type ListPage } from './readList';
import { isNumeric } from './row';
import { addressOf, choosing, filteredBy, sortedBy, type ViewState } from './state';
import { filled, listWords } from './words';

/** What a column can be arranged by; lines of text cannot, and a list beyond the threshold wants an index. */
export function arrangeable(field: ListField, page: Pick<ListPage, 'itemCount' | 'view'>): boolean {
  return (
    !['Note', 'URL', 'MultiChoice', 'LookupMulti', 'UserMulti'].includes(field.TypeAsString) &&
    (!needsIndex(page) || field.Indexed || field.InternalName === 'ID')
  );
}

const chevron = html`<svg class="icon small" viewBox="0 0 20 20" aria-hidden="true"><path d="M5 8l5 5 5-5"/></svg>`;
const funnel = html`<svg class="icon small" viewBox="0 0 20 20" aria-hidden="true"><path d="M3 4h14l-5.4 6.4V16l-3.2-1.6v-4z"/></svg>`;

/** A column's heading: its name, how it is arranged, and the menu that arranges it. */
export function columnHeading(field: ListField, page: ListPage, state: ViewState, language: Language): Html {
  const words = listWords(language);
  const sorted = state.sort?.field === field.InternalName ? state.sort : undefined;
  const isFiltered = state.filters.some((filter) => filter.field === field.InternalName);
  const order = sorted !== undefined && html` aria-sort="${sorted.descending ? 'descending' : 'ascending'}"`;
  const marks = html`${sorted !== undefined && html`<span aria-hidden="true">${sorted.descending ? '↓' : '↑'}</span>`}${isFiltered && html`<span class="hidden">, ${words.filtered}</span>${funnel}`}`;
  const name = html`<span>${field.Title}</span>${marks}`;
  const inside = arrangeable(field, page)
    ? html`<details class="menu" name="columns"><summary title="${field.Description}">${name}${chevron}</summary><ul aria-label="${filled(words.menu, { column: field.Title })}">${choicesFor(field, state, language)}</ul></details>`
    : html`<span class="plain" title="${field.Description}">${name}</span>`;
  return html`<th scope="col"${order}${isNumeric(field) && html` class="number"`}>${inside}</th>`;
}

function choicesFor(field: ListField, state: ViewState, language: Language): readonly Html[] {
  const words = listWords(language);
  const kind = isNumeric(field)
    ? 'number'
    : field.TypeAsString === 'DateTime' || /Day$/.test(field.InternalName)
      ? 'day'
      : 'text';
  const current = (descending: boolean): Html | false =>
    state.sort?.field === field.InternalName && state.sort.descending === descending && html` aria-current="true"`;
  const isFiltered = state.filters.some((filter) => filter.field === field.InternalName);
  return [
    html`<li><a href="${addressOf(sortedBy(state, field.InternalName, false))}"${current(false)}>${words.ascending[kind]}</a></li>`,
    html`<li><a href="${addressOf(sortedBy(state, field.InternalName, true))}"${current(true)}>${words.descending[kind]}</a></li>`,
    html`<li><a href="${addressOf(choosing(state, field.InternalName))}">${words.filterBy}</a></li>`,
    ...(isFiltered
      ? [html`<li><a href="${addressOf(filteredBy(state, field.InternalName, []))}">${words.unfilter}</a></li>`]
      : []),
  ];
}

/** The same menus in a row of their own, for screens too narrow for headings. */
export function arrangeBar(page: ListPage, state: ViewState, language: Language): Html {
  const words = listWords(language);
  const columns = page.columns.filter((field) => arrangeable(field, page));
  return html`<details class="arrange"><summary>${words.arrange}</summary>${columns.map((field) => html`<h2>${field.Title}</h2><ul>${choicesFor(field, state, language)}</ul>`)}</details>`;
}
