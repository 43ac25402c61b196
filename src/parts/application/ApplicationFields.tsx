import * as React from 'react';
import { longestText } from '../../lists/repositories/ports';
import { controls, Field } from '../../ui';
import { DayInput } from '../day/DayInput';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { ProgrammeOptions } from '../ProgrammeOptions';
import styles from './application.module.scss';
import type { FormPartProps } from './UnitFields';
import { textIn } from '../../words/format';

/** What the unit asks for, and who asked. */
export function ApplicationFields({ draft: { form, change }, model, errorOf }: FormPartProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const today = useToday();
  const words = texts.application;
  return (
    <fieldset className={styles.part}>
      <legend>{words.applicationLegend}</legend>
      <div className={controls.formGrid}>
        <Field label={words.programme} error={errorOf('programmeKey')}>
          {(control) => (
            <select
              {...control}
              value={form.programmeKey}
              onChange={({ target }) => change({ programmeKey: target.value })}
            >
              <option value="">{words.choose}</option>
              <ProgrammeOptions programmes={model.programmes} textOf={({ title }) => textIn(title, locale)} />
            </select>
          )}
        </Field>
        <Field label={words.headcount} hint={words.headcountHint} error={errorOf('headcount')}>
          {(control) => (
            <input
              inputMode="numeric"
              autoComplete="off"
              {...control}
              value={form.headcount}
              onChange={({ target }) => change({ headcount: target.value })}
            />
          )}
        </Field>
        <Field label={words.receivedDay} error={errorOf('receivedDay')}>
          {(control) => (
            <DayInput
              control={control}
              max={today}
              value={form.receivedDay}
              onChange={(day) => change({ receivedDay: day })}
            />
          )}
        </Field>
        <Field label={words.contactName} error={errorOf('contactName')}>
          {(control) => (
            <input
              autoComplete="off"
              {...control}
              maxLength={longestText}
              value={form.contactName}
              onChange={({ target }) => change({ contactName: target.value })}
            />
          )}
        </Field>
        <Field label={words.contactEmail} error={errorOf('contactEmail')}>
          {(control) => (
            <input
              type="email"
              autoComplete="off"
              {...control}
              maxLength={longestText}
              value={form.contactEmail}
              onChange={({ target }) => change({ contactEmail: target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={words.wishes} hint={`${words.wishesHint} ${texts.common.noNames}`}>
        {(control) => (
          <textarea {...control} value={form.wishes} onChange={({ target }) => change({ wishes: target.value })} />
        )}
      </Field>
    </fieldset>
  );
}
