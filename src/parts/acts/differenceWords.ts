import { fill } from '../../loc/fill';
import type { CountOfStep, ProgrammeVersion, SnapshotDifference } from '../../rules';
import type { Language } from '../../words/language';
import { criterionTitle } from '../../words/criterionTitle';
import type { TitleOf } from '../../words/reasons';

/** One thing that is otherwise than it was, in words. */
export interface ActDifference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** The differences between two snapshots in words: "Tillfälle 2: 18 av 20" and "16 av 20". */
export function snapshotDifferenceWords(
  differences: readonly SnapshotDifference[],
  version: ProgrammeVersion,
  language: Language,
  titleOf: TitleOf,
): readonly ActDifference[] {
  const words = language.texts.acts;
  const count = (step: CountOfStep | undefined): string =>
    step === undefined
      ? words.noCount
      : fill(step.pending === 0 ? words.count : words.countPending, {
          present: step.present,
          of: step.of,
          pending: step.pending,
        });
  const outcomes = new Map<string | undefined, string>([
    ['met', language.texts.common.outcomeMet],
    ['notMet', language.texts.common.outcomeNotMet],
    ['pending', language.texts.common.outcomePending],
    ['notAssessed', language.texts.common.outcomeNotAssessed],
    [undefined, words.noCount],
  ]);
  return differences.map((difference): ActDifference => {
    if (difference.kind === 'criterion')
      return {
        what: criterionTitle(difference, version, language),
        before: outcomes.get(difference.before) ?? String(difference.before),
        after: outcomes.get(difference.after) ?? String(difference.after),
      };
    if (difference.kind === 'roll')
      return {
        what: fill(words.rollOf, { step: titleOf(difference.stepKey) }),
        before: words.roll[difference.before],
        after: words.roll[difference.after],
      };
    const { unitKey, before, after } = difference;
    const step = titleOf(difference.stepKey);
    return {
      what: unitKey === undefined ? step : fill(words.countOfUnit, { step, unit: titleOf(unitKey) }),
      before: count(before),
      after: count(after),
    };
  });
}
