import { randomUUID } from 'node:crypto';
import { payload, type Call, type Handler } from '../call';
import { fieldProperties, internalNameFrom } from '../definitions/field';
import { readFieldXml, type FieldRequest } from '../definitions/fieldXml';
import { fieldEntity } from '../entities/fieldEntity';
import { errors } from '../errors';
import { creatableByKind } from '../fieldTypes';
import { isRecord, type JsonRecord } from '../json';
import { initialProperties, isAnnotation, readProperties } from '../properties';
import { collection, created, done, found, updated } from '../serialise/entity';
import type { Field } from '../store/fields';
import type { ListRecord } from '../store/lists';
import { sqliteCodeOf } from '../store/store';
import { managedList } from './lists';
import { fieldOf, listOf } from './targets';

const MAX_INDEXES = 20;
/** AddFieldOptions: without this bit SharePoint ignores `Name` and makes the internal name from the display name. */
const INTERNAL_NAME_HINT = 8;
const ADD_TO_DEFAULT_VIEW = 16;

export const listFields: Handler = (call) => {
  const list = listOf(call);
  return collection(call.site.fields.of(list).map((field) => fieldEntity(list, field)));
};

export const getField: Handler = (call) => {
  const list = listOf(call);
  return found(fieldEntity(list, fieldOf(call, list)));
};

/** `createfieldasxml` with `{ parameters: { SchemaXml, Options } }`. */
export const createFieldAsXml: Handler = (call) => {
  const { parameters } = payload(call);
  if (!isRecord(parameters) || typeof parameters.SchemaXml !== 'string')
    throw errors.invalidQuery("The parameter 'parameters' with a SchemaXml is missing.");
  const options = typeof parameters.Options === 'number' ? parameters.Options : 0;
  const request = readFieldXml(parameters.SchemaXml);
  // eslint-disable-next-line no-bitwise -- a set of flags
  const hinted = (options & INTERNAL_NAME_HINT) !== 0;
  const list = managedList(call);
  const field = addField(call, list, hinted ? request : { ...request, name: undefined });
  // eslint-disable-next-line no-bitwise -- a set of flags
  if ((options & ADD_TO_DEFAULT_VIEW) !== 0) showInDefaultView(call, list, field);
  return found(fieldEntity(list, field));
};

/** A POST of the field's properties, or `AddField` with them in `parameters`. */
export const createField: Handler = (call) => {
  const sent = payload(call);
  const {
    FieldTypeKind,
    InternalName,
    LookupListId,
    LookupFieldName,
    IsCompactName: _compact,
    ...rest
  } = isRecord(sent.parameters) ? sent.parameters : sent;
  const type = creatableByKind(Number(FieldTypeKind), rest.AllowMultipleValues === true);
  if (type === undefined) throw errors.notImplemented(`fields of kind ${JSON.stringify(FieldTypeKind)}`);
  const lookup: JsonRecord = {
    ...(LookupListId === undefined ? {} : { LookupList: LookupListId }),
    ...(LookupFieldName === undefined ? {} : { LookupField: LookupFieldName }),
  };
  const properties = readProperties({ ...rest, ...lookup }, fieldProperties(type), type.odataType);
  const list = managedList(call);
  const field = addField(call, list, {
    type,
    properties,
    name: typeof InternalName === 'string' ? InternalName : undefined,
  });
  return created(fieldEntity(list, field));
};

export const updateField: Handler = (call) => {
  const list = managedList(call);
  const field = fieldOf(call, list);
  const sent = Object.fromEntries(
    Object.entries(payload(call)).filter(([name]) => !isAnnotation(name) && name !== 'FieldTypeKind'),
  );
  const change = readProperties(sent, fieldProperties(field.type), field.type.odataType);
  const properties = { ...field.properties, ...change };
  setIndex(call, list, field, properties);
  call.site.fields.update(list, field, properties);
  return updated;
};

export const deleteField: Handler = (call) => {
  const list = managedList(call);
  const field = fieldOf(call, list);
  if (field.system) throw errors.accessDenied();
  for (const view of call.site.views.of(list))
    call.site.views.update(list, { ...view, fields: view.fields.filter((name) => name !== field.internalName) });
  call.site.fields.remove(list, field);
  return done;
};

function addField(call: Call, list: ListRecord, request: FieldRequest): Field {
  const { site } = call;
  const { type } = request;
  const existing = site.fields.of(list);
  const title = String(request.properties.Title ?? request.name ?? '').trim();
  if (title === '') throw errors.invalidFieldSchema('a display name is needed');
  if (request.id !== undefined && existing.some(({ id }) => id === request.id)) throw errors.fieldIdTaken();
  const wanted = internalNameFrom(request.name ?? title);
  const taken = (name: string): boolean =>
    existing.some((field) => field.internalName.toLowerCase() === name.toLowerCase());
  // A name asked for must be free; one made from the title is made free by a number.
  if (request.name !== undefined && taken(wanted)) throw errors.fieldNameTaken(wanted);
  const internalName =
    [wanted, ...Array.from({ length: 100 }, (_, index) => `${wanted.slice(0, 30)}${index}`)].find(
      (name) => !taken(name),
    ) ?? randomUUID();
  const properties: JsonRecord = {
    ...initialProperties(fieldProperties(type)),
    ...readProperties(request.properties, fieldProperties(type), type.odataType),
    Title: title,
    StaticName: internalName,
  };
  if (type.kind === 7) checkLookup(call, properties);
  const field: Field = {
    id: request.id ?? randomUUID(),
    internalName,
    type,
    column: `f_${internalName}`,
    system: false,
    properties,
  };
  const { Indexed, EnforceUniqueValues } = properties;
  site.fields.add(list, { ...field, properties: { ...properties, Indexed: false, EnforceUniqueValues: false } });
  if (Indexed === true || EnforceUniqueValues === true) {
    setIndex(call, list, { ...field, properties: { ...properties, Indexed: false } }, properties);
    site.fields.update(list, field, properties);
  }
  return field;
}

function checkLookup({ site }: Call, properties: JsonRecord): void {
  const id = String(properties.LookupList ?? '')
    .replace(/[{}]/g, '')
    .toLowerCase();
  const target = site.lists.byId(id);
  if (target === undefined) throw errors.listMissing();
  properties.LookupList = `{${id}}`;
  if (properties.LookupField === '') properties.LookupField = 'Title';
  const shown = String(properties.LookupField);
  if (site.fields.byInternalName(target, shown) === undefined) throw errors.fieldMissing(shown);
}

/** Checks and makes the index that the properties ask for. */
function setIndex({ site }: Call, list: ListRecord, field: Field, properties: JsonRecord): void {
  const title = String(properties.Title);
  const indexed = properties.Indexed === true;
  const unique = properties.EnforceUniqueValues === true;
  if (
    unique &&
    (!indexed || !field.type.indexable || list.properties.ReadSecurity === 2 || site.places.countScopes(list) > 0)
  )
    throw errors.uniqueNeedsIndex(title);
  if (indexed && !field.type.indexable) throw errors.notIndexable(title);
  const others = site.fields.of(list).filter((other) => other.id !== field.id && other.properties.Indexed === true);
  if (indexed && others.length >= MAX_INDEXES) throw errors.tooManyIndexes();
  if (indexed === (field.properties.Indexed === true) && unique === (field.properties.EnforceUniqueValues === true))
    return;
  if (field.system && field.internalName !== 'Title' && field.type.name === 'Counter') return;
  try {
    site.fields.index(list, field, indexed, unique);
  } catch (error) {
    if (sqliteCodeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE') throw errors.uniqueHasDuplicates(title);
    throw error;
  }
}

function showInDefaultView({ site }: Call, list: ListRecord, field: Field): void {
  const view = site.views.of(list).find((candidate) => candidate.properties.DefaultView === true);
  if (view !== undefined) site.views.update(list, { ...view, fields: [...view.fields, field.internalName] });
}
