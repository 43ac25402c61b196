import * as React from 'react';
import { notCountedReasons, type Participant } from '../../rules';
import { longestText } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { Texts } from '../../loc/texts';
import { Button, controls, Dialog, Field } from '../../ui';
import { DayInput } from '../../parts/day/DayInput';
import { ConflictNote, type Difference } from '../../parts/ConflictNote';
import { DraftNotice } from '../../parts/DraftNotice';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { Refused } from './AddPerson';
import type { ParticipantRow } from './buildParticipantsViewModel';
import { formOf, type ParticipantField, type ParticipantForm } from './participantForm';
import styles from './participants.module.scss';
import { useEditParticipant } from './useEditParticipant';

interface EditParticipantProps {
  readonly row: ParticipantRow;
  /** Everyone on the lists of the groups judged together: an address is one person's. */
  readonly people: readonly Participant[];
  /** Undefined when there is no other unit, or nobody to be the same person. */
  readonly onMove: (() => void) | undefined;
  readonly onMerge: (() => void) | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Name or alias, manager, when someone joined, left or is away; and removing a row nothing was recorded of. */
export function EditParticipant({
  row: { participant, removable },
  people,
  onMove,
  onMerge,
  onClose,
  onDone,
}: EditParticipantProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.participants;
  const { draft, errors, attempt, saving, conflict, failure, save, remove } = useEditParticipant(
    participant,
    people,
    onDone,
  );
  const { form, change, ready } = draft;
  const [removing, setRemoving] = React.useState(false);
  const fields = useFirstInvalid(attempt);
  const errorOf = (field: ParticipantField): string | undefined => {
    const code = errors[field];
    return code && words.errors[code];
  };
  const day = (field: 'from' | 'to' | 'notCountedFrom' | 'notCountedTo', hint?: string): JSX.Element => (
    <Field label={words[field]} hint={hint} error={errorOf(field)}>
      {(control) => <DayInput control={control} value={form[field]} onChange={(day) => change({ [field]: day })} />}
    </Field>
  );
  const tick = (field: 'isAlias' | 'isManager', label: string): JSX.Element => (
    <label className={controls.choice}>
      <input
        type="checkbox"
        checked={form[field] === 'yes'}
        onChange={({ target }) => change({ [field]: target.checked ? 'yes' : '' })}
      />
      {label}
    </label>
  );
  return (
    <Dialog
      title={fill(words.editTitle, { name: participant.value.name })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button
            look="primary"
            disabled={saving || !ready}
            onClick={() => {
              void save();
            }}
          >
            {saving ? texts.common.saving : texts.common.save}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          {removable && !removing && (
            <Button look="quiet" onClick={() => setRemoving(true)}>
              {words.remove}
            </Button>
          )}
          {removing && (
            <Button
              look="danger"
              disabled={saving}
              onClick={() => {
                void remove();
              }}
            >
              {fill(words.removeConfirm, { name: participant.value.name })}
            </Button>
          )}
        </>
      }
    >
      <DraftNotice draft={draft} />
      <div className={styles.stack} ref={fields}>
        <Field label={words.name} error={errorOf('name')}>
          {(control) => (
            <input
              autoComplete="off"
              {...control}
              maxLength={longestText}
              value={form.name}
              onChange={({ target }) => change({ name: target.value })}
            />
          )}
        </Field>
        {form.isAlias !== 'yes' && (
          <Field label={words.email} hint={words.emailCorrect} error={errorOf('email')}>
            {(control) => (
              <input
                type="text"
                inputMode="email"
                autoComplete="off"
                {...control}
                maxLength={longestText}
                value={form.email}
                onChange={({ target }) => change({ email: target.value })}
              />
            )}
          </Field>
        )}
        {tick('isAlias', words.aliasName)}
        {form.isAlias === 'yes' && <p className={controls.caption}>{words.aliasHint}</p>}
        {tick('isManager', words.isManager)}
        <div className={controls.formGrid}>
          {day('from', words.openEnd)}
          {day('to', words.openEnd)}
        </div>
        <fieldset className={styles.part}>
          <legend>{words.notCountedLegend}</legend>
          <Field label={words.reason} hint={words.reasonHint} error={errorOf('reason')}>
            {(control) => (
              <select {...control} value={form.reason} onChange={({ target }) => change({ reason: target.value })}>
                <option value="">{words.counted}</option>
                {notCountedReasons.map((reason) => (
                  <option key={reason} value={reason}>
                    {words.reasons[reason]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {form.reason !== '' && (
            <div className={controls.formGrid}>
              {day('notCountedFrom', words.openEnd)}
              {day('notCountedTo', words.openEnd)}
            </div>
          )}
        </fieldset>
        {(onMove !== undefined || onMerge !== undefined) && (
          <div className={controls.row}>
            {onMove !== undefined && <Button onClick={onMove}>{words.move}</Button>}
            {onMerge !== undefined && <Button onClick={onMerge}>{words.merge}</Button>}
          </div>
        )}
        {!removable && <p className={controls.caption}>{words.notRemovable}</p>}
      </div>
      {conflict !== undefined && (
        <ConflictNote current={conflict} differences={differences(formOf(conflict.value), form, words)} />
      )}
      {failure !== undefined && <Refused failure={failure} />}
    </Dialog>
  );
}

/** Where what the list has now differs from what was typed. */
function differences(
  theirs: ParticipantForm,
  mine: ParticipantForm,
  words: Texts['participants'],
): readonly Difference[] {
  const labels: Record<ParticipantField, string> = {
    name: words.name,
    email: words.email,
    isAlias: words.alias,
    isManager: words.managerPill,
    from: words.from,
    to: words.to,
    reason: words.reason,
    notCountedFrom: words.notCountedFrom,
    notCountedTo: words.notCountedTo,
  };
  const written = (field: ParticipantField, value: string): string => {
    if (field === 'isAlias' || field === 'isManager') return value === 'yes' ? words.yes : words.no;
    const reason = notCountedReasons.find((known) => field === 'reason' && known === value);
    return reason === undefined ? value || '–' : words.reasons[reason];
  };
  const fields: readonly ParticipantField[] = [
    'name',
    'email',
    'isAlias',
    'isManager',
    'from',
    'to',
    'reason',
    'notCountedFrom',
    'notCountedTo',
  ];
  return fields
    .filter((field) => theirs[field] !== mine[field])
    .map((field) => ({
      label: labels[field],
      theirs: written(field, theirs[field]),
      mine: written(field, mine[field]),
    }));
}
