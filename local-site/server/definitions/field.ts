import { randomUUID } from 'node:crypto';
import { attachments, counter, dateTime, file, guid, integer, text } from '../fieldTypes/scalars';
import { user } from '../fieldTypes/compound';
import type { FieldType } from '../fieldTypes';
import {
  flag,
  initialProperties,
  numberProperty,
  textProperty,
  unsupportedText,
  type PropertySpec,
  type PropertySpecs,
} from '../properties';
import type { Field } from '../store/fields';

const common: PropertySpecs = {
  CustomFormatter: textProperty(null),
  DefaultFormula: unsupportedText,
  DefaultValue: textProperty(null),
  Description: textProperty(),
  EnforceUniqueValues: flag(false),
  Group: textProperty('Anpassade kolumner'),
  Hidden: flag(false),
  Indexed: flag(false),
  ReadOnlyField: flag(false),
  Required: flag(false),
  StaticName: textProperty(),
  Title: textProperty(),
  ValidationFormula: unsupportedText,
  ValidationMessage: textProperty(null),
};
const choices: PropertySpec = { kind: 'texts', initial: [] };
const numeric: PropertySpecs = {
  CommaSeparator: flag(false),
  DisplayFormat: numberProperty(-1),
  MaximumValue: numberProperty(null),
  MinimumValue: numberProperty(null),
  ShowAsPercentage: flag(false),
};
const reference: PropertySpecs = {
  AllowMultipleValues: flag(false),
  IsRelationship: flag(false),
  LookupField: textProperty(''),
  LookupList: textProperty(''),
  LookupWebId: textProperty(null),
  RelationshipDeleteBehavior: numberProperty(0),
};
const people: PropertySpecs = {
  ...reference,
  AllowDisplay: flag(true),
  Presence: flag(true),
  SelectionGroup: numberProperty(0),
  SelectionMode: numberProperty(0),
};

const perType: Readonly<Record<string, PropertySpecs>> = {
  Text: { MaxLength: numberProperty(255) },
  Note: {
    AllowHyperlink: flag(false),
    AppendOnly: flag(false),
    NumberOfLines: numberProperty(6),
    RestrictedMode: flag(true),
    RichText: flag(false),
    UnlimitedLengthInDocumentLibrary: flag(false),
  },
  Number: numeric,
  Currency: { ...numeric, CurrencyLocaleId: numberProperty(1053) },
  DateTime: {
    DateTimeCalendarType: numberProperty(1),
    DisplayFormat: numberProperty(1),
    FriendlyDisplayFormat: numberProperty(0),
  },
  Choice: { Choices: choices, EditFormat: numberProperty(0), FillInChoice: flag(false) },
  MultiChoice: { Choices: choices, FillInChoice: flag(false) },
  Lookup: reference,
  LookupMulti: reference,
  User: people,
  UserMulti: people,
  URL: { DisplayFormat: numberProperty(0) },
};

/** What a client may set on a field of the type. */
export function fieldProperties(type: FieldType): PropertySpecs {
  return { ...common, ...perType[type.name] };
}

/** Names of the properties that belong to other types of field. */
export function propertiesOfOtherTypes(type: FieldType): ReadonlySet<string> {
  const own = fieldProperties(type);
  return new Set(
    Object.values(perType)
      .flatMap((specs) => Object.keys(specs))
      .filter((name) => !Object.hasOwn(own, name)),
  );
}

/** SharePoint's internal name for a display name: other characters as `_xhhhh_`, at most 32 long. */
export function internalNameFrom(title: string): string {
  const name = title
    .trim()
    .replace(/[^A-Za-z0-9_]/g, (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`);
  return (/^\d/.test(name) ? `_x003${name.charAt(0)}_${name.slice(1)}` : name).slice(0, 32);
}

const system = (internalName: string, title: string, type: FieldType, column: string, extra: object = {}): Field => ({
  id: systemIds[internalName] ?? randomUUID(),
  internalName,
  type,
  column,
  system: true,
  properties: {
    ...initialProperties(fieldProperties(type)),
    Title: title,
    StaticName: internalName,
    Group: '_Hidden',
    ReadOnlyField: true,
    ...extra,
  },
});

/** Ids that these fields have in every SharePoint list. */
const systemIds: Readonly<Record<string, string>> = {
  ID: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1',
  Title: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
  Modified: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f',
  Created: '8c06beca-0777-48f7-91c7-6da68bc07b69',
  Author: '1df5e554-ec7e-46a6-901d-d85a3881cb18',
  Editor: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2',
  GUID: 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0',
  _UIVersionString: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a',
  FileLeafRef: '8553196d-ec8d-4564-9861-3dbe931050c8',
  FileRef: '94f89715-e097-4e8b-ba79-ea02aa8b7adb',
  FileDirRef: '56605df6-8fa1-47e4-a04c-5b384d59609f',
  FSObjType: '30bb605f-5bae-48fe-b4e3-1f81d9772af9',
  Attachments: '67df98f4-9dec-48ff-a553-29bece9c5bf4',
};

/** The columns every new list has, titled as on a Swedish site. */
export function systemFields(): Field[] {
  return [
    system('Title', 'Rubrik', text, 'f_Title', { ReadOnlyField: false, Required: true, Group: 'Anpassade kolumner' }),
    system('ID', 'ID', counter, 'id'),
    system('Modified', 'Ändrat', dateTime, 'modified'),
    system('Created', 'Skapat', dateTime, 'created'),
    system('Author', 'Skapat av', user, 'author_id'),
    system('Editor', 'Ändrat av', user, 'editor_id'),
    system('_UIVersionString', 'Version', text, 'version'),
    system('GUID', 'GUID', guid, 'guid', { Hidden: true }),
    system('Attachments', 'Bifogade filer', attachments, 'attached'),
    system('FileLeafRef', 'Namn', file, 'file_leaf', { Hidden: true }),
    system('FileRef', 'URL-sökväg', file, 'file_ref', { Hidden: true }),
    system('FileDirRef', 'Sökväg', file, 'file_dir', { Hidden: true }),
    system('FSObjType', 'Objekttyp', integer, 'fs_type', { Hidden: true }),
  ];
}
