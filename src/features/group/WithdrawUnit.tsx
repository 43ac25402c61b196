import * as React from 'react';
import { longestNote } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { withdrawalCharges } from '../../rules';
import { Button, controls, Dialog, Field, Message, useId } from '../../ui';
import { ActStopped, type Stopped } from '../../parts/acts/ActStopped';
import { DayInput } from '../../parts/day/DayInput';
import { DraftNotice } from '../../parts/DraftNotice';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft } from '../../services/device/useDraft';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { useWrite } from '../../services/useWrite';
import { buildWithdrawal, type WithdrawalField, type WithdrawalView } from './buildWithdrawal';
import { carryOut } from '../../usecases/act/act';
import { withdrawAct, withdrawalOutcome } from '../../usecases/withdraw/withdraw';
import { withdrawalDifferences } from './withdrawalDifferences';
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
  const [stopped, setStopped] = React.useState<Stopped>();
  const fields = useFirstInvalid(attempt);
  const view = buildWithdrawal(open, unit, form, today, product);
  const errorOf = (field: WithdrawalField): string | undefined => (attempt > 0 ? view.errors[field] : undefined);
  const save = (): void => {
    const { withdrawal } = view;
    if (withdrawal === undefined) return setAttempt(attempt + 1);
    void write(async () => {
      setStopped(undefined);
      const wanted = { processKey: unit.process.value.key, withdrawal, today };
      const outcome = await carryOut(
        withdrawAct({ groupKey: open.file.group.value.key, ...wanted }, repositories),
        withdrawalOutcome(open, wanted),
      );
      if (outcome.kind === 'done') {
        draft.clear();
        return onSaved();
      }
      open.reload();
      if (outcome.kind === 'changedMeanwhile')
        return setStopped({ kind: outcome.kind, differences: withdrawalDifferences(outcome, open.version, product) });
      setStopped(outcome.kind === 'taken' ? outcome : outcome.because);
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
      {stopped !== undefined && <ActStopped stopped={stopped} />}
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

function Consequences({ view: { rows, stays, tooFew } }: { readonly view: WithdrawalView }): JSX.Element {
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
      {stays.length > 0 && (
        <Message tone="warm" icon="warning">
          {stays.join(' ')}
        </Message>
      )}
      {tooFew !== undefined && (
        <Message tone="warm" icon="warning">
          {tooFew}
        </Message>
      )}
    </>
  );
}
