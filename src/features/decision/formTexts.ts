import { fill } from '../../loc/fill';
import type { Texts } from '../../loc/texts';
import { isIsoDate, valueOf, type ProgrammeVersion } from '../../rules';
import { capitalised, formatDay, formatList, textIn } from '../../words/format';
import { awardWord, withAwardWord } from '../../words/awardWords';
import type { Language } from '../../words/language';
import { asksForDeclaredDay, type Choice, type DecisionFields, type FormFrame } from './decisionDraft';

const submitTexts = {
  awarded: 'takeAwarded',
  awardedWithDeviation: 'takeDeviation',
  conditional: 'takeConditional',
  notAwarded: 'takeNotAwarded',
  pending: 'takeConditional',
} as const;

/** What the button that takes the decision says. */
export function submitText(choice: Choice, version: ProgrammeVersion, language: Language): string {
  const { completed, form } = language.texts.decision;
  if (version.award.to === 'nobody' && choice === 'awarded') return completed.take;
  if (version.award.to === 'nobody' && choice === 'notAwarded') return completed.takeNot;
  return fill(form[submitTexts[choice]], { word: awardWord(version, language) });
}

/** Whose decision it is that the coordinator records. */
export function whoDecides({ award }: ProgrammeVersion, { decision: { form } }: Texts): string {
  return award.decidedBy === 'unit'
    ? form.byUnit
    : fill(form.byCertifier, { certifier: valueOf(award.certifier) ?? form.someCertifier });
}

/** What the choice leads to. */
export function notesOf(
  choice: Choice,
  frame: FormFrame,
  { declaredDay }: DecisionFields,
  version: ProgrammeVersion,
  language: Language,
): readonly string[] {
  const { texts, locale } = language;
  const { form: words, completed } = texts.decision;
  if (choice === 'pending') return [words.waitNote];
  const revokes =
    frame.inForce === undefined
      ? []
      : [
          fill(words.revokesNote, {
            word: capitalised(awardWord(version, language)),
            number: frame.inForce,
          }),
        ];
  if (choice === 'notAwarded') return [words.notAwardedNote, ...revokes];
  if (choice === 'conditional') return [withAwardWord(words.conditionalNote, version, language), ...revokes];
  const day = asksForDeclaredDay(choice, frame) && isIsoDate(declaredDay) ? declaredDay : frame.today;
  const issued =
    choice === 'awardedWithDeviation' ? words.deviationNote : frame.fulfils ? words.fulfilledNote : words.awardedNote;
  const { to } = version.award;
  const followUps = version.assignments
    .filter(({ monthsAfterAward }) => monthsAfterAward !== undefined)
    .map(({ title, monthsAfterAward }) =>
      fill(words.followUp, { assignment: textIn(title, locale), months: monthsAfterAward ?? 0 }),
    );
  return [
    to === 'nobody'
      ? completed.note
      : to === 'individual'
        ? words.individualNote
        : withAwardWord(issued, version, language, { day: formatDay(day, locale) }),
    ...revokes,
    ...(to === 'unitAndIndividual' ? [words.bothNote] : []),
    ...(followUps.length > 0 ? [fill(words.followUpNote, { followUps: formatList(followUps, locale) })] : []),
  ];
}
