import { plainRules } from '../../rules';
import type { Citation, ProgrammeVersion, ReasonCode, RuleReason } from '../../rules';
import { languageOf } from '../../words/format';
import { reasonText, type ReasonLanguage, type TitleOf } from '../../words/reasons';
import { titleByKey, titlesOf } from '../../words/titles';
import { topicOf, type Topic } from './topics';

/** One rule as a sentence, with the source it comes from. */
export interface PlainLine {
  readonly topic: Topic;
  readonly code: ReasonCode;
  readonly text: string;
  readonly citation: Citation;
}

/** A version's rules as sentences in a language, made from the data; a figure nobody stated is not in any of them. */
export function plainLines(version: ProgrammeVersion, language: ReasonLanguage): readonly PlainLine[] {
  const titleOf = draftTitles(version, language);
  return plainRules(version, languageOf(language.locale)).map((rule) => ({
    topic: topicOf(rule.code),
    code: rule.code,
    text: reasonText({ code: rule.code, values: filledIn(rule.values, language) }, language, titleOf),
    citation: rule.citation,
  }));
}

/**
 * A draft may lack a word that a sentence is made of, alone or as one of several; the sentence then says that it does.
 */
function filledIn(
  values: RuleReason['values'],
  {
    texts: {
      reasons: { blank },
    },
  }: ReasonLanguage,
): RuleReason['values'] {
  const written = (value: string): string =>
    value
      .split(', ')
      .map((part) => (part.trim() === '' ? blank : part))
      .join(', ');
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? written(value) : value]),
  );
}

/** Titles of what the rules name by key; a draft may lack some. */
function draftTitles({ steps, assignments, unitRoles }: ProgrammeVersion, { texts, locale }: ReasonLanguage): TitleOf {
  return titleByKey(
    titlesOf([...steps, ...assignments, ...unitRoles], locale).map(
      ([key, title]) => [key, title.trim() === '' ? texts.reasons.blank : title] as const,
    ),
  );
}

export function sameSource(one: Citation, other: Citation): boolean {
  return (
    one.publisher === other.publisher &&
    one.page === other.page &&
    one.dated === other.dated &&
    one.heading === other.heading
  );
}
