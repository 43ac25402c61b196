import type { Call } from '../call';
import type { Entity, LinkTarget } from '../serialise/entity';
import type { Field } from '../store/fields';
import type { ItemRow } from '../store/items';

/** The rows a lookup or person field points at; none that the user may not read. */
export function referred(call: Call, field: Field, row: ItemRow): LinkTarget {
  const kept = field.type.toJson(row[field.column] ?? null);
  const ids = (Array.isArray(kept) ? kept : [kept]).filter((id): id is number => typeof id === 'number');
  const find = field.type.kind === 20 ? personById : lookupById;
  const targets = ids.map((id) => find(call, field, id)).filter((entity): entity is Entity => entity !== undefined);
  return field.type.comparison === 'references' ? targets : (targets[0] ?? null);
}

function personById({ site }: Call, _field: Field, id: number): Entity | undefined {
  const principal = site.principals.byId(id);
  if (principal === undefined) return undefined;
  return {
    type: 'SP.Data.UserInfoItem',
    path: `Web/SiteUserInfoList/Items(${id})`,
    properties: {
      Id: id,
      ID: id,
      Title: principal.title,
      EMail: principal.email,
      Name: principal.login,
      UserName: principal.email,
      JobTitle: null,
      Department: null,
    },
  };
}

function lookupById(call: Call, field: Field, id: number): Entity | undefined {
  const list = call.site.lookupList(field);
  const row = list === undefined ? undefined : call.site.items.byId(list, id);
  return list === undefined || row === undefined || !call.access.reads(list, row) ? undefined : call.item(list, row);
}
