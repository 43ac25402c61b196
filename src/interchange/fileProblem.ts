import { doubledFields, valueProblems } from './strictJson';
import type { ReasonCode, RuleReason } from '../rules';

/**
 * Where in a file: names of fields and places in lists, `['versions', 0, 'price', 'currency']`. Empty = the whole file.
 */
export type FilePath = readonly (string | number)[];

/** What keeps a file from being read, as a reason whose sentence says what is wrong and what to do. */
export interface FileProblem extends RuleReason {
  readonly path: FilePath;
  readonly code: FileProblemCode;
}
export type FileProblemCode = Extract<ReasonCode, `file.${string}` | `version.${string}`>;

/** A path as people write it: `versions[0].price.currency`; the whole file is `$`. */
export function writtenPath(path: FilePath): string {
  const steps = path.map((step) =>
    typeof step === 'number' ? `[${step}]` : /^\w+$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
  );
  return path.length === 0 ? '$' : steps.join('').replace(/^\./, '');
}

export type ReadJson =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly problems: readonly FileProblem[] };

/** A file, as text or as JSON that has been read already; refused where it says what nobody can mean. */
export function readJson(file: unknown): ReadJson {
  const read: ReadJson = typeof file === 'string' ? parsed(file) : { kind: 'json', value: file };
  if (read.kind === 'refused') return read;
  const problems = [...valueProblems(read.value), ...(typeof file === 'string' ? doubledFields(file) : [])];
  return problems.length > 0 ? { kind: 'refused', problems } : read;
}

function parsed(text: string): ReadJson {
  try {
    // Editors on Windows begin a text file with a byte order mark, which JSON does not know.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return { kind: 'json', value };
  } catch (error) {
    return {
      kind: 'refused',
      problems: [
        { path: [], code: 'file.notJson', values: { detail: error instanceof Error ? error.message : String(error) } },
      ],
    };
  }
}
