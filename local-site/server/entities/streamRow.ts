import type { Call } from '../call';
import { isRecord, type Json, type JsonRecord } from '../json';
import { isDateOnly, type Field } from '../store/fields';
import type { ItemRow } from '../store/items';
import { pathOf } from '../store/places';
import type { ListRecord } from '../store/lists';
import { instantText, referredTexts, textOf } from './itemText';
import { contentTypeId } from './itemEntity';
import { versionLabel } from './versionLabel';

/** A row as `RenderListDataAsStream` gives it: texts for people, with the plain value in addition as `Field.`. */
export function streamRow(
  call: Call,
  list: ListRecord,
  row: ItemRow,
  fields: readonly Field[],
  datesInUtc: boolean,
): JsonRecord {
  const { high, low } = call.access.mask(list, row);
  const written = fields
    .filter((field) => field.internalName !== 'ID')
    .map((field) => streamValue(call, field, row, datesInUtc));
  return Object.assign(
    {
      ID: String(row.id),
      PermMask: `0x${high.toString(16)}${low.toString(16).padStart(8, '0')}`,
      FSObjType: String(row.fs_type),
      UniqueId: `{${row.guid.toUpperCase()}}`,
      ContentTypeId: contentTypeId(list, row),
      FileRef: row.file_ref,
      'FileRef.urlencode': encodeURI(row.file_ref),
      FileDirRef: row.file_dir,
      FileLeafRef: row.file_leaf,
      ItemChildCount: row.fs_type === 1 ? String(call.site.places.countIn(list, pathOf(row))) : '0',
      FolderChildCount: '0',
      SMTotalSize: row.leaf === null ? '0' : String(call.site.bytes.lengthOfFile(list, row.id, row.version)),
      owshiddenversion: String(row.version),
      _UIVersionString: versionLabel(row.version),
    },
    ...written,
  );
}

function streamValue(call: Call, field: Field, row: ItemRow, datesInUtc: boolean): JsonRecord {
  const { internalName: name, type } = field;
  const stored = row[field.column] ?? null;
  const plain = (value: Json, beside: JsonRecord = {}): JsonRecord => ({ [name]: value, ...beside });
  switch (type.comparison) {
    case 'references':
    case 'reference': {
      const targets = referredTexts(call, field, row);
      if (type.kind === 20)
        return plain(
          targets.length === 0
            ? ''
            : targets.map(({ id, text, email }) => ({ id: String(id), title: text, email, sip: email, picture: '' })),
        );
      return plain(
        targets.length === 0
          ? ''
          : targets.map(({ id, text }) => ({ lookupId: id, lookupValue: text, isSecretFieldValue: false })),
      );
    }
    case 'texts':
      return plain(stored === null ? '' : type.toJson(stored));
    case 'instant':
      if (stored === null) return plain('', { [`${name}.`]: '' });
      return plain(datesInUtc ? String(stored) : instantText(String(stored), isDateOnly(field)), {
        [`${name}.`]: String(stored),
      });
    case 'number':
      if (type.name === 'Attachments') return plain(String(stored ?? 0));
      if (type.name === 'Boolean')
        return plain(textOf(call, field, row), { [`${name}.value`]: stored === null ? '' : String(stored) });
      return plain(textOf(call, field, row), { [`${name}.`]: stored === null ? '' : String(stored) });
    case 'none': {
      const link = type.toJson(stored);
      const parts = isRecord(link) ? link : undefined;
      return plain(parts?.Url ?? '', { [`${name}.desc`]: parts?.Description ?? '' });
    }
    default:
      return plain(textOf(call, field, row));
  }
}

/** A field as the list schema of the stream describes it. */
export function streamSchema(field: Field): JsonRecord {
  const { properties } = field;
  return {
    Name: field.internalName,
    RealFieldName: field.internalName,
    DisplayName: String(properties.Title),
    FieldType: field.type.name,
    Type: field.type.name,
    ID: field.id,
    StaticName: field.internalName,
    Hidden: properties.Hidden === true ? 'TRUE' : 'FALSE',
    ReadOnly: properties.ReadOnlyField === true ? 'TRUE' : 'FALSE',
    CustomFormatter: properties.CustomFormatter ?? null,
    Sortable: field.type.comparison === 'none' ? 'FALSE' : 'TRUE',
    Filterable: 'TRUE',
    Choices: properties.Choices ?? null,
  };
}
