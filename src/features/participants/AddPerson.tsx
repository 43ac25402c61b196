import * as React from 'react';
import { longestText } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { keyFrom, type Group, type UnitKey, first } from '../../rules';
import { Button, controls, Dialog, Field, Message } from '../../ui';
import { DraftNotice } from '../../parts/DraftNotice';
import { failureText } from '../../parts/Failure';
import { holdsPersonalNumber } from '../../rules';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useDraft } from '../../services/device/useDraft';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { buildPaste, identityOf, participantOf, personOf, type PasteError, type PasteSurroundings } from './buildPaste';
import { identityText, personKeyOf } from './identity';
import type { PastedTable } from './parsePaste';

interface AddPersonProps {
  readonly group: Group;
  readonly around: Pick<PasteSurroundings, 'units' | 'participants' | 'groups'>;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

type Refusal = { readonly errors: readonly PasteError[]; readonly alreadyIn?: string; readonly failure?: unknown };

/** One person by hand, judged exactly as a pasted line is. */
export function AddPerson({ group, around, onClose, onAdded }: AddPersonProps): JSX.Element {
  const { repositories, texts } = useCoordinatorServices();
  const words = texts.participants;
  const draft = useDraft<'name' | 'email' | 'unitKey' | 'manager'>('person', group.key, () => ({
    name: '',
    email: '',
    unitKey: (around.units.length === 1 ? around.units[0]?.unitKey : undefined) ?? '',
    manager: '',
  }));
  const { form, change, ready } = draft;
  const [refusal, setRefusal] = React.useState<Refusal>();
  const [attempt, setAttempt] = React.useState(0);
  const [saving, setSaving] = React.useState(false);
  const fields = useFirstInvalid(attempt);
  const errorOf = (...codes: readonly PasteError[]): string | undefined => {
    const code = refusal?.errors.find((each) => codes.includes(each));
    return code && fill(words.errors[code], { unit: '', line: '', most: longestText });
  };
  const numberIn = (field: 'name' | 'email'): string | undefined =>
    holdsPersonalNumber(form[field]) ? errorOf('personalNumber') : undefined;
  const save = async (): Promise<Refusal | undefined> => {
    const table: PastedTable = {
      delimiter: '\t',
      header: undefined,
      columns: ['name', 'email', 'manager'],
      lines: [{ line: 1, cells: [form.name.trim(), form.email.trim(), form.manager] }],
    };
    const surroundings: PasteSurroundings = {
      ...around,
      chosen: form.unitKey === '' ? {} : { 1: keyFrom<UnitKey>(form.unitKey) },
      everyone: undefined,
    };
    const identity = identityOf(personOf(first(table.lines), table.columns, surroundings));
    const personKey = identity && (await personKeyOf(identity));
    const known = new Map(identity && personKey ? [[identityText(identity), personKey]] : []);
    const person = first(buildPaste(table, surroundings, known));
    if (person.errors.length > 0 || person.alreadyIn !== undefined || personKey === undefined)
      return { errors: person.errors, alreadyIn: person.alreadyIn };
    const [outcome] = await repositories.participants.add([participantOf(group, person, personKey, around.units)]);
    return outcome?.kind === 'refused' ? { errors: [], failure: outcome.failure } : undefined;
  };
  const submit = async (): Promise<void> => {
    if (saving) return;
    setSaving(true);
    const refused = await save().catch((failure: unknown): Refusal => ({ errors: [], failure }));
    setSaving(false);
    setRefusal(refused);
    if (refused === undefined) {
      draft.clear();
      return onAdded();
    }
    setAttempt(attempt + 1);
  };
  return (
    <Dialog
      title={words.addTitle}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button
            look="primary"
            disabled={saving || !ready}
            onClick={() => {
              void submit();
            }}
          >
            {saving ? texts.common.saving : texts.common.add}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <DraftNotice draft={draft} />
      <div className={controls.formGrid} ref={fields}>
        <Field label={words.name} error={errorOf('nameMissing', 'formula', 'nameLong') ?? numberIn('name')}>
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
        <Field label={words.email} error={errorOf('email', 'emailLong') ?? numberIn('email')}>
          {(control) => (
            <input
              type="email"
              autoComplete="off"
              {...control}
              maxLength={longestText}
              value={form.email}
              onChange={({ target }) => change({ email: target.value })}
            />
          )}
        </Field>
        <Field label={words.unit} error={errorOf('unitMissing', 'unitUnknown')}>
          {(control) => (
            <select {...control} value={form.unitKey} onChange={({ target }) => change({ unitKey: target.value })}>
              <option value="">{words.chooseUnit}</option>
              {around.units.map(({ unitKey, name }) => (
                <option key={unitKey} value={unitKey}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <label className={controls.choice}>
        <input
          type="checkbox"
          checked={form.manager === 'x'}
          onChange={({ target }) => change({ manager: target.checked ? 'x' : '' })}
        />
        {words.isManager}
      </label>
      {refusal?.alreadyIn !== undefined && (
        <Message tone="warm" live="alert">
          {fill(words.alreadyIn, { group: refusal.alreadyIn })}.
        </Message>
      )}
      {refusal?.failure !== undefined && <Refused failure={refusal.failure} />}
    </Dialog>
  );
}

/** What SharePoint, or the way to it, said no to. */
export function Refused({ failure }: { readonly failure: unknown }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const { title, advice } = failureText(failure, texts.failure);
  return (
    <Message tone="bad" live="alert">
      <strong>{title}.</strong> {advice}
    </Message>
  );
}
