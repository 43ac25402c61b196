import * as React from 'react';
import { longestNote, type Stored } from '../../lists/repositories/ports';
import { registrationOn, registrationStates } from '../../rules';
import type { ProgrammeKey, RegistrationWindow } from '../../rules';
import { Button, controls, Dialog, Field, Message, useId } from '../../ui';
import { ActStopped, type Stopped } from '../../parts/acts/ActStopped';
import { ConflictNote } from '../../parts/ConflictNote';
import { DayInput } from '../../parts/day/DayInput';
import { DraftNotice } from '../../parts/DraftNotice';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft } from '../../services/device/useDraft';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { useWrite } from '../../services/useWrite';
import { carryOut } from '../../usecases/act/act';
import { openRegistrationAct, registrationOutcome } from '../../usecases/openRegistration/openRegistration';
import styles from './pool.module.scss';
import { registrationErrors, registrationForm, registrationOf, type RegistrationField } from './registrationForm';
import { RegistrationState } from './RegistrationState';

interface RegistrationFieldsProps {
  readonly programmeKey: ProgrammeKey;
  /** The time that is changed; undefined = a new one. */
  readonly window: Stored<RegistrationWindow> | undefined;
  readonly others: readonly RegistrationWindow[];
  readonly title: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** One registration time, with what it makes of today while it is typed. */
export function RegistrationFields({
  programmeKey,
  window,
  others,
  title,
  onClose,
  onSaved,
}: RegistrationFieldsProps): JSX.Element {
  const { repositories, texts, now } = useCoordinatorServices();
  const words = texts.pool.times;
  const today = useToday();
  const [stopped, setStopped] = React.useState<Stopped>();
  const [conflict, setConflict] = React.useState<Stored<RegistrationWindow>>();
  const draft = useDraft<RegistrationField>(
    'registration',
    window === undefined ? programmeKey : `${window.value.key}.${window.etag}`,
    () => registrationForm(window?.value, () => crypto.randomUUID()),
  );
  const { form, change, ready } = draft;
  const { saving, failure, write } = useWrite();
  const [attempt, setAttempt] = React.useState(0);
  const fields = useFirstInvalid(attempt);
  const state = useId('registrationState');
  const errors = registrationErrors(form);
  const typed = registrationOf(form, programmeKey);
  const errorOf = (field: RegistrationField): string | undefined => {
    const code = attempt > 0 ? errors[field] : undefined;
    return code && words.errors[code];
  };
  const save = (): void => {
    if (typed === undefined) return setAttempt(attempt + 1);
    void write(async () => {
      setConflict(undefined);
      setStopped(undefined);
      const outcome = await carryOut(
        openRegistrationAct(
          { window: typed, changes: conflict ?? window, today, act: typed.key, now: now() },
          repositories,
        ),
        registrationOutcome(others, typed, today),
      );
      if (outcome.kind === 'done') {
        draft.clear();
        return onSaved();
      }
      if (outcome.kind === 'taken') return setStopped(outcome);
      if (outcome.kind === 'changedMeanwhile') return setStopped({ kind: outcome.kind, differences: [] });
      if (outcome.because.kind === 'gone') return setStopped({ kind: 'gone' });
      // What a colleague saved is shown, and may be saved over once it has been seen.
      setConflict(outcome.facts.find(({ value }) => value.key === typed.key));
    });
  };
  const day = (field: 'from' | 'to', hint: string): JSX.Element => (
    <Field label={words[field]} hint={hint} error={errorOf(field)}>
      {(control) => <DayInput control={control} value={form[field]} onChange={(value) => change({ [field]: value })} />}
    </Field>
  );
  const message = (field: 'messageSv' | 'messageEn', hint: string): JSX.Element => (
    <Field label={words[field]} hint={hint}>
      {(control) => (
        <textarea
          {...control}
          maxLength={longestNote}
          value={form[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      title={title}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="primary" disabled={saving || !ready} onClick={save}>
            {saving ? texts.common.saving : texts.common.save}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <DraftNotice draft={draft} />
      <div className={styles.proposal} ref={fields}>
        <fieldset className={controls.row}>
          <legend className={controls.label}>{words.state}</legend>
          {registrationStates.map((each) => (
            <label key={each} className={controls.choice}>
              <input type="radio" name={state} checked={form.state === each} onChange={() => change({ state: each })} />
              {words[each]}
            </label>
          ))}
        </fieldset>
        <div className={controls.formGrid}>
          {day('from', words.noBound)}
          {day('to', words.lastDayHint)}
        </div>
        {message('messageSv', words.messageHint)}
        {message('messageEn', words.messageEnHint)}
      </div>
      {typed !== undefined && (
        <Message icon="info">
          <strong>{words.then}</strong>
          <RegistrationState
            registration={registrationOn(
              [...others.filter(({ key }) => key !== typed.key), typed],
              programmeKey,
              today,
            )}
          />
        </Message>
      )}
      {conflict !== undefined && <ConflictNote current={conflict} differences={[]} />}
      {stopped !== undefined && <ActStopped stopped={stopped} />}
      {failure !== undefined && <Failure failure={failure} />}
    </Dialog>
  );
}
