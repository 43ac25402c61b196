import { fill } from '../loc/fill';
import type { DecisionOutcome, ProgrammeVersion } from '../rules';
import { capitalised, textIn } from './format';
import type { Language } from './language';

type Award = Pick<ProgrammeVersion, 'award'>;

/** What the programme calls its award, in the reader's language; where nothing is awarded, that it is completed. */
export function awardWord({ award }: Award, { texts, locale }: Language): string {
  return award.to === 'nobody' ? texts.decision.completed.word : textIn(award.word, locale);
}

/** A text with the award's word in it, and a capital first letter. */
export function withAwardWord(
  text: string,
  version: Award,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return capitalised(fill(text, { ...values, word: awardWord(version, language) }));
}

/** What a decision amounts to, in the programme's own word: "Certifikat med avsteg", "Genomfört". */
export function outcomeText(outcome: DecisionOutcome, version: Award, language: Language): string {
  const { completed, outcome: words } = language.texts.decision;
  return version.award.to === 'nobody' ? completed.outcome[outcome] : withAwardWord(words[outcome], version, language);
}

/** What the facts amount to, before anything is decided. */
export function suggestedText(outcome: DecisionOutcome, version: Award, language: Language): string {
  const { completed, suggested } = language.texts.decision;
  return version.award.to === 'nobody' && outcome === 'awarded'
    ? completed.suggested
    : withAwardWord(suggested[outcome], version, language);
}
