import * as React from 'react';
import { costSplits } from '../../rules';
import { longestText } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { controls, Field } from '../../ui';
import { DayInput } from '../../parts/day/DayInput';
import { formatDay } from '../../words/format';
import { useCoordinatorServices, useToday, type CoordinatorServices } from '../../services/CoordinatorServices';
import type { Draft } from '../../services/device/useDraft';
import { type FormGroupField, type FormGroupViewModel } from './buildFormGroup';

interface FormGroupFieldsProps {
  readonly draft: Draft<FormGroupField>;
  readonly model: FormGroupViewModel;
  readonly showErrors: boolean;
}

/** The fields of a group that is being formed, each with what is wrong with it. */
export function FormGroupFields({ draft: { form, change }, model, showErrors }: FormGroupFieldsProps): JSX.Element {
  const product = useCoordinatorServices();
  const today = useToday();
  const words = product.texts.pool;
  // That the programme had no rules yet is said at once: the day alone decides it, however little is typed.
  const errorOf = (field: FormGroupField): string | undefined =>
    showErrors || model.errors[field] === 'beforeFirstVersion' ? errorText(field, model, product) : undefined;
  const { toSettle = [] } = model.proposal ?? {};
  return (
    <div className={controls.formGrid}>
      <Field label={words.name} hint={words.nameHint} error={errorOf('title')}>
        {(control) => (
          <input
            {...control}
            maxLength={longestText}
            value={form.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </Field>
      <Field label={words.confirmedDay} hint={versionHint(model, product)} error={errorOf('confirmedDay')}>
        {(control) => (
          <DayInput
            control={control}
            max={today}
            value={form.confirmedDay}
            onChange={(day) => change({ confirmedDay: day })}
          />
        )}
      </Field>
      <Field label={words.trainer}>
        {(control) => (
          <select
            {...control}
            value={model.trainerKind}
            onChange={({ target }) => change({ trainerKind: target.value })}
          >
            <option value="internal">{words.trainerInternal}</option>
            <option value="external">{words.trainerExternal}</option>
          </select>
        )}
      </Field>
      <Field label={words.trainerName} error={errorOf('trainerName')}>
        {(control) => (
          <input
            autoComplete="off"
            {...control}
            maxLength={longestText}
            value={form.trainerName}
            onChange={({ target }) => change({ trainerName: target.value })}
          />
        )}
      </Field>
      <Field label={words.costSplit}>
        {(control) => (
          <select {...control} value={model.costSplit} onChange={({ target }) => change({ costSplit: target.value })}>
            {costSplits.map((split) => (
              <option key={split} value={split}>
                {words.splits[split]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.assignmentDueDay} error={errorOf('assignmentDueDay')}>
        {(control) => (
          <DayInput
            control={control}
            value={form.assignmentDueDay}
            onChange={(day) => change({ assignmentDueDay: day })}
          />
        )}
      </Field>
      {toSettle.length > 0 && (
        <Field label={words.toSettle} error={errorOf('settled')}>
          {({ className: _, ...control }) => (
            <span className={controls.choice}>
              <input
                type="checkbox"
                {...control}
                checked={form.settled === 'yes'}
                onChange={({ target }) => change({ settled: target.checked ? 'yes' : '' })}
              />
              {words.settled}
            </span>
          )}
        </Field>
      )}
    </div>
  );
}

function errorText(
  field: FormGroupField,
  { errors, answer }: FormGroupViewModel,
  { texts, locale }: CoordinatorServices,
): string | undefined {
  const code = errors[field];
  if (code === undefined) return undefined;
  return fill(texts.pool.errors[code], {
    day: answer?.kind === 'beforeFirstVersion' ? formatDay(answer.firstDay, locale) : '',
  });
}

function versionHint(
  { proposal }: FormGroupViewModel,
  { texts: { pool: words }, locale }: CoordinatorServices,
): string {
  if (proposal === undefined) return words.confirmedDayHint;
  const { validFrom, validFromAssumed } = proposal.version;
  return `${words.confirmedDayHint} ${fill(validFromAssumed ? words.versionAssumed : words.version, { day: formatDay(validFrom, locale) })}`;
}
