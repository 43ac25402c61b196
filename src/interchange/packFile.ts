import * as v from 'valibot';
import { checkVersion, checkVersions } from '../rules';
import type { ProgrammeVersion } from '../rules';
import type { FilePath, FileProblem } from './fileProblem';
import { packFormat, packSchemaVersion } from './packModel';
import type { PackFile } from './packModel';
import { packSchema } from './packSchema';
import { readJson } from './readJson';
import { problemsOf } from './schemaProblems';
import { versionSchema } from './versionSchema';

export type Refused = { readonly kind: 'refused'; readonly problems: readonly FileProblem[] };
export type ParsedPack = { readonly kind: 'parsed'; readonly pack: PackFile } | Refused;
export type ParsedVersion = { readonly kind: 'parsed'; readonly version: ProgrammeVersion } | Refused;

/**
 * Reads a pack file, as text or as JSON that has been read already. Refused as a whole, with the field of each problem
 * and what to do: what is not JSON, not a pack or from a newer Diplomera, an unknown or missing field, a price without
 * currency or day, and whatever `checkVersions` finds. `path` begins at the file: `['versions', 0, 'price',
 * 'currency']`.
 */
export function parsePackFile(file: unknown): ParsedPack {
  const read = readJson(file);
  if (read.kind === 'refused') return read;
  const other = formatProblem(read.value);
  if (other !== undefined) return { kind: 'refused', problems: [other] };
  const parsed = v.safeParse(packSchema, read.value);
  if (!parsed.success) return { kind: 'refused', problems: problemsOf(parsed.issues) };
  const { format: _, schemaVersion: __, organisationsCitation, ...rest } = parsed.output;
  const pack: PackFile = { ...rest, organisationsCitation };
  const problems = [
    ...checkVersions(pack.versions).map((one) => ({ ...one, path: ['versions', ...one.path] })),
    ...keyProblems(pack),
  ];
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'parsed', pack };
}

/** Reads one programme version in the form it has in a pack file, and checks it on its own. */
export function parseVersion(value: unknown): ParsedVersion {
  const parsed = v.safeParse(versionSchema, value);
  if (!parsed.success) return { kind: 'refused', problems: problemsOf(parsed.issues) };
  const problems = checkVersion(parsed.output);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'parsed', version: parsed.output };
}

/** A pack as the text of a pack file. Reading it again gives the pack, and writing that the same text. */
export function serialisePackFile(pack: PackFile): string {
  const { key, title, organisations, organisationsCitation, versions, ...rest } = pack;
  return `${JSON.stringify({ format: packFormat, schemaVersion: packSchemaVersion, key, title, organisations, organisationsCitation, versions: versions.map(versionForFile), ...rest }, undefined, 2)}\n`;
}

/** A version in the form it has in a file: its price with the currency. */
export function versionForFile(version: ProgrammeVersion): object {
  return { ...version, price: { currency: 'SEK', ...version.price } };
}

/** Said first and alone: the fields of another format, or of a newer one, would only be noise. */
function formatProblem(value: unknown): FileProblem | undefined {
  if (typeof value !== 'object' || value === null)
    return { path: [], code: 'file.otherFormat', values: { expected: packFormat } };
  if (!('format' in value) || value.format !== packFormat)
    return { path: ['format'], code: 'file.otherFormat', values: { expected: packFormat } };
  if ('schemaVersion' in value && typeof value.schemaVersion === 'number' && value.schemaVersion > packSchemaVersion) {
    return {
      path: ['schemaVersion'],
      code: 'file.newerSchema',
      values: { found: value.schemaVersion, known: packSchemaVersion },
    };
  }
  return undefined;
}

/** Keys that occur twice in their list, and those that name nothing in the file. */
function keyProblems({
  organisations,
  versions,
  registrationWindows,
  units,
  focusAreas,
  knowledge,
}: PackFile): readonly FileProblem[] {
  const lists = { organisations, registrationWindows, units, focusAreas, knowledge };
  const programmes = versions.map(({ programmeKey }) => programmeKey);
  const unknown = (path: FilePath, key: string, known: readonly string[]): readonly FileProblem[] =>
    known.includes(key) ? [] : [{ path, code: 'file.unknownKey', values: { text: key } }];
  return [
    ...Object.entries(lists).flatMap(([name, items]) =>
      twice(
        name,
        'key',
        items.map(({ key }) => key),
      ),
    ),
    ...twice(
      'organisations',
      'code',
      organisations.map(({ code }) => code),
    ),
    ...registrationWindows.flatMap(({ programmeKey }, index) =>
      unknown(['registrationWindows', index, 'programmeKey'], programmeKey, programmes),
    ),
    ...units.flatMap(({ programmeKey, organisationKey }, index) => [
      ...unknown(['units', index, 'programmeKey'], programmeKey, programmes),
      ...unknown(
        ['units', index, 'organisationKey'],
        organisationKey,
        organisations.map(({ key }) => key),
      ),
    ]),
    ...knowledge.flatMap(({ focusAreaKey }, index) =>
      focusAreaKey === undefined
        ? []
        : unknown(
            ['knowledge', index, 'focusAreaKey'],
            focusAreaKey,
            focusAreas.map(({ key }) => key),
          ),
    ),
  ];
}

function twice(list: string, field: string, keys: readonly string[]): readonly FileProblem[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ path: [list, index, field], code: 'file.duplicate', values: { text: key } }] : [],
  );
}
