import type { SharePointError } from '../errors';
import { isRecord, type Json, type JsonRecord } from '../json';
import type { Projected } from './project';

/** The JSON shapes SharePoint speaks; `minimal` is what plain `application/json` gets. */
export type ShapeName = 'none' | 'minimal' | 'verbose';

/** How results become JSON. `api` is the absolute address of `_api/`. */
export interface Shape {
  readonly contentType: string;
  entity(projected: Projected, api: string): Json;
  collection(projected: readonly Projected[], api: string, next: string | undefined): Json;
  value(name: string, value: Json, type: string | undefined, api: string): Json;
  error(error: SharePointError): Json;
}

/** Chooses the shape an `Accept` header asks for. */
export function shapeFor(accept = ''): ShapeName {
  const wanted = accept.toLowerCase().replace(/\s/g, '');
  if (wanted.includes('odata=verbose')) return 'verbose';
  return wanted.includes('odata=nometadata') || wanted.includes('odata.metadata=none') ? 'none' : 'minimal';
}

function lightBody(projected: Projected, metadata: boolean, api: string): JsonRecord {
  const { entity, properties, links } = projected;
  const annotations: JsonRecord = metadata
    ? {
        'odata.type': entity.type,
        'odata.id': `${api}${entity.path}`,
        ...(entity.etag === undefined ? {} : { 'odata.etag': entity.etag }),
        'odata.editLink': entity.path,
      }
    : {};
  const followed = Object.entries(links).map(([name, target]): [string, Json] => [
    name,
    target === null
      ? null
      : 'entity' in target
        ? lightBody(target, metadata, api)
        : target.map((one) => lightBody(one, metadata, api)),
  ]);
  return { ...annotations, ...Object.fromEntries(followed), ...properties };
}

function light(metadata: boolean): Shape {
  const context = (api: string, what: string): JsonRecord =>
    metadata ? { 'odata.metadata': `${api}$metadata#${what}` } : {};
  return {
    contentType: `application/json;odata=${metadata ? 'minimalmetadata' : 'nometadata'};streaming=true;charset=utf-8`,
    entity: (projected, api) => ({
      ...context(api, `${projected.entity.type}/@Element`),
      ...lightBody(projected, metadata, api),
    }),
    collection: (projected, api, next) => ({
      ...context(api, projected[0]?.entity.type ?? 'Collection'),
      ...(next === undefined ? {} : { 'odata.nextLink': next }),
      value: projected.map((one) => lightBody(one, metadata, api)),
    }),
    value: (_name, value, type, api) =>
      isRecord(value)
        ? { ...context(api, type ?? 'Edm.ComplexType'), ...value }
        : { ...context(api, type ?? 'Edm.String'), value },
    error: ({ code, message }) => ({ 'odata.error': { code, message: { lang: 'en-US', value: message } } }),
  };
}

/** In verbose, several values are wrapped in `results` at every depth. */
function verboseValue(value: Json): Json {
  if (Array.isArray(value)) {
    const type = value.every((element) => typeof element === 'number')
      ? 'Edm.Int32'
      : value.every((element) => typeof element === 'string')
        ? 'Edm.String'
        : 'SP.KeyValue';
    return { __metadata: { type: `Collection(${type})` }, results: value.map(verboseValue) };
  }
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, verboseValue(one)]))
    : value;
}

function verboseBody({ entity, properties, links, deferred }: Projected, api: string): JsonRecord {
  const uri = `${api}${entity.path}`;
  const followed = Object.entries(links).map(([name, target]): [string, Json] => [
    name,
    target === null
      ? null
      : 'entity' in target
        ? verboseBody(target, api)
        : { results: target.map((one) => verboseBody(one, api)) },
  ]);
  return {
    __metadata: { id: uri, uri, ...(entity.etag === undefined ? {} : { etag: entity.etag }), type: entity.type },
    ...Object.fromEntries(deferred.map((name) => [name, { __deferred: { uri: `${uri}/${name}` } }])),
    ...Object.fromEntries(followed),
    ...Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, verboseValue(one)])),
  };
}

const verbose: Shape = {
  contentType: 'application/json;odata=verbose;charset=utf-8',
  entity: (projected, api) => ({ d: verboseBody(projected, api) }),
  collection: (projected, api, next) => ({
    d: { results: projected.map((one) => verboseBody(one, api)), ...(next === undefined ? {} : { __next: next }) },
  }),
  value: (name, value, type) => {
    const written = verboseValue(value);
    return {
      d: {
        [name]:
          isRecord(value) && isRecord(written) ? { __metadata: { type: type ?? 'SP.KeyValue' }, ...written } : written,
      },
    };
  },
  error: ({ code, message }) => ({ error: { code, message: { lang: 'en-US', value: message } } }),
};

export const shapes: Readonly<Record<ShapeName, Shape>> = { none: light(false), minimal: light(true), verbose };
