import { errors } from './errors';
import { elementsOf, type Json, type JsonRecord } from './json';

/**
 * One settable property of a list, field or view: its type, what it is when nobody set it, and what SharePoint offers
 * but we do not.
 */
export interface PropertySpec {
  readonly kind: 'text' | 'number' | 'boolean' | 'texts';
  readonly initial: Json;
  /** Values that ask for something the local site lacks; they are answered with 501 rather than kept without effect. */
  readonly unsupported?: (value: Json) => boolean;
}
export type PropertySpecs = Readonly<Record<string, PropertySpec>>;

export const textProperty = (initial: string | null = ''): PropertySpec => ({ kind: 'text', initial });
export const numberProperty = (initial: number | null): PropertySpec => ({ kind: 'number', initial });
export const flag = (initial: boolean): PropertySpec => ({ kind: 'boolean', initial });
export const unsupportedFlag: PropertySpec = {
  kind: 'boolean',
  initial: false,
  unsupported: (value) => value === true,
};
export const unsupportedText: PropertySpec = {
  kind: 'text',
  initial: null,
  unsupported: (value) => value !== null && value !== '',
};

const edmTypes = {
  text: 'Edm.String',
  number: 'Edm.Int32',
  boolean: 'Edm.Boolean',
  texts: 'Collection(Edm.String)',
} as const;

/** The properties as they are before anybody set one. */
export function initialProperties(specs: PropertySpecs): JsonRecord {
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.initial]));
}

/** True for the parts of a payload that describe it rather than carry values. */
export function isAnnotation(name: string): boolean {
  return name === '__metadata' || name.startsWith('odata.') || name.includes('@odata.');
}

/**
 * Reads a create or MERGE payload against the specs.
 * @returns only what the payload sets.
 * @throws SharePointError 400 for unknown names and wrong types, 501 for what the local site lacks.
 */
export function readProperties(payload: JsonRecord, specs: PropertySpecs, typeName: string): JsonRecord {
  const read: JsonRecord = {};
  for (const [name, given] of Object.entries(payload)) {
    if (isAnnotation(name)) continue;
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) throw errors.unknownProperty(name, typeName);
    const value = spec.kind === 'texts' ? (elementsOf(given) ?? given) : given;
    if (!fits(value, spec)) throw errors.wrongType(name, edmTypes[spec.kind]);
    if (spec.unsupported?.(value) === true)
      throw errors.notImplemented(`${typeName}.${name} = ${JSON.stringify(value)}`);
    read[name] = value;
  }
  return read;
}

function fits(value: Json, spec: PropertySpec): boolean {
  if (value === null) return spec.kind === 'text' || spec.initial === null;
  if (spec.kind === 'texts') return Array.isArray(value) && value.every((element) => typeof element === 'string');
  return typeof value === (spec.kind === 'text' ? 'string' : spec.kind);
}
