import type { Value } from '../formatting/expression';
import { renderFormatting } from '../formatting/render';
import { html, type Html } from '../html';
import type { Visitor } from '../visitor';
import type { ListField, Row } from './readList';

/** A cell as the list page shows it: by the column's formatting, else in the words of the stream, which are the site's. */
export function cellOf(row: Row, field: ListField, fields: readonly ListField[], { person, language }: Visitor, now: Date): Html {
  const fieldNamed = (name: string): Value => {
    const other = fields.find(each => each.InternalName === name);
    return other === undefined ? undefined : valueOf(row, other);
  };
  const around = { currentField: valueOf(row, field), now, me: person.email, language, field: fieldNamed };
  return renderFormatting(field.CustomFormatter ?? '', around) ?? html`${row[field.InternalName] ?? ''}`;
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
