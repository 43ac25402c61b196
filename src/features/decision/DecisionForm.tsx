import * as React from 'react';
import { Button, Card, classNames, controls, Message, useId } from '../../ui';
import { DraftNotice } from '../../parts/DraftNotice';
import { Failure } from '../../parts/Failure';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import styles from './Decision.module.scss';
import { outcomeText } from '../../words/awardWords';
import { choicesOf, chosenOf, type FormFrame } from './decisionDraft';
import { FormFields } from './FormFields';
import { notesOf, submitText, whoDecides } from './formTexts';
import type { DecisionWork } from './useDecision';
import { first } from '../../rules';

interface DecisionFormProps {
  readonly frame: FormFrame;
  readonly work: DecisionWork;
  /** Given when there is a decision already, which is being corrected. */
  readonly onCancel?: () => void;
}

/** The coordinator's decision: what it may be follows from the criteria, the reason is the coordinator's own. */
export function DecisionForm({ frame, work, onCancel }: DecisionFormProps): JSX.Element {
  const language = useCoordinatorServices();
  const { texts } = language;
  const { version } = useOpenGroup();
  const words = texts.decision.form;
  const {
    draft: { form, change },
    problems,
    saving,
  } = work;
  const ref = useFirstInvalid(work.attempt);
  const group = useId('decision');
  const choices = choicesOf(frame);
  const choice = chosenOf(form, frame);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    work.take(frame);
  };
  return (
    <Card
      title={
        frame.corrects === undefined ? words.title : frame.fulfils ? texts.decision.saved.fulfil : words.correctionTitle
      }
      flush
    >
      <form onSubmit={submit} noValidate>
        <div className={styles.form} ref={ref}>
          <fieldset
            className={styles.choices}
            aria-describedby={problems.choice === undefined ? undefined : `${group}-problem`}
          >
            <legend className={controls.visuallyHidden}>{words.choice}</legend>
            {choices.map((possible, index) => (
              <label key={possible} className={classNames(styles.option, choice === possible && styles.chosen)}>
                <input
                  type="radio"
                  name={group}
                  value={possible}
                  checked={choice === possible}
                  onChange={() => change({ choice: possible })}
                  aria-invalid={problems.choice !== undefined && index === 0 ? true : undefined}
                />
                {outcomeText(possible, version, language)}
              </label>
            ))}
            {problems.choice !== undefined && (
              <p id={`${group}-problem`} className={controls.error} role="alert">
                {problems.choice}
              </p>
            )}
          </fieldset>
          <div className={styles.fields}>
            <DraftNotice draft={work.draft} />
            {frame.corrects !== undefined && !frame.fulfils && <p className={controls.hint}>{words.correctionNote}</p>}
            <FormFields choice={choice} frame={frame} work={work} />
            {frame.decidedBy !== 'coordinator' && <p>{whoDecides(version, texts)}</p>}
            {choice !== undefined &&
              notesOf(choice, frame, form, version, language).map((note) => <p key={note}>{note}</p>)}
            {Object.keys(problems).length > 0 && (
              <Message tone="bad" live="alert">
                {texts.decision.problem.found}
              </Message>
            )}
            {work.refused !== undefined && <Failure failure={work.refused} />}
            <div className={controls.row}>
              {choice !== 'pending' && (
                <Button type="submit" look="primary" disabled={saving}>
                  {saving ? texts.common.saving : submitText(choice ?? first(choices), version, language)}
                </Button>
              )}
              {onCancel !== undefined && (
                <Button onClick={onCancel} disabled={saving}>
                  {words.cancelCorrection}
                </Button>
              )}
            </div>
            {work.draft.storage === 'kept' && <p className={controls.hint}>{words.draftKept}</p>}
          </div>
        </div>
      </form>
    </Card>
  );
}
