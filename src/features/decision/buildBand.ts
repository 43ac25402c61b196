import { fill } from '../../loc/fill';
import type { Texts } from '../../loc/texts';
import { elementAt } from '../../rules';
import type { Outcome, ProgrammeVersion, RuleFinding } from '../../rules';
import { suggestedText } from '../../words/awardWords';
import type { Language } from '../../words/language';
import type { CriterionRow } from './buildCriteria';
import { capitalised, inSentence, textIn } from '../../words/format';

/** The line at the top: how the unit does in words, what would mend it, and one mark per criterion. */
export interface Band {
  readonly tone: 'ok' | 'warm' | 'bad';
  readonly title: string;
  readonly advice: string;
  readonly score: string;
  readonly marks: readonly Outcome[];
}

/**
 * The criteria in one sentence, and what is lacking in each that is not met. Rows and findings are in the same order.
 */
export function buildBand(
  rows: readonly CriterionRow[],
  findings: readonly RuleFinding[],
  version: ProgrammeVersion,
  language: Language,
): Band {
  const words = language.texts.decision.band;
  const marks = rows.map(({ outcome }) => outcome);
  const number = (outcome: Outcome): number => marks.filter((mark) => mark === outcome).length;
  const count = (outcome: Outcome, one: string, some: string): string =>
    capitalised(
      fill(number(outcome) === 1 ? one : some, {
        count: numberWord(number(outcome), language.texts),
        of: numberWord(marks.length, language.texts),
      }),
    );
  const common = { marks, score: fill(words.score, { met: number('met'), of: marks.length }) };
  const sentences = (outcome: Outcome): string =>
    rows
      .flatMap((row, index) =>
        row.outcome === outcome ? [mend(row, elementAt(findings, index), version, language)] : [],
      )
      .join(' ');
  if (number('notMet') > 0)
    return {
      ...common,
      tone: 'bad',
      title: count('notMet', words.oneNotMet, words.someNotMet),
      advice: sentences('notMet'),
    };
  if (number('pending') > 0)
    return {
      ...common,
      tone: 'warm',
      title: count('pending', words.onePending, words.somePending),
      advice: sentences('pending'),
    };
  if (number('notAssessed') > 0) {
    const criteria = rows
      .filter(({ outcome }) => outcome === 'notAssessed')
      .map(({ title, figures }) => `${title} (${inSentence(figures)})`)
      .join(', ');
    return {
      ...common,
      tone: 'warm',
      title: count('notAssessed', words.oneNotAssessed, words.someNotAssessed),
      advice: fill(words.settle, { criteria }),
    };
  }
  const title =
    marks.length === 1 ? words.allMetOne : fill(words.allMet, { of: numberWord(marks.length, language.texts) });
  return {
    ...common,
    tone: 'ok',
    title,
    advice: fill(words.allMetAdvice, { suggested: suggestedText('awarded', version, language) }),
  };
}

/** What is missing, in one sentence. */
function mend(
  { title, figures }: CriterionRow,
  { criterion, subject, reasons }: RuleFinding,
  version: ProgrammeVersion,
  { texts, locale }: Language,
): string {
  const words = texts.decision.band;
  const tooFew = reasons.find(({ code }) => code === 'attendance.tooFew');
  if (criterion !== 'attendance' || tooFew === undefined) return `${fill(words.other, { criterion: title, figures })}.`;
  const missing = Number(tooFew.values.needed) - Number(tooFew.values.present);
  const step = version.steps.find(({ key }) => key === subject.stepKey);
  if (step === undefined) return fill(words.morePeople, { count: capitalised(numberWord(missing, texts)) });
  const inWords = { step: inSentence(textIn(step.title, locale)) };
  return missing === 1
    ? fill(words.onePerson, inWords)
    : fill(words.somePeople, { ...inWords, count: capitalised(numberWord(missing, texts)) });
}

/** Small numbers as words, as people write them; larger ones as figures. */
function numberWord(count: number, texts: Texts): string {
  return new Map<string, string>(Object.entries(texts.decision.numbers)).get(`n${count}`) ?? String(count);
}
