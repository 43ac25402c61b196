import type { WriteOutcome } from '../write/outcome';
import type { BatchOutcome } from './ports';

type Problem = BatchOutcome['problems'][number];

/** Sums up a batch. A row that somebody else changed is a problem to look at, not something to send again. */
export function batchOutcome(
  parts: readonly { readonly what: string; readonly outcome: WriteOutcome<unknown> }[],
): BatchOutcome {
  const problems = parts.flatMap(({ what, outcome }): readonly Problem[] => {
    if (outcome.kind === 'saved') return [];
    if (outcome.kind === 'refused') return [{ what, failure: outcome.failure }];
    return [{ what, failure: { kind: 'validation', message: `changed meanwhile by ${outcome.current.modifiedBy}` } }];
  });
  return { complete: problems.length === 0, saved: parts.length - problems.length, problems };
}
