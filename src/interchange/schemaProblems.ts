import type * as v from 'valibot';
import { writtenPath } from './fileProblem';
import type { FileProblem, FileProblemCode } from './fileProblem';

type Issue = v.BaseIssue<unknown>;

/** Codes that a check of a schema gives as its message; the value goes into the sentence. */
const ofChecks = ['file.notADay', 'file.notWhole', 'file.empty'] as const;

/** What a schema found, in words of ours: the first of each field. */
export function problemsOf(issues: readonly Issue[]): readonly FileProblem[] {
  const problems = issues.map(problemOf);
  const paths = problems.map(({ path }) => writtenPath(path));
  return problems.filter(({ path }, index) => paths.indexOf(writtenPath(path)) === index);
}

function problemOf(issue: Issue): FileProblem {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const ofCheck = ofChecks.find((code) => code === issue.message);
  if (ofCheck !== undefined)
    return { path, code: ofCheck, values: ofCheck === 'file.empty' ? {} : { text: String(issue.input) } };
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { path, code: 'file.unknownField', values: {} };
  if (issue.received === 'undefined') return { path, code: 'file.missingField', values: {} };
  const text = writtenValue(issue.input);
  if (
    issue.expected !== 'Object' &&
    (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant')
  ) {
    return {
      path,
      code: 'file.notOneOf',
      values: { allowed: (issue.expected ?? '').replace(/["()]/g, '').split(' | ').join(', '), text },
    };
  }
  return { path, code: ofTypes[issue.expected ?? ''] ?? 'file.notObject', values: { text } };
}

/** By what a schema expects. */
const ofTypes: Readonly<Record<string, FileProblemCode>> = {
  string: 'file.notText',
  number: 'file.notNumber',
  boolean: 'file.notYesOrNo',
  Array: 'file.notList',
};

function writtenValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
