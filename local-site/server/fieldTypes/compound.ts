import { errors } from '../errors';
import { elementsOf, isRecord, parseJson, type Json } from '../json';
import { text } from './scalars';
import type { FieldType, Stored, ValueContext } from './fieldType';

function parsed(stored: Stored): Json {
  return typeof stored === 'string' ? parseJson(stored) : null;
}

function readId(value: Json, { name }: ValueContext): number | null {
  if (value === null || value === '' || value === 0 || value === -1) return null;
  const id = typeof value === 'string' ? Number(value) : value;
  if (typeof id === 'number' && Number.isInteger(id)) return id;
  throw typeof value === 'object' ? errors.unexpectedNode('StartObject', name) : errors.wrongType(name, 'Edm.Int32');
}

/**
 * Light payloads carry several values as a plain array, verbose ones as `{ results: [] }`; SharePoint refuses the other
 * form.
 */
function readMany(value: Json, context: ValueContext): Json[] {
  if (value === null) return [];
  const fits = context.verbose ? !Array.isArray(value) : Array.isArray(value);
  const elements = fits ? elementsOf(value) : undefined;
  if (elements === undefined) throw errors.unexpectedNode(context.verbose ? 'StartArray' : 'StartObject', context.name);
  return elements;
}

export const lookup: FieldType = {
  name: 'Lookup',
  kind: 7,
  odataType: 'SP.FieldLookup',
  affinity: 'INTEGER',
  comparison: 'reference',
  indexable: true,
  parse: readId,
  toJson: (value) => value,
};

export const lookupMulti: FieldType = {
  name: 'LookupMulti',
  kind: 7,
  odataType: 'SP.FieldLookup',
  affinity: 'TEXT',
  comparison: 'references',
  indexable: false,
  parse: (value, context) => {
    const ids = readMany(value, context).map((element) => readId(element, context));
    return ids.length === 0 ? null : JSON.stringify(ids);
  },
  toJson: (value) => (value === null ? [] : parsed(value)),
};

export const user: FieldType = { ...lookup, name: 'User', kind: 20, odataType: 'SP.FieldUser' };
export const userMulti: FieldType = { ...lookupMulti, name: 'UserMulti', kind: 20, odataType: 'SP.FieldUser' };

export const multiChoice: FieldType = {
  name: 'MultiChoice',
  kind: 15,
  odataType: 'SP.FieldMultiChoice',
  affinity: 'TEXT',
  comparison: 'texts',
  indexable: false,
  parse: (value, context) => {
    const texts = readMany(value, context).map((element) => text.parse(element, context));
    return texts.length === 0 ? null : JSON.stringify(texts);
  },
  toJson: parsed,
};

export const url: FieldType = {
  name: 'URL',
  kind: 11,
  odataType: 'SP.FieldUrl',
  affinity: 'TEXT',
  comparison: 'none',
  indexable: false,
  parse: (value, context) => {
    if (value === null) return null;
    if (!isRecord(value)) throw errors.wrongType(context.name, 'SP.FieldUrlValue');
    const { Url, Description } = value;
    if (Url === null || Url === undefined || Url === '') return null;
    if (typeof Url !== 'string') throw errors.wrongType(context.name, 'SP.FieldUrlValue');
    return JSON.stringify({
      Description: typeof Description === 'string' && Description !== '' ? Description : Url,
      Url,
    });
  },
  toJson: parsed,
};
