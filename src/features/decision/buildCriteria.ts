import type { Language } from '../../words/language';
import { fill } from '../../loc/fill';
import type { Texts } from '../../loc/texts';
import type { AttendanceRule, Outcome, ProgrammeVersion, RescuePlan, RuleFinding } from '../../rules';
import { reasonText, type TitleOf } from '../../words/reasons';
import { criterionTitle } from '../../words/criterionTitle';
import type { RescueLine } from './buildRescue';

export interface CriterionRow {
  readonly key: string;
  readonly title: string;
  readonly outcome: Outcome;
  /** The first reason, with its numbers: "19 av 22, minst 20 krävs". */
  readonly figures: string;
  /** Further reasons and the reading applied. */
  readonly notes: readonly string[];
  /** The heading in the source under which the rule stands. */
  readonly heading: string;
  /** What can still restore the criterion; empty while it is not lost. */
  readonly rescue: readonly RescueLine[];
}

/**
 * The plans that can mend what is lost, and how to put them into words; none in a list that only says how it stands.
 */
export interface Rescue {
  readonly plans: readonly RescuePlan[];
  readonly linesOf: (plan: RescuePlan) => readonly RescueLine[];
}

/** The findings as rows, each with its numbers, the reading applied, its source, and what can mend it. */
export function buildCriteria(
  findings: readonly RuleFinding[],
  version: ProgrammeVersion,
  language: Language,
  titleOf: TitleOf,
  rescue?: Rescue,
): readonly CriterionRow[] {
  return findings.map((finding, index) => {
    // A ward in three groups has the same size three times; said once it is as true.
    const [figures, ...more] = [...new Set(finding.reasons.map((reason) => reasonText(reason, language, titleOf)))];
    const reading = readingText(finding.reading, version.attendance, language.texts);
    const { stepKey, assignmentKey } = finding.subject;
    return {
      key: `${finding.criterion}-${index}`,
      title: criterionTitle({ criterion: finding.criterion, stepKey, assignmentKey }, version, language),
      outcome: finding.outcome,
      figures: figures ?? language.texts.decision.criteria.noReason,
      notes: reading === undefined ? more : [...more, fill(language.texts.common.reading, { reading })],
      heading: finding.citation.heading,
      rescue:
        rescue === undefined ? [] : rescue.plans.filter((plan) => plan.finding === finding).flatMap(rescue.linesOf),
    };
  });
}

/** The reading applied, in words; undefined where the source leaves no choice. */
function readingText(
  reading: string | undefined,
  { threshold, scope }: Pick<AttendanceRule, 'threshold' | 'scope'>,
  texts: Texts,
): string | undefined {
  if (reading === undefined) return undefined;
  const words = texts.decision.readings;
  if (reading !== 'eachSession' && reading !== 'attendedAll' && reading !== 'overall')
    return new Map<string, string>(Object.entries(texts.reasons.readings)).get(reading) ?? reading;
  if (threshold.kind !== 'stated') return words[scope];
  // Only to be read by people; what decides is compared in whole numbers.
  const percent = (threshold.value.numerator * 100) / threshold.value.denominator;
  return fill(words[reading], { percent, scope: words[scope] });
}
