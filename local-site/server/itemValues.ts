import { itemType } from './entities/listAddress';
import { errors } from './errors';
import type { Stored } from './fieldTypes';
import { isRecord, type Json, type JsonRecord } from './json';
import { isAnnotation } from './properties';
import type { Site } from './site';
import { isDateOnly, isReference, payloadName, sortKey, type Field } from './store/fields';
import type { Values } from './store/items';
import { itemTable, type ListRecord } from './store/lists';

/**
 * Reads the values of an item's payload; what the server keeps itself is passed over, as in SharePoint.
 * @param verbose several values are `{ results: [] }`
 * @throws SharePointError 400 for unknown columns and values that do not fit
 */
export function readItemValues(site: Site, list: ListRecord, payload: JsonRecord, verbose: boolean): Values {
  const byName = new Map(site.fields.of(list).map((field) => [payloadName(field), field]));
  const ignored = new Set(['Id', 'ContentTypeId', 'FileSystemObjectType']);
  const values = new Map<string, Stored>();
  for (const [name, given] of Object.entries(payload)) {
    if (isAnnotation(name) || ignored.has(name)) continue;
    const field = byName.get(name);
    if (field === undefined) throw unknownProperty(site, list, name, given);
    if (field.system && field.internalName !== 'Title') continue;
    values.set(field.column, field.type.parse(given, { name, dateOnly: isDateOnly(field), verbose }));
  }
  return values;
}

/** A lookup written by its bare name is a node where SharePoint expects none. */
function unknownProperty(site: Site, list: ListRecord, name: string, given: Json): Error {
  const reference = site.fields.of(list).some((field) => isReference(field) && field.internalName === name);
  return reference && isRecord(given)
    ? errors.unexpectedNode('StartObject', name)
    : errors.unknownProperty(name, itemType(list));
}

/** What new items get where the payload says nothing; `[today]` is the moment of writing. */
export function initialItemValues(fields: readonly Field[], now: string): Map<string, Stored> {
  const values = new Map<string, Stored>();
  for (const field of fields) {
    const { DefaultValue } = field.properties;
    if (typeof DefaultValue !== 'string' || DefaultValue === '' || field.system) continue;
    values.set(
      field.column,
      field.type.parse(initialValue(field.type.name, DefaultValue, now), {
        name: field.internalName,
        dateOnly: isDateOnly(field),
        verbose: false,
      }),
    );
  }
  return values;
}

function initialValue(type: string, text: string, now: string): Json {
  switch (type) {
    case 'Boolean':
      return text === '1';
    case 'MultiChoice':
      return [text];
    case 'DateTime':
      return text.toLowerCase() === '[today]' ? now : text;
    default:
      return text;
  }
}

/** @throws SharePointError 500 when another item has one of the values a unique column is to hold. */
export function demandUniqueValues(site: Site, list: ListRecord, values: Values, itself = 0): void {
  for (const field of site.fields.of(list)) {
    const kept = values.get(field.column);
    if (field.properties.EnforceUniqueValues !== true || kept === undefined || kept === null) continue;
    const key = field.type.comparison === 'text' ? 'fold(?)' : '?';
    const other = site.store.get<{ id: number }>(
      `SELECT id FROM ${itemTable(list)} WHERE ${sortKey(field)} = ${key} AND id <> ? LIMIT 1`,
      kept,
      itself,
    );
    if (other !== undefined) throw errors.duplicateValues(String(field.properties.Title));
  }
}
