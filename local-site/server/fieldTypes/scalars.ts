import { errors } from '../errors';
import type { Json } from '../json';
import { readInstant, siteDay, startOfDay, toUtcText } from '../zone';
import type { FieldType, Stored, ValueContext } from './fieldType';

const asIs = (value: Stored): Json => value;

function readText(value: Json, { name }: ValueContext): string {
  if (typeof value === 'string') return value;
  throw typeof value === 'object' ? errors.unexpectedNode('StartObject', name) : errors.wrongType(name, 'Edm.String');
}

function readNumber(value: Json, { name }: ValueContext): number {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof read === 'number' && Number.isFinite(read)) return read;
  throw errors.wrongType(name, 'Edm.Double');
}

const shortText = (value: Json, context: ValueContext): Stored => {
  if (value === null || value === '') return null;
  const text = readText(value, context);
  if (text.length > 255 || /[\r\n]/.test(text)) throw errors.invalidText();
  return text;
};

export const text: FieldType = {
  name: 'Text',
  kind: 2,
  odataType: 'SP.FieldText',
  affinity: 'TEXT',
  comparison: 'text',
  indexable: true,
  parse: shortText,
  toJson: asIs,
};

export const choice: FieldType = { ...text, name: 'Choice', kind: 6, odataType: 'SP.FieldChoice' };

export const note: FieldType = {
  name: 'Note',
  kind: 3,
  odataType: 'SP.FieldMultiLineText',
  affinity: 'TEXT',
  comparison: 'text',
  indexable: false,
  parse: (value, context) => (value === null || value === '' ? null : readText(value, context)),
  toJson: asIs,
};

export const number: FieldType = {
  name: 'Number',
  kind: 9,
  odataType: 'SP.FieldNumber',
  affinity: 'REAL',
  comparison: 'number',
  indexable: true,
  parse: (value, context) => (value === null || value === '' ? null : readNumber(value, context)),
  toJson: asIs,
};

export const currency: FieldType = { ...number, name: 'Currency', kind: 10, odataType: 'SP.FieldCurrency' };

export const counter: FieldType = { ...number, name: 'Counter', kind: 5, odataType: 'SP.Field', affinity: 'INTEGER' };

export const guid: FieldType = { ...text, name: 'Guid', kind: 14, odataType: 'SP.FieldGuid', indexable: false };

export const dateTime: FieldType = {
  name: 'DateTime',
  kind: 4,
  odataType: 'SP.FieldDateTime',
  affinity: 'TEXT',
  comparison: 'instant',
  indexable: true,
  parse: (value, context) => {
    if (value === null || value === '') return null;
    const instant = typeof value === 'string' ? readInstant(value) : undefined;
    if (instant === undefined) throw errors.wrongType(context.name, 'Edm.DateTime');
    return toUtcText(context.dateOnly ? startOfDay(siteDay(instant)) : instant);
  },
  toJson: asIs,
};

export const boolean: FieldType = {
  name: 'Boolean',
  kind: 8,
  odataType: 'SP.Field',
  affinity: 'INTEGER',
  comparison: 'number',
  indexable: true,
  parse: (value, { name }) => {
    if (value === null) return null;
    if (typeof value !== 'boolean') throw errors.wrongType(name, 'Edm.Boolean');
    return value ? 1 : 0;
  },
  toJson: (value) => (value === null ? null : value !== 0),
};

/** The name or address of a row, made by the server. */
export const file: FieldType = { ...text, name: 'File', kind: 18, odataType: 'SP.Field', indexable: false };

export const integer: FieldType = {
  ...number,
  name: 'Integer',
  kind: 1,
  odataType: 'SP.FieldNumber',
  affinity: 'INTEGER',
  indexable: false,
};

/** Whether an item has attachments; kept by the server. */
export const attachments: FieldType = { ...boolean, name: 'Attachments', kind: 19, indexable: false };
