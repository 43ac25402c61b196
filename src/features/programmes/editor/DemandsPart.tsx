import * as React from 'react';
import { Card } from '../../../ui';
import { useProgrammeWords } from '../ProgrammeWords';
import { useEditor } from './EditorContext';
import styles from './editor.module.scss';
import {
  CheckField,
  ChoiceField,
  FigureField,
  NumberField,
  RadioField,
  RangeInputs,
  SaidField,
  TextField,
} from './fields';
import { itemTitle } from './fieldWords';
import { ListEditor } from './ListEditor';
import { SourceFields } from './SourceFields';
import { idsIn, textOf } from './versionForm';

/** "Krav": attendance, the size of a group, and what is handed in before and after the decision. */
export function DemandsPart(): JSX.Element {
  const {
    programmeEditor: { cards, hints, unit, readingNotes },
  } = useProgrammeWords();
  return (
    <>
      <Card title={cards.attendance}>
        <div className={styles.fields}>
          <FigureField
            field="attendance.threshold"
            unit={unit.percent}
            hint={`${hints.share} ${hints.thresholdNone}`}
          />
          <RadioField field="attendance.reading" notes={readingNotes} />
          <RadioField field="attendance.scope" />
          <CheckField field="attendance.managerMustAttend" hint={hints.managerMustAttend} />
          <TextField field="attendance.citation.heading" hint={hints.heading} />
        </div>
      </Card>
      <Card title={cards.group}>
        <div className={styles.fields}>
          <FigureField field="groupSize.least" unit={unit.people} />
          <FigureField field="groupSize.most" unit={unit.people} />
          <SaidField field="groupSize.recommended">
            <RangeInputs field="groupSize.recommended" unit={unit.people} />
          </SaidField>
          <TextField field="groupSize.citation.heading" hint={hints.heading} />
        </div>
      </Card>
      <Card title={cards.assignments}>
        <ListEditor list="assignments" begins={() => ({ kind: 'developmentAssignment', per: 'unit', when: 'before' })}>
          {(at) => <AssignmentFields at={at} />}
        </ListEditor>
      </Card>
      <Card title={cards.roles}>
        <ListEditor list="unitRoles" begins={() => ({})}>
          {(at) => (
            <>
              <div className={styles.grid}>
                <TextField field={`${at}.title.sv`} />
                <TextField field={`${at}.title.en`} />
              </div>
              <SourceFields at={`${at}.citation`} />
            </>
          )}
        </ListEditor>
      </Card>
    </>
  );
}

function AssignmentFields({ at }: { readonly at: string }): JSX.Element {
  const { form } = useEditor();
  const { programmeEditor: words } = useProgrammeWords();
  const roles = idsIn(form, 'unitRoles').map((id, index) => ({
    value: id,
    text: textOf(form, `unitRoles.${id}.title.sv`) || itemTitle(words, 'unitRoles', index + 1),
  }));
  const steps = idsIn(form, 'steps').map((id, index) => ({
    value: id,
    text: textOf(form, `steps.${id}.title.sv`) || itemTitle(words, 'steps', index + 1),
  }));
  return (
    <>
      <div className={styles.grid}>
        <TextField field={`${at}.title.sv`} />
        <TextField field={`${at}.title.en`} />
        <ChoiceField field={`${at}.kind`} />
        <ChoiceField field={`${at}.per`} />
        {roles.length > 0 && (
          <ChoiceField field={`${at}.doneBy`} options={[{ value: '', text: words.anyRole }, ...roles]} />
        )}
        <ChoiceField field={`${at}.when`} />
        {textOf(form, `${at}.when`) === 'after' && (
          <>
            <NumberField field={`${at}.monthsAfterAward`} unit={words.unit.months} />
            <NumberField field={`${at}.monthsAfterAwardAtMost`} unit={words.unit.months} />
          </>
        )}
        {textOf(form, `${at}.when`) !== 'after' && (
          <ChoiceField field={`${at}.beforeStep`} options={[{ value: '', text: words.noStepBefore }, ...steps]} />
        )}
        {textOf(form, `${at}.per`) === 'individual' && (
          <NumberField field={`${at}.approvedShare`} unit={words.unit.percent} />
        )}
      </div>
      <SourceFields at={`${at}.citation`} />
    </>
  );
}
