import * as React from 'react';
import { fill } from '../../../loc/fill';
import { Card } from '../../../ui';
import { useProgrammeWords } from '../ProgrammeWords';
import { useEditor } from './EditorContext';
import styles from './editor.module.scss';
import { CheckField, ChecksField, ChoiceField, RangeInputs, SaidField, TextField, YesNoField } from './fields';
import { choicesOf, itemTitle } from './fieldWords';
import { ListEditor } from './ListEditor';
import { SourceFields } from './SourceFields';
import { idsIn, saidOf, textOf } from './versionForm';

/** "Steg": what people go through in order, and what is offered to those who come later. */
export function StepsPart(): JSX.Element {
  const { form } = useEditor();
  const { programmeEditor: words } = useProgrammeWords();
  return (
    <>
      <Card title={words.cards.steps}>
        <ListEditor
          list="steps"
          begins={(order) => ({
            'title.sv': fill(words.defaults['steps.title.sv'], { order }),
            'title.en': fill(words.defaults['steps.title.en'], { order }),
            form: 'onSite',
            attendanceCounts: 'yes',
            catchUpCounts: 'notStated',
            remoteAllowed: 'notStated',
            length: 'notStated',
            'weeksAfter:said': 'notStated',
          })}
        >
          {(at, order) => <StepFields at={at} order={order} />}
        </ListEditor>
      </Card>
      <Card title={words.cards.catchUp}>
        <div className={styles.fields}>
          <SaidField field="catchUp" />
          {textOf(form, saidOf('catchUp')) === 'stated' && <CatchUpFields />}
        </div>
      </Card>
    </>
  );
}

function StepFields({ at, order }: { readonly at: string; readonly order: number }): JSX.Element {
  const { form } = useEditor();
  const { programmeEditor: words } = useProgrammeWords();
  const others = idsIn(form, 'steps')
    .map((id, index) => ({
      value: id,
      text: [itemTitle(words, 'steps', index + 1), textOf(form, `steps.${id}.title.sv`).trim()]
        .filter((part) => part !== '')
        .join(': '),
    }))
    .filter((_, index) => index !== order - 1);
  return (
    <>
      <div className={styles.grid}>
        <TextField field={`${at}.title.sv`} />
        <TextField field={`${at}.title.en`} />
        <ChoiceField field={`${at}.form`} />
        <LengthField field={`${at}.length`} />
        <CheckField field={`${at}.attendanceCounts`} />
        <YesNoField field={`${at}.catchUpCounts`} />
        <YesNoField field={`${at}.remoteAllowed`} />
      </div>
      {others.length > 0 && (
        <div className={styles.grid}>
          <ChoiceField field={`${at}.waitsFor`} options={[{ value: '', text: words.stepBefore }, ...others]} />
          <SaidField field={`${at}.weeksAfter`}>
            <RangeInputs field={`${at}.weeksAfter`} unit={words.unit.weeks} />
          </SaidField>
        </div>
      )}
      <SourceFields at={`${at}.citation`} />
    </>
  );
}

/** Minutes, days, half or full day, none or not stated; minutes and days ask for how many. */
function LengthField({ field }: { readonly field: string }): JSX.Element {
  const { form } = useEditor();
  const {
    programmeEditor: { unit },
  } = useProgrammeWords();
  return (
    <div className={styles.choices}>
      <ChoiceField field={field} />
      {textOf(form, field) === 'minutes' && <RangeInputs field={field} unit={unit.minutes} />}
      {textOf(form, field) === 'days' && <RangeInputs field={field} unit={unit.days} />}
    </div>
  );
}

function CatchUpFields(): JSX.Element {
  const { programmeEditor: words } = useProgrammeWords();
  return (
    <>
      <ChecksField
        field="catchUp.forms"
        options={choicesOf(words, 'steps.x.form').filter(({ value }) => value !== 'notStated')}
      />
      <div className={styles.grid}>
        <LengthField field="catchUp.length" />
        <YesNoField field="catchUp.openToOthers" />
        <TextField field="catchUp.citation.heading" hint={words.hints.heading} />
      </div>
      <div>
        <h3>{words.labels['catchUp.prerequisites']}</h3>
        <ListEditor list="catchUp.prerequisites" begins={() => ({})}>
          {(at) => (
            <div className={styles.grid}>
              <TextField field={`${at}.sv`} />
              <TextField field={`${at}.en`} />
            </div>
          )}
        </ListEditor>
      </div>
    </>
  );
}
