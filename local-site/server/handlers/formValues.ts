import { payload, type Call, type Handler } from '../call';
import { errors, SharePointError } from '../errors';
import type { Stored } from '../fieldTypes';
import { FormTextError, readFormText } from '../fieldTypes/formText';
import { demandUniqueValues, initialItemValues } from '../itemValues';
import { elementsOf, isRecord, type Json, type JsonRecord } from '../json';
import { Permission } from '../permissions';
import { value, type Result } from '../serialise/entity';
import { isDateOnly, type Field } from '../store/fields';
import { DOCUMENT_LIBRARY, type ListRecord } from '../store/lists';
import { pathOf } from '../store/places';
import { parentOf } from '../entities/fileEntity';
import { makeFolder, moveRow } from './folders';
import { folderAt, type Place } from './place';
import { itemOf, listOf, userNamed } from './targets';

/** One field of a form: what was sent, and what came of it. */
interface FormField {
  readonly name: string;
  readonly text: string;
  readonly stored?: readonly [string, Stored];
  readonly problem?: { readonly code: number; readonly message: string };
}

/** The code SharePoint gives texts that do not fit a field. */
const INVALID_VALUE = -2146232832;

/**
 * `validateUpdateListItem`: the fields of a form as texts. Answers 200 whatever the texts are; what does not fit is
 * told field by field, and then nothing is written. With `bNewDocumentUpdate` no version is made, and who wrote when
 * can be set.
 */
export const validateUpdate: Handler = (call) => {
  const [list, row] = [listOf(call), itemOf(call)];
  call.access.demandItemWrite(Permission.editListItems, list, row);
  const form = readForm(call, list, row.id);
  if (form.every(({ problem }) => problem === undefined)) {
    const values = valuesOf(form);
    if (payload(call).bNewDocumentUpdate === true) call.site.items.set(list, row, values);
    else call.site.items.update(list, row, values, call.access.user.id, call.now);
    const name = leafName(form);
    if (name !== undefined && name !== row.file_leaf)
      moveRow(call, { list, row }, { list, row: parentOf(call, list, row), name });
  }
  return answer(
    'ValidateUpdateListItem',
    form.map((field) => told(field, row.id)),
  );
};

/** UnderlyingObjectType of what is to be made. */
const FOLDER = 1;

/** `AddValidateUpdateItemUsingPath`: the same for a new item or folder, in any folder of the list. */
export const addValidateUpdate: Handler = (call) => {
  const list = listOf(call);
  const { listItemCreateInfo } = payload(call);
  const info = isRecord(listItemCreateInfo) ? listItemCreateInfo : {};
  const folder = folderNamed(call, list, decodedUrl(info.FolderPath) ?? info.FolderUrl);
  const form = readForm(call, list, 0);
  const isFolder = Number(info.UnderlyingObjectType ?? 0) === FOLDER;
  call.access.demand(Permission.addListItems, list, folder.row);
  if (!isFolder && list.template === DOCUMENT_LIBRARY) throw errors.filesNotItems();
  if (form.some(({ problem }) => problem !== undefined))
    return answer(
      'AddValidateUpdateItemUsingPath',
      form.map((field) => told(field, 0)),
    );
  const values = new Map([...initialItemValues(call.site.fields.of(list), call.now), ...valuesOf(form)]);
  const id = isFolder
    ? makeFolder(call, folder, decodedUrl(info.LeafName) ?? leafName(form) ?? null, values).id
    : call.site.items.add(
        list,
        new Map<string, Stored>([
          ...values,
          ['folder', pathOf(folder.row)],
          ['scope_id', folder.row?.scope_id ?? null],
        ]),
        call.access.user.id,
        call.now,
      );
  const made: JsonRecord = {
    ErrorCode: 0,
    ErrorMessage: null,
    FieldName: 'Id',
    FieldValue: String(id),
    HasException: false,
    ItemId: id,
  };
  return answer('AddValidateUpdateItemUsingPath', [...form.map((field) => told(field, id)), made]);
};

function answer(name: string, fields: Json[]): Result {
  return value(name, fields, 'Collection(SP.ListItemFormUpdateValue)');
}

function told({ name, text, problem }: FormField, itemId: number): JsonRecord {
  return {
    ErrorCode: problem?.code ?? 0,
    ErrorMessage: problem?.message ?? null,
    FieldName: name,
    FieldValue: text,
    HasException: problem !== undefined,
    ItemId: itemId,
  };
}

function readForm(call: Call, list: ListRecord, itemId: number): FormField[] {
  const sent = elementsOf(payload(call).formValues);
  if (sent === undefined) throw errors.invalidQuery("The parameter 'formValues' is missing.");
  return sent.map((one) => {
    const { FieldName, FieldValue = '' }: JsonRecord = isRecord(one) ? one : {};
    if (typeof FieldName !== 'string') throw errors.wrongType('FieldName', 'Edm.String');
    if (typeof FieldValue !== 'string' && FieldValue !== null) throw errors.wrongType('FieldValue', 'Edm.String');
    return readField(call, list, itemId, FieldName, FieldValue ?? '');
  });
}

function readField(call: Call, list: ListRecord, itemId: number, name: string, text: string): FormField {
  const field = call.site.fields.byInternalName(list, name);
  const refused = (code: number, message: string): FormField => ({ name, text, problem: { code, message } });
  if (name === 'FileLeafRef') return { name, text };
  if (field === undefined) return refused(-2147024809, errors.fieldMissing(name).message);
  if (!isWritable(call, field)) return refused(INVALID_VALUE, `The field '${name}' is read-only.`);
  try {
    const given = readFormText(field.type.name, text, {
      findUser: (login) => userNamed(call, login)?.id,
      datesInUtc: payload(call).datesInUTC === true,
    });
    if (isBlank(given) && (field.system || field.properties.Required === true))
      return refused(INVALID_VALUE, "You can't leave this blank.");
    const stored: [string, Stored] = [
      field.column,
      field.type.parse(given, { name, dateOnly: isDateOnly(field), verbose: false }),
    ];
    demandUniqueValues(call.site, list, new Map([stored]), itemId);
    return { name, text, stored };
  } catch (error) {
    if (error instanceof FormTextError) return refused(INVALID_VALUE, error.message);
    if (error instanceof SharePointError)
      return refused(
        Number.parseInt(error.code, 10) === -1 ? INVALID_VALUE : Number.parseInt(error.code, 10),
        error.message,
      );
    throw error;
  }
}

/** No text, and also a text that names nobody or nothing: `[]` of people, `;#` of a lookup. */
function isBlank(given: Json): boolean {
  return given === null || given === '' || elementsOf(given)?.length === 0;
}

/** Who wrote when may be set by whoever may write, as is reported of SharePoint. */
function isWritable(call: Call, { system, internalName, properties }: Field): boolean {
  if (!system) return properties.ReadOnlyField !== true;
  return (
    internalName === 'Title' ||
    (payload(call).bNewDocumentUpdate === true && ['Author', 'Editor', 'Created', 'Modified'].includes(internalName))
  );
}

function valuesOf(form: readonly FormField[]): Map<string, Stored> {
  return new Map(form.flatMap(({ stored }) => (stored === undefined ? [] : [stored])));
}

function leafName(form: readonly FormField[]): string | undefined {
  const text = form.find(({ name }) => name === 'FileLeafRef')?.text;
  return text === '' ? undefined : text;
}

function decodedUrl(given: Json | undefined): string | undefined {
  const text = isRecord(given) ? given.DecodedUrl : given;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** The folder of an address, or the list's own. */
function folderNamed(call: Call, list: ListRecord, address: Json | undefined): Place {
  if (typeof address !== 'string' || address === '') return { list };
  const place = folderAt(call, address);
  if (place.list.id !== list.id) throw errors.folderMissing();
  return place;
}
