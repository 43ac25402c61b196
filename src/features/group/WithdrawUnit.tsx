import * as React from 'react';
import { longestNote, type Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { withdrawalCharges } from '../../rules';
import type { Process } from '../../rules';
import { Button, controls, Dialog, Field, Message, useId } from '../../ui';
import { ConflictNote } from '../../parts/ConflictNote';
import { DayInput } from '../../parts/day/DayInput';
import { DraftNotice } from '../../parts/DraftNotice';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft } from '../../services/device/useDraft';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { useWrite } from '../../services/useWrite';
import { buildWithdrawal, type WithdrawalField, type WithdrawalView } from './buildWithdrawal';
import { changeProcess } from '../../usecases/computedColumns/changeRows';
import styles from './group.module.scss';
import { useOpenGroup } from '../../parts/OpenGroup';
import type { ParticipatingUnit } from '../../usecases/openGroup/openGroup';

interface WithdrawUnitProps {
  readonly unit: ParticipatingUnit;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/**
 * "Dra tillbaka enheten": day, reason and whether it pays, with what that does to size, budget and cost before it is
 * saved.
 */
export function WithdrawUnit({ unit, onClose, onSaved }: WithdrawUnitProps): JSX.Element {
  const product = useCoordinatorServices();
  const { repositories, texts } = product;
  const words = texts.group.withdrawal;
  const open = useOpenGroup();
  const today = useToday();
  const draft = useDraft<WithdrawalField>('withdrawal', unit.process.value.key, () => ({
    day: today,
    reason: '',
    charge: '',
  }));
  const { form, change, ready } = draft;
  const { saving, failure, write } = useWrite();
  const [attempt, setAttempt] = React.useState(0);
  const [conflict, setConflict] = React.useState<Stored<Process>>();
  const fields = useFirstInvalid(attempt);
  const view = buildWithdrawal(open, unit, form, today, product);
  const errorOf = (field: WithdrawalField): string | undefined => (attempt > 0 ? view.errors[field] : undefined);
  const save = (): void => {
    const { withdrawal } = view;
    if (withdrawal === undefined) return setAttempt(attempt + 1);
    void write(async () => {
      const outcome = await changeProcess(repositories.groups, conflict ?? unit.process, {
        stage: 'withdrawn',
        withdrawal,
      });
      if (outcome.kind === 'refused') throw outcome.failure;
      if (outcome.kind === 'conflict') return setConflict(outcome.current);
      draft.clear();
      onSaved();
    });
  };
  return (
    <Dialog
      title={fill(words.title, { unit: unit.unit.name })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="danger" disabled={saving || !ready} onClick={save}>
            {saving ? texts.common.saving : words.save}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <DraftNotice draft={draft} />
      <div className={styles.fields} ref={fields}>
        <Field label={words.day} hint={words.dayHint} error={errorOf('day')}>
          {(control) => <DayInput control={control} max={today} value={form.day} onChange={(day) => change({ day })} />}
        </Field>
        <Field label={words.reason} hint={texts.common.noNames} error={errorOf('reason')}>
          {(control) => (
            <textarea
              {...control}
              maxLength={longestNote}
              value={form.reason}
              onChange={({ target }) => change({ reason: target.value })}
            />
          )}
        </Field>
        {view.asksCharge ? (
          <Charge chosen={form.charge} error={errorOf('charge')} onChoose={(charge) => change({ charge })} />
        ) : (
          <p>{view.chargeReason}.</p>
        )}
      </div>
      <Consequences view={view} />
      {conflict !== undefined && <ConflictNote current={conflict} differences={[]} />}
      {failure !== undefined && <Failure failure={failure} />}
    </Dialog>
  );
}

function Charge({
  chosen,
  error,
  onChoose,
}: {
  readonly chosen: string;
  readonly error: string | undefined;
  readonly onChoose: (charge: string) => void;
}): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.group.withdrawal;
  const name = useId('charge');
  return (
    <fieldset>
      <legend className={controls.label}>{words.chargeLegend}</legend>
      {withdrawalCharges.map((each) => (
        <label key={each} className={controls.choice}>
          <input
            type="radio"
            name={name}
            checked={chosen === each}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={error === undefined ? undefined : `${name}-error`}
            onChange={() => onChoose(each)}
          />
          {words.charge[each]}
        </label>
      ))}
      {error !== undefined && (
        <p className={controls.error} id={`${name}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Consequences({ view: { rows, tooFew } }: { readonly view: WithdrawalView }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.group.withdrawal;
  return (
    <>
      <table className={`${controls.table} ${controls.stacking}`}>
        <caption>{words.consequences}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col" className={controls.number}>
              {words.before}
            </th>
            <th scope="col" className={controls.number}>
              {words.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, before, after }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td className={controls.number} data-label={words.before}>
                {before}
              </td>
              <td className={controls.number} data-label={words.after}>
                {after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {tooFew !== undefined && (
        <Message tone="warm" icon="warning">
          {tooFew}
        </Message>
      )}
    </>
  );
}
