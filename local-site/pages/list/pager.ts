import { html, type Html } from '../html';
import type { Language } from '../visitor';
import type { ListPage } from './readList';
import { addressOf, firstPage, nextPage, previousPage, type ViewState } from './state';
import { counted } from './totals';
import { filled, listWords } from './words';

/** Which rows these are, and the ways on and back; nothing for a view that fits on one page. */
export function pager(
  list: Pick<ListPage, 'rows' | 'next' | 'firstRow' | 'whole'>,
  state: ViewState,
  language: Language,
): Html | undefined {
  if (list.rows.length === 0 || (list.next === undefined && state.page === undefined)) return undefined;
  const words = listWords(language);
  const of = list.whole?.complete === true ? ` (${counted(list.whole.rows.length, language)})` : '';
  const range = `${filled(words.rows, { first: counted(list.firstRow, language), last: counted(list.firstRow + list.rows.length - 1, language) })}${of}`;
  return html`<nav class="pager" aria-label="${words.pages}">
${state.page !== undefined && html`<a href="${addressOf(firstPage(state))}">${words.first}</a><a rel="prev" href="${addressOf(previousPage(state))}">‹ ${words.previous}</a>`}
<span>${range}</span>
${list.next !== undefined && html`<a rel="next" href="${addressOf(nextPage(state, list.next))}">${words.next} ›</a>`}</nav>`;
}
