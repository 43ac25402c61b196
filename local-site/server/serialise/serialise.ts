import type { Call, RawAnswer } from '../call';
import type { SharePointError } from '../errors';
import { narrow } from './narrow';
import { isRecord } from '../json';
import type { Entity, Result } from './entity';
import { project } from './project';
import { shapes, type ShapeName } from './shapes';

/** Writes a result in the shape the client asked for. */
export function serialise(result: Result, call: Call, shapeName: ShapeName): RawAnswer {
  const shape = shapes[shapeName];
  const { select, expand } = call.options;
  const api = call.site.api;
  const json = (status: number, body: unknown, headers: Record<string, string> = {}): RawAnswer => ({
    status,
    headers: { 'Content-Type': shape.contentType, ...headers },
    body: JSON.stringify(body),
  });
  switch (result.kind) {
    case 'entity': {
      const { entity, status } = result;
      const headers = {
        ...(entity.etag === undefined ? {} : { ETag: entity.etag }),
        ...(status === 201 ? { Location: `${api}${entity.path}` } : {}),
      };
      return json(status, shape.entity(project(entity, select, expand), api), headers);
    }
    case 'collection':
      return json(
        200,
        shape.collection(
          narrow(result.entities, call.options).map((entity) => project(entity, select, expand)),
          api,
          undefined,
        ),
      );
    case 'page':
      return json(
        200,
        shape.collection(
          result.entities.map((entity) => project(entity, select, expand)),
          api,
          nextLink(result.nextToken, call),
        ),
      );
    case 'value':
      return json(200, shape.value(result.name, result.value, result.type, api));
    case 'document':
      return json(200, result.body);
    case 'text':
      return { status: 200, headers: { 'Content-Type': result.contentType }, body: result.body };
    case 'bytes':
      return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: '', bytes: result.bytes };
    default:
      return { status: result.status, headers: result.etag === undefined ? {} : { ETag: result.etag }, body: '' };
  }
}

/** Writes a refusal in SharePoint's own form. */
export function serialiseError(error: SharePointError, shapeName: ShapeName): RawAnswer {
  const shape = shapes[shapeName];
  return {
    status: error.status,
    headers: { 'Content-Type': shape.contentType },
    body: JSON.stringify(shape.error(error)),
  };
}

/** One property of an entity, addressed by path. */
export function propertyOf(entity: Entity, written: string): Result | undefined {
  const pick = <T>(named: Readonly<Record<string, T>> = {}): readonly [name: string, of: T] | readonly [] =>
    Object.entries(named).find(([name]) => name.toLowerCase() === written.toLowerCase()) ?? [];
  const [direct, found] = pick(entity.properties);
  if (direct !== undefined && found !== undefined) return { kind: 'value', name: direct, value: found };
  const [demanded, ask] = pick(entity.onDemand);
  if (demanded !== undefined && ask !== undefined) {
    const value = ask();
    return {
      kind: 'value',
      name: demanded,
      value,
      type: isRecord(value) && 'High' in value ? 'SP.BasePermissions' : undefined,
    };
  }
  const [link, follow] = pick(entity.links);
  if (link === undefined || follow === undefined) return undefined;
  const target = follow();
  if (target === null) return { kind: 'value', name: link, value: null };
  return 'properties' in target
    ? { kind: 'entity', status: 200, entity: target }
    : { kind: 'collection', entities: target };
}

function nextLink(token: string | undefined, call: Call): string | undefined {
  if (token === undefined) return undefined;
  const parameters = new URLSearchParams(call.options.parameters);
  for (const key of [...parameters.keys()])
    if (['$skiptoken', '$skip'].includes(key.toLowerCase())) parameters.delete(key);
  parameters.set('$skiptoken', token);
  const [path] = call.request.url.split('?');
  return `${new URL(call.site.url).origin}${path}?${parameters.toString()}`;
}
