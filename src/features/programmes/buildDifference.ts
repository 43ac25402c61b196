import type { Citation, ProgrammeVersion } from '../../rules';
import type { ReasonLanguage } from '../../words/reasons';
import { plainLines, sameSource, type PlainLine } from './plainLines';
import { topics, type Topic } from './topics';
import { wordDifference, type WordRun } from './wordDifference';

/** A rule compared with what it was: unchanged, changed (word by word), new, or gone. */
export interface MarkedLine extends PlainLine {
  readonly mark: 'same' | 'changed' | 'added' | 'removed';
  readonly runs: readonly WordRun[];
}

/** The rules under one topic; a topic about which nothing is said is left out. */
export interface MarkedTopic {
  readonly topic: Topic;
  readonly lines: readonly MarkedLine[];
  /** The source all its rules share; undefined where they have different ones, and each line says its own. */
  readonly citation: Citation | undefined;
}

/** The rules of a version, each marked with what has become of it since another; without another nothing is marked. */
export function buildMarkedPreview(
  version: ProgrammeVersion,
  before: ProgrammeVersion | undefined,
  language: ReasonLanguage,
): readonly MarkedTopic[] {
  const [now, then] = [plainLines(version, language), before === undefined ? undefined : plainLines(before, language)];
  return topics.flatMap((topic) => {
    const own = now.filter((line) => line.topic === topic);
    const lines =
      then === undefined
        ? own.map(unchanged)
        : marked(
            own,
            then.filter((line) => line.topic === topic),
          );
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

/** How many rules are not as they were. */
export function changesIn(preview: readonly MarkedTopic[]): number {
  return preview.reduce((sum, { lines }) => sum + lines.filter(({ mark }) => mark !== 'same').length, 0);
}

function marked(now: readonly PlainLine[], then: readonly PlainLine[]): readonly MarkedLine[] {
  const left = then.filter(({ text }) => !now.some((line) => line.text === text));
  const take = (found: PlainLine | undefined): PlainLine | undefined => {
    if (found !== undefined) left.splice(left.indexOf(found), 1);
    return found;
  };
  const lines = now.map((line): MarkedLine => {
    if (then.some(({ text }) => text === line.text)) return unchanged(line);
    const earlier = take(
      left.find(({ code }) => code === line.code) ??
        left.find(({ code }) => isOneChoice(code) && familyOf(code) === familyOf(line.code)),
    );
    return earlier === undefined
      ? { ...line, mark: 'added', runs: [{ kind: 'added', text: line.text }] }
      : { ...line, mark: 'changed', runs: wordDifference(earlier.text, line.text) };
  });
  return [
    ...lines,
    ...left.map((line): MarkedLine => ({ ...line, mark: 'removed', runs: [{ kind: 'removed', text: line.text }] })),
  ];
}

const unchanged = (line: PlainLine): MarkedLine => ({
  ...line,
  mark: 'same',
  runs: [{ kind: 'same', text: line.text }],
});

/** Of these a version says exactly one thing, so that another code in its place is the same rule, changed. */
const choices = ['attendance', 'scope', 'validity', 'awarded', 'vat', 'surcharge', 'withdrawal'];
const familyOf = (code: string): string => /^rule\.([a-z]+)/.exec(code)?.[1] ?? code;
const isOneChoice = (code: string): boolean => choices.includes(familyOf(code));
