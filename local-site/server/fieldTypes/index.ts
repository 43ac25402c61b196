import { lookup, lookupMulti, multiChoice, url, user, userMulti } from './compound';
import {
  attachments,
  boolean,
  choice,
  counter,
  currency,
  dateTime,
  file,
  guid,
  integer,
  note,
  number,
  text,
} from './scalars';
import type { FieldType } from './fieldType';

export type { FieldType, Stored } from './fieldType';

const all: readonly FieldType[] = [
  text,
  note,
  number,
  currency,
  dateTime,
  choice,
  multiChoice,
  boolean,
  lookup,
  lookupMulti,
  user,
  userMulti,
  url,
  counter,
  guid,
  file,
  integer,
  attachments,
];
const byName = new Map(all.map((type) => [type.name, type]));

/** Types that a client may create; the others belong to the list itself. */
const creatable = all.filter((type) => ![counter, guid, file, integer, attachments].includes(type));

/** @param name `TypeAsString`, as kept in the database. */
export function fieldTypeNamed(name: string): FieldType {
  const type = byName.get(name);
  if (type === undefined) throw new Error(`The database holds a field of the unknown type '${name}'.`);
  return type;
}

/** The type a client asks for by the name of the field XML; undefined when the local site does not support it. */
export function creatableByName(name: string): FieldType | undefined {
  return creatable.find((type) => type.name.toLowerCase() === name.toLowerCase());
}

/** The type a client asks for by `FieldTypeKind`; several values are asked for by a property, not by the kind. */
export function creatableByKind(kind: number, several: boolean): FieldType | undefined {
  const single = creatable.find((type) => type.kind === kind && !type.name.endsWith('Multi'));
  return several && single !== undefined
    ? (creatable.find((type) => type.name === `${single.name}Multi`) ?? single)
    : single;
}
