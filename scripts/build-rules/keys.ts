import type { Citation, ProgrammeVersion } from '../../src/rules';

/**
 * The same verdicts without prose, for golden files: a citation is the path of the first part of the version that has
 * it (`eligibility.citation`), and the titles of the case and of the version are left out. So a reworded title or
 * heading changes no golden file, while another code, value, outcome or source does.
 */
export function withKeys(verdicts: unknown, version: ProgrammeVersion): unknown {
  const paths = new Map<string, string>();
  for (const [path, citation] of citationsIn(version)) {
    const written = writtenCitation(citation);
    if (!paths.has(written)) paths.set(written, path);
  }
  const keyed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(keyed);
    if (typeof value !== 'object' || value === null) return value;
    if (isCitation(value)) return paths.get(writtenCitation(value)) ?? value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => name !== 'title')
        .map(([name, within]) => [name, keyed(within)] as const),
    );
  };
  return keyed(verdicts);
}

function citationsIn(value: unknown, path: readonly string[] = []): readonly (readonly [string, Citation])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isCitation(value)) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([name, within]) => citationsIn(within, [...path, name]));
}

function isCitation(value: object): value is Citation {
  return 'publisher' in value && 'page' in value && 'dated' in value && 'heading' in value;
}

const writtenCitation = ({ publisher, page, dated, heading }: Citation): string =>
  JSON.stringify([publisher, page, dated, heading]);
