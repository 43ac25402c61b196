import { errors } from '../errors';
import type { Json, JsonRecord } from '../json';
import type { PropertyPath } from '../odata/queryOptions';
import type { Entity } from './entity';

/** An entity reduced to what was asked for, its links followed. */
export interface Projected {
  readonly entity: Entity;
  readonly properties: JsonRecord;
  readonly links: Readonly<Record<string, Projected | readonly Projected[] | null>>;
  readonly deferred: readonly string[];
}

/**
 * Applies `$select` and `$expand`. @throws SharePointError 400 for names the entity does not have, and selected but
 * unexpanded lookups.
 */
export function project(entity: Entity, select: readonly PropertyPath[], expand: readonly PropertyPath[]): Projected {
  const links = entity.links ?? {};
  const heads = new Set(expand.map(([head = '']) => head));
  const everything = select.length === 0 || select.some(([name]) => name === '*');
  const properties: JsonRecord = everything ? { ...entity.properties } : {};
  for (const [name = '', ...rest] of select) {
    if (name === '*' || entity.elsewhere?.has(name) === true) continue;
    const selected = selectedValue(entity, name);
    if (rest.length === 0 && selected !== undefined) properties[name] = selected;
    else if (!Object.hasOwn(links, name) && selected === undefined)
      throw errors.unknownFieldOrProperty([name, ...rest].join('/'));
    else if (!heads.has(name) && (rest.length > 0 || entity.mustExpand?.has(name) === true))
      throw errors.expandNeeded([name, ...rest].join('/'), name);
  }
  const followed: Record<string, Projected | readonly Projected[] | null> = {};
  for (const head of heads) {
    const link = Object.hasOwn(links, head) ? links[head] : undefined;
    if (link === undefined) {
      const selected = selectedValue(entity, head);
      if (selected === undefined) throw errors.unknownFieldOrProperty(head);
      properties[head] = selected;
    } else if (everything || select.some(([name]) => name === head))
      followed[head] = follow(link(), tails(select, head), tails(expand, head));
  }
  return {
    entity,
    properties,
    links: followed,
    deferred: everything ? Object.keys(links).filter((name) => !Object.hasOwn(followed, name)) : [],
  };
}

function selectedValue(entity: Entity, name: string): Json | undefined {
  if (Object.hasOwn(entity.properties, name)) return entity.properties[name];
  return entity.onDemand !== undefined && Object.hasOwn(entity.onDemand, name) ? entity.onDemand[name]?.() : undefined;
}

function follow(
  target: ReturnType<NonNullable<Entity['links']>[string]>,
  select: PropertyPath[],
  expand: PropertyPath[],
): Projected | readonly Projected[] | null {
  if (target === null) return null;
  return 'properties' in target
    ? project(target, select, expand)
    : target.map((entity) => project(entity, select, expand));
}

function tails(paths: readonly PropertyPath[], head: string): PropertyPath[] {
  return paths.filter(([name, ...rest]) => name === head && rest.length > 0).map(([, ...rest]) => rest);
}
