import { propertiesOfOtherTypes } from '../definitions/field';
import { fieldXml } from '../definitions/fieldXml';
import type { Entity } from '../serialise/entity';
import { odataName, type Field } from '../store/fields';
import type { ListRecord } from '../store/lists';
import { listAddress } from './listAddress';

export function fieldEntity(list: ListRecord, field: Field): Entity {
  return {
    type: field.type.odataType,
    path: `${listAddress(list)}/Fields(guid'${field.id}')`,
    properties: {
      ...field.properties,
      AutoIndexed: false,
      CanBeDeleted: !field.system,
      EntityPropertyName: odataName(field),
      FieldTypeKind: field.type.kind,
      FromBaseType: field.system,
      Id: field.id,
      InternalName: field.internalName,
      Scope: '',
      Sealed: false,
      Filterable: true,
      Sortable: field.type.comparison !== 'none',
      TypeAsString: field.type.name,
      SchemaXml: fieldXml(field),
    },
    elsewhere: propertiesOfOtherTypes(field.type),
  };
}
