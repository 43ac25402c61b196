import { fill } from '../loc/fill';
import type { ProgrammeVersion } from '../rules';
import { inSentence, textIn } from './format';
import type { Language } from './language';

/** What a criterion of a finding or of a stored snapshot is called: "Närvaro tillfälle 1". */
export function criterionTitle(
  about: { readonly criterion: string; readonly stepKey?: string; readonly assignmentKey?: string },
  version: ProgrammeVersion,
  { texts, locale }: Language,
): string {
  const words = texts.reasons.criteria;
  const step = version.steps.find(({ key }) => key === about.stepKey);
  if (about.criterion === 'attendance' && step !== undefined)
    return fill(texts.decision.criteria.attendanceAt, { step: inSentence(textIn(step.title, locale)) });
  const assignment = version.assignments.find(({ key }) => key === about.assignmentKey);
  if (about.criterion === 'assignment' && assignment !== undefined) return textIn(assignment.title, locale);
  return new Map<string, string>(Object.entries(words)).get(about.criterion) ?? about.criterion;
}
