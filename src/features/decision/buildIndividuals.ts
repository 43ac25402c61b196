import { judgeIndividuals } from '../../rules';
import type { IsoDate, Outcome, PersonKey } from '../../rules';
import { attendanceFacts } from '../../usecases/openGroup/groupFacts';
import type { OpenGroup, ParticipatingUnit } from '../../usecases/openGroup/openGroup';
import { reasonText } from '../../words/reasons';
import type { Language } from '../../words/language';
import { titlesIn } from '../../words/titles';

export interface IndividualRow {
  readonly key: PersonKey;
  readonly name: string;
  readonly outcome: Outcome;
  readonly reasons: readonly string[];
}

/** The people of a unit by name, each with the verdict and why. */
export function buildIndividuals(
  open: OpenGroup,
  { process }: ParticipatingUnit,
  today: IsoDate,
  language: Language,
): readonly IndividualRow[] {
  const facts = {
    ...attendanceFacts(open, today),
    version: open.version,
    processKeys: [process.value.key],
    submissions: open.file.submissions.map(({ value }) => value),
  };
  const titleOf = titlesIn(open, language.locale);
  const nameOf = new Map(facts.participants.map(({ personKey, name }) => [personKey, name] as const));
  const byName = new Intl.Collator(language.locale).compare;
  return judgeIndividuals(facts)
    .map(({ personKey, outcome, reasons }) => ({
      key: personKey,
      name: nameOf.get(personKey) ?? '',
      outcome,
      reasons: reasons.map((reason) => reasonText(reason, language, titleOf)),
    }))
    .sort((one, other) => byName(one.name, other.name));
}
