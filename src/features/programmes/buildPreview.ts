import { plainRules } from '../../rules';
import type { Citation, ProgrammeVersion, ReasonCode, RuleReason } from '../../rules';
import { languageOf } from '../../words/format';
import { reasonText, type ReasonLanguage, type TitleOf } from '../../words/reasons';
import { titleByKey, titlesOf } from '../../words/titles';
import { topicOf, topics, type Topic } from './topics';

/** One rule as a sentence, with the source it stands on. */
export interface PlainLine {
  readonly topic: Topic;
  readonly code: ReasonCode;
  readonly text: string;
  readonly citation: Citation;
}

export interface PreviewTopic {
  readonly topic: Topic;
  readonly lines: readonly PlainLine[];
  /** The source all its rules share; undefined where they have different ones, and each line says its own. */
  readonly citation: Citation | undefined;
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

/** The sentences under their topics; a topic about which nothing is said is left out. */
export function buildPreview(version: ProgrammeVersion, language: ReasonLanguage): readonly PreviewTopic[] {
  const all = plainLines(version, language);
  return topics.flatMap((topic) => {
    const lines = all.filter((line) => line.topic === topic);
    const [first] = lines;
    return first === undefined
      ? []
      : [
          {
            topic,
            lines,
            citation: lines.every(({ citation }) => sameSource(citation, first.citation)) ? first.citation : undefined,
          },
        ];
  });
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
