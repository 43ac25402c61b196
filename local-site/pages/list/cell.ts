import { Unsupported, type Surroundings, type Value } from '../formatting/expression';
import { renderFormatting } from '../formatting/render';
import { html, type Html } from '../html';
import type { Visitor } from '../visitor';
import type { ListField } from './definitions';
import { plainText, type Row } from './row';

/**
 * Draws cells, and remembers which columns' formatting it could not draw and why: their cells are shown plain, and the
 * page says so.
 */
export class CellPainter {
  readonly refused = new Map<string, string>();

  constructor(
    private readonly fields: readonly ListField[],
    private readonly visitor: Visitor,
    private readonly now: Date,
  ) {}

  /** By the column's formatting, else in the words of the stream, which are the site's. */
  paint(row: Row, field: ListField): Html {
    try {
      const drawn = renderFormatting(field.CustomFormatter, this.around(row, field));
      if (drawn !== undefined) return drawn;
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      this.refused.set(field.Title, error.message);
    }
    const text = row[field.InternalName] ?? '';
    // A year or an order is a number, and no column of ours asks for its digits to be grouped.
    if (field.TypeAsString === 'Number')
      return html`${plainText(row, field).replace('.', this.visitor.language === 'sv-SE' ? ',' : '.')}`;
    if (field.TypeAsString === 'Note' && /^https:\/\/\S+$/.test(text))
      return html`<a href="${text}" rel="noreferrer">${text}</a>`;
    return html`${text}`;
  }

  private around(row: Row, field: ListField): Surroundings {
    const fieldNamed = (name: string): Value => {
      const other = this.fields.find((each) => each.InternalName === name);
      return other === undefined ? undefined : valueOf(row, other);
    };
    return {
      currentField: valueOf(row, field),
      now: this.now,
      me: this.visitor.person.email,
      language: this.visitor.language,
      field: fieldNamed,
    };
  }
}

function valueOf(row: Row, field: ListField): Value {
  const { TypeAsString: type } = field;
  const raw = plainText(row, field);
  if (type === 'Boolean') return raw === '1' || raw.toLowerCase() === 'true' || /^(ja|yes)$/i.test(raw);
  if (raw === '') return undefined;
  if (type === 'Number' || type === 'Currency' || type === 'Counter') return Number(raw);
  if (type !== 'DateTime') return raw;
  const date = new Date(raw);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
