import type { Call } from '../call';
import { isRecord, type Json } from '../json';
import { isDateOnly, type Field } from '../store/fields';
import type { ItemRow } from '../store/items';
import { toSiteTime } from '../zone';
import { referred } from './references';
import { versionLabel } from './versionLabel';

const whole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 10 });
const money = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK' });

/** A field's value as a Swedish reader sees it, as `FieldValuesAsText` and list data give it. */
export function textOf(call: Call, field: Field, row: ItemRow): string {
  if (field.internalName === '_UIVersionString') return versionLabel(row.version);
  const stored = row[field.column] ?? null;
  if (stored === null) return '';
  switch (field.type.name) {
    case 'Attachments':
    case 'Boolean':
      return stored === 0 ? 'Nej' : 'Ja';
    case 'Number':
      return whole.format(Number(stored));
    case 'Currency':
      return money.format(Number(stored));
    case 'DateTime':
      return instantText(String(stored), isDateOnly(field));
    case 'MultiChoice':
      return listed(field.type.toJson(stored)).join('; ');
    case 'URL':
      return urlText(field.type.toJson(stored));
    case 'Lookup':
    case 'LookupMulti':
    case 'User':
    case 'UserMulti':
      return referredTexts(call, field, row)
        .map(({ text }) => text)
        .join('; ');
    default:
      return String(stored);
  }
}

/** The rows a lookup or person field points at, as id and shown text. */
export function referredTexts(
  call: Call,
  field: Field,
  row: ItemRow,
): { readonly id: number; readonly text: string; readonly email: string }[] {
  const target = referred(call, field, row);
  const entities = target === null ? [] : 'properties' in target ? [target] : target;
  const shown =
    field.type.kind === 7 && typeof field.properties.LookupField === 'string' ? field.properties.LookupField : 'Title';
  return entities.map(({ properties }) => ({
    id: Number(properties.Id),
    text: String(properties[shown] ?? ''),
    email: String(properties.EMail ?? ''),
  }));
}

/** `2026-11-22 13:05`, or the day alone, on the site's clock. */
export function instantText(stored: string, dayOnly: boolean): string {
  const local = toSiteTime(new Date(stored));
  return dayOnly ? local.slice(0, 10) : `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

function listed(value: Json): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function urlText(value: Json): string {
  return isRecord(value) ? `${String(value.Url)}, ${String(value.Description)}` : '';
}
