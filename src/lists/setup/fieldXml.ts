import { escapeXml } from '../escapeXml';
import type { Column } from '../schema/column';
import { longestText } from '../schema/lengths';

const traits: Readonly<Record<Column['type'], Readonly<Record<string, string>>>> = {
  Text: { MaxLength: String(longestText) },
  Note: { NumLines: '6', RichText: 'FALSE' },
  Number: { Decimals: '0', CommaSeparator: 'FALSE' },
  Currency: { Decimals: '2', LCID: '1053' },
  DateTime: {},
  Choice: { Format: 'Dropdown', FillInChoice: 'FALSE' },
  Boolean: {},
};

/** The schema XML that creates a column, with the same id on every site. */
export function fieldXml(list: string, name: string, column: Column, title: string, description: string): string {
  const attributes: Record<string, string> = {
    ID: `{${fieldId(list, name)}}`,
    Name: name,
    StaticName: name,
    DisplayName: title,
    Description: description,
    Type: column.type,
    Required: 'FALSE',
    ...traits[column.type],
  };
  if (column.type === 'DateTime') attributes.Format = 'display' in column ? 'DateOnly' : 'DateTime';
  if (column.indexed) attributes.Indexed = 'TRUE';
  if (column.unique) attributes.EnforceUniqueValues = 'TRUE';
  const written = Object.entries(attributes)
    .map(([attribute, value]) => `${attribute}="${escapeXml(value)}"`)
    .join(' ');
  const choices = column.choices
    ? `<CHOICES>${column.choices.map((label) => `<CHOICE>${escapeXml(label)}</CHOICE>`).join('')}</CHOICES>`
    : '';
  return `<Field ${written}>${column.type === 'Boolean' ? '<Default>0</Default>' : ''}${choices}</Field>`;
}

/** A GUID that follows from list and column, so that a column is the same column on every site. */
export function fieldId(list: string, name: string): string {
  const hex = [0x811c9dc5, 0x1b873593, 0xcc9e2d51, 0x85ebca6b]
    .map((seed) => hash32(`diplomera/${list}/${name}`, seed))
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** FNV-1a with a final mixing: no secrecy is needed, only that different names differ. */
function hash32(text: string, seed: number): string {
  /* eslint-disable no-bitwise -- a hash is bits */
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
  /* eslint-enable no-bitwise */
}
