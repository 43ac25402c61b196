import type { FileProblem } from './fileProblem';
import { doubledFields, valueProblems } from './strictJson';

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
