import * as React from 'react';
import { Card } from '../../../ui';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';
import { sectors } from '../../../rules';
import { useProgrammeWords } from '../ProgrammeWords';
import { useEditor } from './EditorContext';
import styles from './editor.module.scss';
import {
  CheckField,
  ChecksField,
  ChoiceField,
  DayField,
  FigureField,
  LinesField,
  NumberField,
  SaidField,
  TextField,
} from './fields';
import { SourceFields } from './SourceFields';
import { linesOf, saidOf, textOf } from './versionForm';

/** "Giltighet": how long the award holds, how it is renewed, and what has to be kept meanwhile. */
export function ValidityPart(): JSX.Element {
  const {
    programmeEditor: { cards, hints, unit },
  } = useProgrammeWords();
  return (
    <>
      <Card title={cards.validity}>
        <div className={styles.fields}>
          <FigureField field="validity.years" unit={unit.years} hint={hints.validityNone} />
          <TextField field="validity.citation.heading" hint={hints.heading} />
        </div>
      </Card>
      <Card title={cards.renewal}>
        <div className={styles.fields}>
          <NumberField field="validity.renewalWindowMonths" unit={unit.months} />
          <ChoiceField field="validity.renewedPeriod" />
          <FigureField field="validity.graceMonths" unit={unit.months} hint={hints.graceNone} />
        </div>
      </Card>
      <Card title={cards.kept}>
        <FigureField field="validity.keptCoverage" unit={unit.percent} hint={hints.share} />
      </Card>
    </>
  );
}

/** "Vilka": whose units may take part, and who comes first. */
export function EligibilityPart(): JSX.Element {
  const { texts } = useCoordinatorServices();
  const { form, organisations } = useEditor();
  const {
    programmeEditor: { cards, hints },
  } = useProgrammeWords();
  const names = Array.from(
    new Set([...organisations.map(({ name }) => name), ...linesOf(form, 'eligibility.memberOrganisations')]),
  );
  return (
    <>
      <Card title={cards.who}>
        <div className={styles.fields}>
          <SaidField toldBelow field="eligibility.memberOrganisations" hint={hints.membersNone} />
          {textOf(form, saidOf('eligibility.memberOrganisations')) === 'stated' && (
            <ChecksField
              field="eligibility.memberOrganisations"
              hint={hints.organisations}
              options={names.map((name) => ({ value: name, text: name }))}
            />
          )}
          <SaidField toldBelow field="eligibility.sectors" />
          {textOf(form, saidOf('eligibility.sectors')) === 'stated' && (
            <>
              <ChecksField
                field="eligibility.sectors"
                options={sectors.map((code) => ({ value: code, text: texts.reasons.sectors[code] }))}
              />
              <CheckField field="eligibility.equivalentSectors" />
            </>
          )}
          <TextField field="eligibility.citation.heading" hint={hints.heading} />
        </div>
      </Card>
      <Card title={cards.priority}>
        <div className={styles.fields}>
          <LinesField field="eligibility.priorityTags" hint={hints.tags} />
          <ChoiceField field="eligibility.others" />
          <TextField field="eligibility.requiresAwardOf" />
        </div>
      </Card>
    </>
  );
}

/** "Pris": what is charged for what, how it is split, VAT. Only what the chosen basis has a use for is asked for. */
export function PricePart(): JSX.Element {
  const { form } = useEditor();
  const {
    programmeEditor: { cards, hints, unit },
  } = useProgrammeWords();
  const basis = textOf(form, 'price.basis');
  const vat = textOf(form, 'price.vat');
  return (
    <>
      <Card title={cards.price}>
        <div className={styles.fields}>
          <div className={styles.grid}>
            <ChoiceField field="price.basis" />
            <DayField field="price.validFrom" hint={hints.priceValidFrom} />
          </div>
          {basis !== 'quotation' && (
            <>
              <FigureField field="price.internal" unit={unit.kronor} hint={`${hints.kronor} ${hints.priceNone}`} />
              <FigureField field="price.external" unit={unit.kronor} />
            </>
          )}
          {basis === 'perParticipant' && (
            <>
              <ChoiceField field="price.charged" />
              <FigureField field="price.leastCharged" unit={unit.people} />
            </>
          )}
          <div className={styles.grid}>
            <ChoiceField field="price.split" />
            <ChoiceField field="price.withdrawal" />
            <CheckField field="price.approximate" />
          </div>
          <SourceFields at="price.citation" />
        </div>
      </Card>
      {basis === 'perGroup' && (
        <Card title={cards.merging}>
          <div className={styles.fields}>
            <FigureField field="price.surcharge" unit={unit.kronor} hint={hints.kronor} />
            <ChoiceField field="price.surchargePer" />
            <CheckField field="price.surchargeWithExternalTrainer" />
          </div>
        </Card>
      )}
      <Card title={cards.vat}>
        <div className={styles.fields}>
          <ChoiceField field="price.vat" />
          {(vat === 'exclusive' || vat === 'inclusive') && (
            <FigureField field="price.vatRate" unit={unit.percent} hint={hints.share} />
          )}
        </div>
      </Card>
    </>
  );
}
