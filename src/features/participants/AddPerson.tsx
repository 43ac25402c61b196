import * as React from 'react';
import { longestText } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { keyFrom, type Group, type UnitKey, first } from '../../rules';
import { Button, controls, Dialog, Field, Message } from '../../ui';
import { DraftNotice } from '../../parts/DraftNotice';
import { failureText } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useDraft } from '../../services/device/useDraft';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { addPeople } from '../../usecases/addPeople/addPeople';
import { correctAddress } from '../../usecases/addPeople/correctAddress';
import { judgePeople, type JudgedPerson, type RowAnswer } from '../../usecases/addPeople/judgePeople';
import type { ListAround } from './buildParticipantsViewModel';
import { problemText, questionText } from './pasteWords';
import { loadReader } from './readRows';

interface AddPersonProps {
  readonly group: Group;
  readonly around: ListAround;
  readonly onClose: () => void;
  readonly onAdded: () => void;
}

type Refusal = { readonly judged?: JudgedPerson; readonly failure?: unknown };

/** One person by hand, judged exactly as a row of a list is. */
export function AddPerson({ group, around, onClose, onAdded }: AddPersonProps): JSX.Element {
  const { repositories, texts } = useCoordinatorServices();
  const words = texts.participants;
  const asking = texts.pastePeople;
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
  const judged = refusal?.judged;
  const errorOf = (field: 'name' | 'email'): string | undefined => {
    const found = judged?.problems.find((problem) =>
      'column' in problem ? problem.column === field : problem.code.startsWith(field),
    );
    return found && problemText(found, asking);
  };
  const nameOf = (key: UnitKey): string => around.units.find(({ unitKey }) => unitKey === key)?.name ?? '';
  const question =
    judged?.fate.kind === 'asks' ? judged.questions.find(({ code }) => !code.startsWith('unit')) : undefined;

  const save = async (answer: RowAnswer): Promise<Refusal | undefined> => {
    const { readPerson } = await loadReader();
    const row = { ...readPerson(form.name, form.email), isManager: form.manager === 'x' };
    const chosen = form.unitKey === '' ? answer : { ...answer, unitKey: keyFrom<UnitKey>(form.unitKey) };
    const person = first(judgePeople([row], { ...around, group, answers: { [row.id]: chosen }, everyone: undefined }));
    const { fate, unitKey, email } = person;
    if (fate.kind === 'correct' && email !== undefined) {
      const failure = await correctAddress(fate.there, email, repositories);
      return failure === undefined ? undefined : { failure };
    }
    if (fate.kind === 'already' && answer.sameAs !== undefined) return undefined;
    if (fate.kind !== 'add' || unitKey === undefined) return { judged: person };
    const isAnother = answer.isAnother === true;
    const [outcome] = await addPeople([{ ...person, unitKey, isAnother }], group, around.units, repositories);
    return outcome?.kind === 'refused' ? { failure: outcome.failure } : undefined;
  };
  const submit = async (answer: RowAnswer = {}): Promise<void> => {
    if (saving) return;
    setSaving(true);
    const refused = await save(answer).catch((failure: unknown): Refusal => ({ failure }));
    setSaving(false);
    setRefusal(refused);
    if (refused === undefined) {
      draft.clear();
      return onAdded();
    }
    setAttempt(attempt + 1);
  };
  const press = (answer?: RowAnswer) => () => {
    void submit(answer);
  };
  return (
    <Dialog
      title={words.addTitle}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="primary" disabled={saving || !ready} onClick={press()}>
            {saving ? texts.common.saving : texts.common.add}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <DraftNotice draft={draft} />
      <div className={controls.formGrid} ref={fields}>
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
        <Field label={words.email} error={errorOf('email')}>
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
        <Field
          label={words.unit}
          error={
            judged?.questions.some(({ code }) => code === 'unitMissing') === true
              ? asking.questions.unitMissing
              : undefined
          }
        >
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
      {judged !== undefined && question !== undefined && (
        <Message tone="warm" icon="warning" live="alert">
          <p>{questionText(question, judged, nameOf, asking)}</p>
          <div className={controls.row}>
            {question.code === 'sameName' && (
              <>
                <Button disabled={saving} onClick={press({ sameAs: question.there.key })}>
                  {judged.email === undefined ? asking.samePerson : asking.samePersonCorrect}
                </Button>
                <Button disabled={saving} onClick={press({ isAnother: true })}>
                  {asking.anotherPerson}
                </Button>
              </>
            )}
            {question.code === 'severalAddresses' &&
              question.addresses.map((email) => (
                <Button key={email} onClick={() => change({ email })}>
                  {fill(asking.useAddress, { email })}
                </Button>
              ))}
          </div>
        </Message>
      )}
      {judged?.fate.kind === 'already' && (
        <Message tone="warm" live="alert">
          {fill(words.alreadyIn, { group: judged.fate.group })}.
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
