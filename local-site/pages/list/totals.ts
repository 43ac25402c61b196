import type { Language } from '../visitor';
import type { ListField } from './definitions';
import { totalsIn, type ListPage } from './readList';
import { plainText, type Row } from './row';
import { first } from '../../../src/rules/model';

export interface Total {
  readonly field: ListField;
  readonly type: 'SUM' | 'COUNT';
  /** As people write it: `1 234 500,00 kr`. */
  readonly text: string;
}
export interface RowGroup {
  /** As shown, and as a filter names it; empty for rows without one. */
  readonly name: string;
  readonly value: string;
  readonly count: number;
  readonly totals: readonly Total[];
}

/** The view's totals over some of its rows. */
export function totalsOf(
  rows: readonly Row[],
  { view, fields }: Pick<ListPage, 'view' | 'fields'>,
  language: Language,
): readonly Total[] {
  return totalsIn(view).flatMap(({ field: name, type }): readonly Total[] => {
    const field = fields.find((each) => each.InternalName === name);
    return field === undefined
      ? []
      : [{ field, type, text: type === 'COUNT' ? counted(rows.length, language) : summed(rows, field, language) }];
  });
}

/** The groups of the rows in the order they come, each with its count and totals. */
export function groupsOf(
  rows: readonly Row[],
  by: ListField,
  page: Pick<ListPage, 'view' | 'fields'>,
  language: Language,
): readonly RowGroup[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row[by.InternalName] ?? '';
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return Array.from(groups, ([name, members]) => ({
    name,
    value: plainText(first(members), by),
    count: members.length,
    totals: totalsOf(members, page, language).filter(({ type }) => type === 'SUM'),
  }));
}

/** Amounts are summed in whole öre, so that no fraction is made on the way. */
function summed(rows: readonly Row[], field: ListField, language: Language): string {
  const hundredths = rows.reduce((sum, row) => sum + Math.round(Number(plainText(row, field) || '0') * 100), 0);
  const isMoney = field.TypeAsString === 'Currency';
  return new Intl.NumberFormat(
    language,
    isMoney ? { style: 'currency', currency: 'SEK' } : { maximumFractionDigits: 2 },
  ).format(hundredths / 100);
}

export const counted = (count: number, language: Language): string => new Intl.NumberFormat(language).format(count);
