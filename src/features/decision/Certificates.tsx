import * as React from 'react';
import { fill } from '../../loc/fill';
import { countedSteps, type Decision } from '../../rules';
import { useOpenGroup } from '../../parts/OpenGroup';
import type { ParticipatingUnit } from '../../usecases/openGroup/openGroup';
import { formatDay, formatList, textIn } from '../../words/format';
import { PrintFrame } from '../../ui/PrintFrame';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { withAwardWord } from '../../words/awardWords';
import type { IndividualRow } from './buildIndividuals';

/** The paper's own rules. */
const paper = `
  @page { size: A4; margin: 0; } body { margin: 0; font: 14pt/1.5 'Segoe UI', sans-serif; }
  article { box-sizing: border-box; height: 297mm; padding: 34mm 26mm 24mm; display: flex; flex-direction: column; break-after: page; }
  article:last-child { break-after: auto; } h1 { font-weight: 300; font-size: 34pt; line-height: 1.15; margin: 10mm 0 8mm; }
  .word { text-transform: uppercase; letter-spacing: 0.3em; font-weight: 600; font-size: 13pt; } p { margin: 0 0 4mm; } .end { margin-top: auto; border-top: 0.5pt solid; padding-top: 4mm; max-width: 95mm; }`;

interface CertificatesProps {
  readonly people: readonly IndividualRow[];
  readonly unit: ParticipatingUnit;
  readonly decision: Decision;
  readonly onDone: () => void;
}

/**
 * A certificate a page, one for each person. Nothing is stored: it can be printed again from the list of participants
 * as long as that is kept.
 */
export function Certificates({ people, unit, decision, onDone }: CertificatesProps): JSX.Element {
  const { locale } = useCoordinatorServices();
  return (
    <PrintFrame lang={locale} onDone={onDone}>
      <style>{paper}</style>
      {people.map((person) => (
        <Certificate key={person.key} person={person} unit={unit} decision={decision} />
      ))}
    </PrintFrame>
  );
}

/** One person's paper. */
function Certificate({
  person,
  unit,
  decision,
}: Pick<CertificatesProps, 'unit' | 'decision'> & { readonly person: IndividualRow }): JSX.Element {
  const language = useCoordinatorServices();
  const { version, catalogue } = useOpenGroup();
  const {
    locale,
    texts: {
      decision: { individuals: words },
    },
  } = language;
  const steps = formatList(
    countedSteps(version).map(({ title }) => textIn(title, locale)),
    locale,
  );
  return (
    <article aria-label={withAwardWord(words.paperTitle, version, language, { name: person.name })}>
      <p className="word">{textIn(version.award.word, locale)}</p>
      <h1>{person.name}</h1>
      <p>{fill(words.paperLead, { programme: textIn(version.programmeTitle, locale), unit: unit.unit.name })}.</p>
      {steps !== '' && <p>{fill(words.paperAttended, { steps })}</p>}
      <p>{fill(words.paperDay, { day: formatDay(decision.day, locale) })}.</p>
      <div className="end">
        {catalogue.home.signedBy}
        <br />
        {unit.organisation.name}
      </div>
    </article>
  );
}
