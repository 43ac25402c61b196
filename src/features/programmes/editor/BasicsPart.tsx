import * as React from 'react';
import { Card } from '../../../ui';
import { useProgrammeWords } from '../ProgrammeWords';
import { useEditor } from './EditorContext';
import styles from './editor.module.scss';
import { CheckField, ChoiceField, DayField, FigureField, NameField, SaidField, TextField } from './fields';
import { ListEditor } from './ListEditor';
import { SourceFields } from './SourceFields';
import { saidOf, textOf } from './versionForm';

/** "Grunder": what the programme is called, since when, on which source, and what it leads to. */
export function BasicsPart(): JSX.Element {
  const { form } = useEditor();
  const {
    programmeEditor: { cards, hints, unit },
  } = useProgrammeWords();
  return (
    <>
      <Card title={cards.identity}>
        <div className={styles.grid}>
          <TextField field="programmeTitle.sv" />
          <TextField field="programmeTitle.en" />
          <ChoiceField field="kind" />
          <DayField field="validFrom" hint={hints.validFrom} />
          <div className={styles.wide}>
            <CheckField field="validFromAssumed" />
          </div>
        </div>
      </Card>
      <Card title={cards.source}>
        <div className={styles.grid}>
          <TextField field="citation.publisher" hint={hints.publisher} />
          <TextField field="citation.page" />
          <DayField field="citation.dated" hint={hints.dated} />
          <TextField field="citation.heading" />
        </div>
      </Card>
      <Card title={cards.award}>
        <div className={styles.grid}>
          <ChoiceField field="award.to" />
          <DecidedBy />
          <TextField field="award.word.sv" />
          <TextField field="award.word.en" />
          <TextField field="award.processWord.sv" />
          <TextField field="award.processWord.en" />
        </div>
      </Card>
      <Card title={cards.time}>
        <div className={styles.fields}>
          <FigureField field="processMonths" unit={unit.months} />
          <div className={styles.grid}>
            <TextField field="trainerQualification.sv" />
            <TextField field="trainerQualification.en" />
          </div>
          <SaidField field="period" />
          {textOf(form, saidOf('period')) === 'stated' && (
            <div className={styles.grid}>
              <DayField field="period.from" />
              <DayField field="period.to" />
              <TextField field="period.citation.heading" hint={hints.heading} />
            </div>
          )}
        </div>
      </Card>
      <Card title={cards.perspectives}>
        <ListEditor list="perspectives" begins={() => ({})}>
          {(at) => (
            <div className={styles.grid}>
              <TextField field={`${at}.sv`} />
              <TextField field={`${at}.en`} />
            </div>
          )}
        </ListEditor>
      </Card>
      <Card title={cards.evaluations}>
        <ListEditor list="evaluations" begins={() => ({ of: 'programme' })}>
          {(at) => (
            <>
              <div className={styles.grid}>
                <ChoiceField field={`${at}.of`} />
                <TextField field={`${at}.perspective.sv`} />
                <TextField field={`${at}.perspective.en`} />
              </div>
              <SourceFields at={`${at}.citation`} />
            </>
          )}
        </ListEditor>
      </Card>
    </>
  );
}

/** Who decides; a certifier outside the organisation is named where the source names it. */
function DecidedBy(): JSX.Element {
  const { form, set } = useEditor();
  const external = textOf(form, 'award.decidedBy') === 'externalCertifier';
  const said = textOf(form, saidOf('award.certifier'));
  // That there is none is true of the other ways to decide only.
  React.useEffect(() => {
    if (external && said === 'none') set({ [saidOf('award.certifier')]: 'notStated' });
  }, [external, said, set]);
  return (
    <>
      <ChoiceField field="award.decidedBy" />
      {external && (
        <div className={styles.wide}>
          <NameField field="award.certifier" />
        </div>
      )}
    </>
  );
}
