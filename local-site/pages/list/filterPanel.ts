import { html, type Html } from '../html';
import type { Language } from '../visitor';
import type { ListField } from './definitions';
import type { WholeView } from './readList';
import { isNumeric, plainText } from './row';
import { counted } from './totals';
import { addressOf, choosing, type Filter, type ViewState } from './state';
import { filled, listWords } from './words';

/** More values than anybody ticks through: then one types how the value begins. */
const mostValues = 60;

/**
 * The panel in which a column's filter is chosen: the values that occur with how often, or from and to, or how they
 * begin.
 */
export function filterPanel(field: ListField, column: WholeView, state: ViewState, language: Language): Html {
  const words = listWords(language);
  const own = state.filters.filter((filter) => filter.field === field.InternalName);
  const values = valuesOf(column, field, language);
  const isDay =
    field.TypeAsString === 'DateTime' ||
    (values.length > 0 && values.every(({ value }) => value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value)));
  // Days are chosen from and to; of their values only "nothing" is ticked.
  const listed = isDay ? values.filter(({ value }) => value === '') : values;
  const isLong = listed.length > mostValues;
  const kept = Array.from(
    new URLSearchParams(addressOf({ ...choosing(state, undefined), page: undefined, trail: [] })),
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const isRange = isDay || isNumeric(field);
  // The panel was asked for, so its first choice is where the reader wants to be.
  return html`<section class="filter-panel" aria-labelledby="filter-title"><form method="get">
<h2 id="filter-title">${filled(words.filterTitle, { column: field.Title })}</h2>
${kept}<input type="hidden" name="apply" value="${field.InternalName}">
${isRange && rangeOf(own, isDay ? 'date' : 'number', language)}
${isLong && !isRange && html`<label class="field">${words.begins}<input type="text" name="begins" value="${own.find(({ operator }) => operator === 'BeginsWith')?.values[0] ?? ''}" maxlength="100" autocomplete="off" autofocus aria-describedby="filter-long"></label><p id="filter-long">${filled(words.tooManyValues, { count: mostValues })}</p>`}
${values.length === 0 && html`<p>${words.noValues}</p>`}
${!isLong && listed.length > 0 && html`<fieldset><legend>${filled(words.values, { column: field.Title })}</legend><ul>${listed.map((each, index) => option(each, own, language, index === 0 && !isRange))}</ul></fieldset>`}
${!column.complete && html`<p>${filled(words.someValues, { count: counted(column.rows.length, language) })}</p>`}
<p class="actions"><button class="primary">${words.apply}</button><a href="${addressOf(choosing(state, undefined))}">${words.cancel}</a></p>
</form></section>`;
}

function rangeOf(own: readonly Filter[], type: 'date' | 'number', language: Language): Html {
  const words = listWords(language);
  const held = (operator: Filter['operator']): string =>
    own.find((filter) => filter.operator === operator)?.values[0] ?? '';
  const input = (name: string, label: string, value: string): Html =>
    html`<label class="field">${label}<input type="${type}" name="${name}" value="${value}"${name === 'from' && html` autofocus`}${type === 'number' && html` step="any"`}></label>`;
  return html`<div class="range">${input('from', words.from, held('Geq'))}${input('to', words.to, held('Leq'))}</div>`;
}

function option(
  { value, text, count }: ColumnValue,
  own: readonly Filter[],
  language: Language,
  isFirst: boolean,
): Html {
  const isChosen = own.some(({ operator, values }) => operator === 'In' && values.includes(value));
  return html`<li><label><input type="checkbox" name="value" value="${value}"${isChosen && html` checked`}${isFirst && html` autofocus`}><span>${text === '' ? listWords(language).none : text}</span><span class="count">${counted(count, language)}</span></label></li>`;
}

interface ColumnValue {
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

/** What occurs in a column, in the order people expect, empty last. */
function valuesOf({ rows }: WholeView, field: ListField, language: Language): readonly ColumnValue[] {
  const values = new Map<string, { text: string; count: number }>();
  for (const row of rows) {
    const value = plainText(row, field);
    const known = values.get(value);
    if (known === undefined)
      values.set(value, { text: field.TypeAsString === 'Number' ? value : (row[field.InternalName] ?? ''), count: 1 });
    else known.count += 1;
  }
  const collator = new Intl.Collator(language, { numeric: true });
  return Array.from(values, ([value, { text, count }]) => ({ value, text, count })).sort(
    (one, other) => Number(one.value === '') - Number(other.value === '') || collator.compare(one.text, other.text),
  );
}

/** A filter in words: `Läge: Uppgift eller Klar`. */
export function filterText({ operator, values }: Filter, field: ListField, language: Language): string {
  const words = listWords(language);
  const shown = values.map((value) => valueText(value, field, language));
  const before = { In: '', BeginsWith: `${words.begin} `, Geq: `${words.atLeast} `, Leq: `${words.atMost} ` }[operator];
  return `${field.Title}: ${before}${shown.join(words.or)}`;
}

function valueText(value: string, field: ListField, language: Language): string {
  if (value === '') return listWords(language).none;
  if (field.TypeAsString === 'Boolean')
    return value === '1' ? (language === 'sv-SE' ? 'Ja' : 'Yes') : language === 'sv-SE' ? 'Nej' : 'No';
  if (field.TypeAsString !== 'DateTime') return value;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : date.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
}
