import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { caseSchema } from '../../src/interchange/caseFile/caseSchema';
import { packSchema } from '../../src/interchange/packSchema';
import {
  citationSchema,
  daySchema,
  rangeSchema,
  sectorSchema,
  shareSchema,
  stepLengthSchema,
  textSchema,
} from '../../src/interchange/schemaParts';
import { versionSchema } from '../../src/interchange/versionSchema';

const definitions = {
  day: daySchema,
  text: textSchema,
  citation: citationSchema,
  share: shareSchema,
  range: rangeSchema,
  stepLength: stepLengthSchema,
  sector: sectorSchema,
  version: versionSchema,
};

/**
 * The JSON Schemas (draft-07) of the file formats, by file name: what the reading accepts, but for what JSON Schema
 * cannot say.
 */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const pack = schemaOf(packSchema);
  const ofCase = schemaOf(caseSchema);
  // A case has a version in the form it has in a pack; the reading checks it by itself, so that its problems have their
  // own path.
  const aVersion = { $ref: '#/definitions/version' };
  const versions = { type: 'array', items: aVersion, minItems: 1 } as const;
  const version = { ...ofCase, properties: { ...ofCase.properties, version: aVersion, versions } };
  return {
    'pack.schema.json': written(
      pack,
      'Diplomera programme pack',
      'A family of programmes: amounts in whole öre, days as YYYY-MM-DD, shares as pairs of whole numbers. What the source does not say is { "kind": "notStated" }.',
    ),
    'case.schema.json': written(version, 'Diplomera case', 'Facts about one programme for the rules to judge.'),
  };
}

type JsonSchema = ReturnType<typeof toJsonSchema>;

/** Checks that code makes, of a day that exists, are left to the reading. */
function schemaOf(schema: v.GenericSchema): JsonSchema {
  return toJsonSchema(schema, { typeMode: 'input', errorMode: 'throw', ignoreActions: ['check'], definitions });
}

/** Definitions under the name that draft-07 has for them, and only those that are used. */
function written({ $schema, $defs = {}, ...rest }: JsonSchema, title: string, description: string): string {
  const used = new Set<string>();
  const follow = (text: string): void => {
    for (const [, name] of text.matchAll(/"#\/(?:\$defs|definitions)\/(\w+)"/g)) {
      if (name === undefined || used.has(name)) continue;
      used.add(name);
      follow(JSON.stringify($defs[name]));
    }
  };
  follow(JSON.stringify(rest));
  const definitions = Object.fromEntries(Object.entries($defs).filter(([name]) => used.has(name)));
  return `${JSON.stringify({ $schema, title, description, ...rest, definitions }, undefined, 2).replace(/#\/\$defs\//g, '#/definitions/')}\n`;
}
