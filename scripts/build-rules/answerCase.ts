import { CaseNotAnswered, caseProblem, judgeCase, readCase, writtenPath } from '../../src/interchange';
import type { CaseProblem, CaseVerdicts } from '../../src/interchange';
import { programmePacks } from '../../src/programmes';
import type { Language } from '../../src/rules';
import { withKeys } from './keys';
import { caseTitles, problemText, withSentences } from './sentences';

/** What is wrong with a case, for a machine by code and path, for a person as a sentence. */
export interface CaseError {
  readonly path: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly text: string;
}
export type CaseAnswer =
  | {
      readonly kind: 'verdicts';
      readonly verdicts: CaseVerdicts;
      /** The verdicts as JSON, with a sentence in `text` in every reason. */
      readonly inWords: (language: Language) => unknown;
      /** The verdicts as JSON without prose, as golden files hold them (see `withKeys`). */
      readonly inKeys: () => unknown;
    }
  | { readonly kind: 'errors'; readonly errors: readonly CaseError[] };

/**
 * Reads and judges a case (text, or JSON that has been read) about the packs that ship with the rules. Errors have
 * their sentence in the language asked for.
 */
export function answerCase(file: unknown, language: Language = 'en'): CaseAnswer {
  const errors = (problems: readonly CaseProblem[]): CaseAnswer => ({
    kind: 'errors',
    errors: problems.map((problem) => ({
      path: writtenPath(problem.path),
      code: problem.code,
      values: problem.values,
      text: problemText(problem, language),
    })),
  });
  try {
    const read = readCase(file, programmePacks);
    if (read.kind === 'refused') return errors(read.problems);
    const verdicts = judgeCase(read.facts);
    return {
      kind: 'verdicts',
      verdicts,
      inWords: (words) => withSentences(verdicts, words, caseTitles(read.facts, words)),
      inKeys: () => withKeys(verdicts, read.facts.version),
    };
  } catch (error) {
    if (error instanceof CaseNotAnswered) return errors(error.problems);
    // A fault of ours. Whoever asks about many cases gets the answers to the others all the same.
    return errors([
      caseProblem([], 'case.notAnswered', { detail: error instanceof Error ? error.message : String(error) }),
    ]);
  }
}
