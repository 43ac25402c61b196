import { escapeXml } from '../../../src/lists/escapeXml';
import { errors } from '../errors';
import { creatableByName, type FieldType } from '../fieldTypes';
import type { Json, JsonRecord } from '../json';
import type { Field } from '../store/fields';
import { attribute, child, isTrue, parseXml, type XmlElement } from './xml';

/** A field a client asks for. */
export interface FieldRequest {
  readonly type: FieldType;
  readonly id?: string;
  /** The internal name wanted, where the client may choose it. */
  readonly name?: string;
  readonly properties: JsonRecord;
}

type Reader = (text: string) => Json;
const bool: Reader = (text) => isTrue(text);
const whole: Reader = (text) => Number(text);
const same: Reader = (text) => text;
const oneOf =
  (...values: readonly string[]): Reader =>
  (text) =>
    Math.max(values.indexOf(text.toLowerCase()), 0);

/** XML attribute → property, for all types. */
const attributes: Readonly<Record<string, readonly [property: string, read: Reader]>> = {
  DisplayName: ['Title', same],
  Description: ['Description', same],
  Group: ['Group', same],
  Required: ['Required', bool],
  Indexed: ['Indexed', bool],
  EnforceUniqueValues: ['EnforceUniqueValues', bool],
  Hidden: ['Hidden', bool],
  ReadOnly: ['ReadOnlyField', bool],
  StaticName: ['StaticName', same],
  CustomFormatter: ['CustomFormatter', same],
  MaxLength: ['MaxLength', whole],
  NumLines: ['NumberOfLines', whole],
  RichText: ['RichText', bool],
  AppendOnly: ['AppendOnly', bool],
  Min: ['MinimumValue', whole],
  Max: ['MaximumValue', whole],
  Percentage: ['ShowAsPercentage', bool],
  LCID: ['CurrencyLocaleId', whole],
  FillInChoice: ['FillInChoice', bool],
  List: ['LookupList', same],
  ShowField: ['LookupField', same],
  Mult: ['AllowMultipleValues', bool],
  UserSelectionMode: ['SelectionMode', oneOf('peopleonly', 'peopleandgroups')],
};

/** `Format` and `Decimals` mean different things by type. */
const formats: Readonly<Record<string, readonly [property: string, read: Reader]>> = {
  DateTime: ['DisplayFormat', oneOf('dateonly', 'datetime')],
  Choice: ['EditFormat', oneOf('dropdown', 'radiobuttons')],
  URL: ['DisplayFormat', oneOf('hyperlink', 'image')],
};

/** Reads `<Field …/>`. @throws SharePointError 400 for bad XML, 501 for a type the local site lacks. */
export function readFieldXml(xml: string): FieldRequest {
  const element = parseXml(xml);
  const typeName = attribute(element, 'Type') ?? '';
  if (element.name !== 'Field' || typeName === '')
    throw errors.invalidFieldSchema('a Field element with a Type is needed');
  const type = creatableByName(
    isTrue(attribute(element, 'Mult')) && !/Multi$|Choice$/.test(typeName) ? `${typeName}Multi` : typeName,
  );
  if (type === undefined) throw errors.notImplemented(`fields of type '${typeName}'`);
  const properties = readAttributes(element, type);
  const options = child(element, 'CHOICES')?.children.map((choice) => choice.text);
  if (options !== undefined) properties.Choices = options;
  const initial = child(element, 'Default')?.text;
  if (initial !== undefined) properties.DefaultValue = initial;
  const formatter = child(element, 'CustomFormatter')?.text;
  if (formatter !== undefined) properties.CustomFormatter = formatter;
  return {
    type,
    id: attribute(element, 'ID')?.replace(/[{}]/g, '').toLowerCase(),
    name: attribute(element, 'Name'),
    properties,
  };
}

function readAttributes(element: XmlElement, type: FieldType): JsonRecord {
  const properties: JsonRecord = {};
  for (const [name, [property, read]] of Object.entries(attributes)) {
    const given = attribute(element, name);
    if (given !== undefined) properties[property] = read(given);
  }
  const format = attribute(element, 'Format');
  const kept = Object.hasOwn(formats, type.name) ? formats[type.name] : undefined;
  if (format !== undefined && kept !== undefined) {
    const [property, read] = kept;
    properties[property] = read(format);
  }
  const decimals = attribute(element, 'Decimals');
  if (decimals !== undefined && (type.name === 'Number' || type.name === 'Currency'))
    properties.DisplayFormat = Number(decimals);
  return properties;
}

/** Writes a field back as XML. */
export function fieldXml(field: Field): string {
  const { properties, type } = field;
  const written = Object.entries(attributes).flatMap(([name, [property, read]]) => {
    const value = properties[property];
    if (value === undefined || value === null || value === '' || name === 'UserSelectionMode') return [];
    return [`${name}="${read === bool ? String(value).toUpperCase() : escapeXml(String(value))}"`];
  });
  const format =
    type.name === 'DateTime' ? ` Format="${properties.DisplayFormat === 0 ? 'DateOnly' : 'DateTime'}"` : '';
  const options = Array.isArray(properties.Choices)
    ? `<CHOICES>${properties.Choices.map((choice) => `<CHOICE>${escapeXml(String(choice))}</CHOICE>`).join('')}</CHOICES>`
    : '';
  const initial =
    typeof properties.DefaultValue === 'string' ? `<Default>${escapeXml(properties.DefaultValue)}</Default>` : '';
  return `<Field ID="{${field.id}}" Type="${type.name}" Name="${field.internalName}"${format} ${written.join(' ')}>${options}${initial}</Field>`;
}
