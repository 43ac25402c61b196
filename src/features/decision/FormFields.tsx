import * as React from 'react';
import { longestNote, longestText } from '../../lists/repositories/ports';
import { Field } from '../../ui';
import { DayInput } from '../../parts/day/DayInput';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import styles from './Decision.module.scss';
import { asksForDeclaredDay, asksForReason, shownFields, type Choice, type FormFrame } from './decisionDraft';
import type { DecisionWork } from './useDecision';

/** What a choice asks for: the day a condition was fulfilled, a condition, whose word is recorded, and the reason. */
export function FormFields({
  choice,
  frame,
  work,
}: {
  readonly choice: Choice | undefined;
  readonly frame: FormFrame;
  readonly work: DecisionWork;
}): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.decision.form;
  const {
    draft: { form, change },
    problems,
  } = work;
  const { decidedBy } = frame;
  const shown = shownFields(form, frame);
  const settles = choice === 'awarded' && asksForReason(choice, frame);
  return (
    <>
      {frame.fulfils && (
        <Field label={words.fulfilledDay} error={problems.fulfilledDay}>
          {(control) => (
            <DayInput
              control={control}
              max={frame.today}
              value={form.fulfilledDay}
              onChange={(day) => change({ fulfilledDay: day })}
            />
          )}
        </Field>
      )}
      {choice === 'conditional' && (
        <div className={styles.two}>
          <Field label={words.condition} hint={words.conditionHint} error={problems.condition}>
            {(control) => (
              <input
                {...control}
                maxLength={longestNote}
                value={shown.condition}
                onChange={(event) => change({ condition: event.target.value, dueDay: shown.dueDay })}
              />
            )}
          </Field>
          <Field label={words.dueDay} error={problems.dueDay}>
            {(control) => (
              <DayInput
                control={control}
                value={shown.dueDay}
                onChange={(day) => change({ condition: shown.condition, dueDay: day })}
              />
            )}
          </Field>
        </div>
      )}
      {decidedBy !== 'coordinator' && choice !== 'pending' && (
        <div className={styles.two}>
          <Field
            label={decidedBy === 'unit' ? words.declaredByUnit : words.declaredByCertifier}
            hint={words.declaredByHint}
            error={problems.declaredBy}
          >
            {(control) => (
              <input
                {...control}
                maxLength={longestText}
                value={form.declaredBy}
                onChange={(event) => change({ declaredBy: event.target.value })}
              />
            )}
          </Field>
          {asksForDeclaredDay(choice, frame) && (
            <Field label={words.declaredDay} error={problems.declaredDay}>
              {(control) => (
                <DayInput
                  control={control}
                  max={frame.today}
                  value={form.declaredDay}
                  onChange={(day) => change({ declaredDay: day })}
                />
              )}
            </Field>
          )}
        </div>
      )}
      <Field
        label={words.reason}
        hint={
          settles && frame.corrects === undefined
            ? `${words.settledReason} ${texts.common.noNames}`
            : texts.common.noNames
        }
        error={problems.reason}
      >
        {(control) => (
          <textarea {...control} value={form.reason} onChange={(event) => change({ reason: event.target.value })} />
        )}
      </Field>
    </>
  );
}
