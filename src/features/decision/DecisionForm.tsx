import * as React from 'react';
import { longestNote } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { Texts } from '../../loc/texts';
import { Button, Card, classNames, controls, Field, Message, useId } from '../controls';
import { DayInput } from '../shell/DayInput';
import { DraftNotice } from '../shell/DraftNotice';
import { Failure } from '../shell/Failure';
import { formatDay } from '../shell/format';
import { useProduct, type Locale } from '../shell/Product';
import { useFirstInvalid } from '../shell/useFirstInvalid';
import styles from './Decision.module.scss';
import { choicesOf, chosenOf, asksForReason, type Choice, type FormFrame } from './decisionDraft';
import type { DecisionWork } from './useDecision';

interface DecisionFormProps {
  readonly frame: FormFrame;
  readonly work: DecisionWork;
  /** Given when a decision already stands and is being corrected. */
  readonly onCancel?: () => void;
}

/** The coordinator's decision: what it may be follows from the criteria, the reason is the coordinator's own. */
export function DecisionForm({ frame, work, onCancel }: DecisionFormProps): JSX.Element {
  const { texts, locale } = useProduct();
  const words = texts.decision.form;
  const { draft: { form, change }, problems, saving } = work;
  const ref = useFirstInvalid(work.attempt);
  const group = useId('decision');
  const choices = choicesOf(frame);
  const choice = chosenOf(form, frame);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    work.take(frame);
  };
  return (
    <Card title={frame.corrects === undefined ? words.title : frame.fulfils ? texts.decision.saved.fulfil : words.correctionTitle} flush>
      <form onSubmit={submit} noValidate>
        <div className={styles.form} ref={ref}>
          <fieldset className={styles.choices} aria-describedby={problems.choice === undefined ? undefined : `${group}-problem`}>
            <legend className={controls.visuallyHidden}>{words.choice}</legend>
            {choices.map((possible, index) => (
              <label key={possible} className={classNames(styles.option, choice === possible && styles.chosen)}>
                <input
                  type="radio" name={group} value={possible} checked={choice === possible} onChange={() => change({ choice: possible })}
                  aria-invalid={problems.choice !== undefined && index === 0 ? true : undefined}
                />
                {texts.decision.outcome[possible]}
              </label>
            ))}
            {problems.choice !== undefined && <p id={`${group}-problem`} className={controls.error} role="alert">{problems.choice}</p>}
          </fieldset>
          <div className={styles.fields}>
            <DraftNotice draft={work.draft} />
            {frame.corrects !== undefined && !frame.fulfils && <p className={controls.hint}>{words.correctionNote}</p>}
            <Fields choice={choice} frame={frame} work={work} />
            {choice !== undefined && <p>{noteOf(choice, frame, texts, locale)}</p>}
            {Object.keys(problems).length > 0 && <Message tone="bad" live="alert">{texts.decision.problem.found}</Message>}
            {work.refused !== undefined && <Failure failure={work.refused} />}
            <div className={controls.row}>
              {choice !== 'pending' && <Button type="submit" look="primary" disabled={saving}>{saving ? texts.common.saving : words[submitTexts[choice ?? choices[0]]]}</Button>}
              {onCancel !== undefined && <Button onClick={onCancel} disabled={saving}>{words.cancelCorrection}</Button>}
            </div>
            {work.draft.storage === 'kept' && <p className={controls.hint}>{words.draftKept}</p>}
          </div>
        </div>
      </form>
    </Card>
  );
}

function Fields({ choice, frame, work }: { readonly choice: Choice | undefined; readonly frame: FormFrame; readonly work: DecisionWork }): JSX.Element {
  const { texts } = useProduct();
  const words = texts.decision.form;
  const { draft: { form, change }, problems } = work;
  const settles = choice === 'awarded' && asksForReason(choice, frame);
  return (
    <>
      {frame.fulfils && (
        <Field label={words.fulfilledDay} error={problems.fulfilledDay}>
          {(control) => <DayInput control={control} max={frame.today} value={form.fulfilledDay} onChange={(day) => change({ fulfilledDay: day })} />}
        </Field>
      )}
      {choice === 'conditional' && (
        <div className={styles.two}>
          <Field label={words.condition} hint={words.conditionHint} error={problems.condition}>
            {(control) => <input {...control} maxLength={longestNote} value={form.condition} onChange={(event) => change({ condition: event.target.value })} />}
          </Field>
          <Field label={words.dueDay} error={problems.dueDay}>
            {(control) => <DayInput control={control} value={form.dueDay} onChange={(day) => change({ dueDay: day })} />}
          </Field>
        </div>
      )}
      <Field label={words.reason} hint={settles && frame.corrects === undefined ? `${words.settledReason} ${texts.common.noNames}` : texts.common.noNames} error={problems.reason}>
        {(control) => <textarea {...control} value={form.reason} onChange={(event) => change({ reason: event.target.value })} />}
      </Field>
    </>
  );
}

const submitTexts = {
  awarded: 'takeAwarded', awardedWithDeviation: 'takeDeviation', conditional: 'takeConditional', notAwarded: 'takeNotAwarded', pending: 'takeConditional',
} as const;

function noteOf(choice: Choice, { today, fulfils }: FormFrame, texts: Texts, locale: Locale): string {
  const words = texts.decision.form;
  switch (choice) {
    case 'awarded': return fulfils ? words.fulfilledNote : fill(words.awardedNote, { day: formatDay(today, locale) });
    case 'awardedWithDeviation': return words.deviationNote;
    case 'conditional': return words.conditionalNote;
    case 'notAwarded': return words.notAwardedNote;
    case 'pending': return words.waitNote;
  }
}
