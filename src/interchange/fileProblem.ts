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
