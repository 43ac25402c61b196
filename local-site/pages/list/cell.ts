import type { Value } from '../formatting/expression';
import { renderFormatting } from '../formatting/render';
import { html, type Html } from '../html';
import type { Visitor } from '../visitor';
import { wordsFor } from '../words';
import type { ListField, Row } from './readList';

/** A cell as the list page shows it: by the column's formatting, else plainly by its type. */
export function cellOf(row: Row, field: ListField, fields: readonly ListField[], { person, language }: Visitor, now: Date): Html {
  const fieldNamed = (name: string): Value => {
    const other = fields.find(each => each.InternalName === name);
    return other === undefined ? undefined : valueOf(row, other);
  };
  const around = { currentField: valueOf(row, field), now, me: person.email, language, field: fieldNamed };
  return renderFormatting(field.CustomFormatter ?? '', around) ?? html`${plain(row, field, language)}`;
}

/** Numbers stand to the right, so that they can be compared. */
export function isNumeric(field: ListField): boolean {
  return field.TypeAsString === 'Number' || field.TypeAsString === 'Currency';
}

/** The value behind the words: the stream gives both, `Field` as shown and `Field.` (or `Field.value`) as it is. */
function valueOf(row: Row, { InternalName: name, TypeAsString: type }: ListField): Value {
  const raw = row[`${name}.`] ?? row[`${name}.value`] ?? row[name] ?? '';
  if (type === 'Boolean') return raw === '1' || raw.toLowerCase() === 'true' || /^(ja|yes)$/i.test(raw);
  if (raw === '') return undefined;
  if (type === 'Number' || type === 'Currency' || type === 'Counter') return Number(raw);
  if (type !== 'DateTime') return raw;
  const date = new Date(raw);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function plain(row: Row, field: ListField, language: Visitor['language']): string {
  const words = wordsFor(language);
  const value = valueOf(row, field);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value instanceof Date) return dateText(value, row[field.InternalName] ?? '', language);
  if (field.TypeAsString === 'Currency' && typeof value === 'number') return value.toLocaleString(language, { style: 'currency', currency: 'SEK', minimumFractionDigits: Number.isInteger(value) ? 0 : 2 });
  if (typeof value === 'number') return value.toLocaleString(language);
  return row[field.InternalName] ?? '';
}

/** A column of days is shown without a time; the stream's own words tell which kind it is. */
function dateText(value: Date, shown: string, language: string): string {
  const hasTime = /\d{1,2}[:.]\d{2}/.test(shown.replace(/\d{4}-\d{2}-\d{2}/, ''));
  return value.toLocaleString(language, { dateStyle: 'short', ...(hasTime ? { timeStyle: 'short' } : {}), timeZone: 'Europe/Stockholm' });
}
