import * as React from 'react';
import { longestText, type Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { unitEventKinds } from '../../rules';
import type { Unit } from '../../rules';
import { Button, controls, Dialog, Field, Message } from '../../ui';
import { ActStopped } from '../../parts/acts/ActStopped';
import { DayInput } from '../../parts/day/DayInput';
import { DraftNotice } from '../../parts/DraftNotice';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { buildUnitChange } from './buildUnitChange';
import { ChangeUnitFields } from './ChangeUnitFields';
import { useOpenGroup } from '../../parts/OpenGroup';
import { kindOf, type UnitChangeField } from './unitChangeForm';
import { useChangeUnit } from './useChangeUnit';

interface ChangeUnitProps {
  readonly unit: Stored<Unit>;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** "Ändra enheten": what has happened to it, from which day, and what follows, said before it is saved. */
export function ChangeUnit({ unit, onClose, onSaved }: ChangeUnitProps): JSX.Element {
  const product = useCoordinatorServices();
  const open = useOpenGroup();
  const { texts } = product;
  const words = texts.group.unitChange;
  const { draft, change, attempt, saving, failure, stopped, save } = useChangeUnit(unit, onSaved);
  const { form, change: changeForm, ready } = draft;
  const fields = useFirstInvalid(attempt);
  const errorOf = (field: UnitChangeField): string | undefined => {
    const code = attempt > 0 ? change.errors[field] : undefined;
    return code && words.errors[code];
  };
  const follows =
    change.happening &&
    buildUnitChange(change.happening, unit.value, change.newUnit, open.file.group.value, open.catalogue, product);
  return (
    <Dialog
      title={fill(words.title, { unit: unit.value.name })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="primary" disabled={saving || !ready} onClick={save}>
            {saving ? texts.common.saving : words.save}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <DraftNotice draft={draft} />
      <div className={controls.formGrid} ref={fields}>
        <Field label={words.kind}>
          {(control) => (
            <select {...control} value={kindOf(form)} onChange={({ target }) => changeForm({ kind: target.value })}>
              {unitEventKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={words.day}
          hint={kindOf(form) === 'closed' || kindOf(form) === 'merged' ? words.dayGone : words.dayHint}
          error={errorOf('day')}
        >
          {(control) => <DayInput control={control} value={form.day} onChange={(day) => changeForm({ day })} />}
        </Field>
        <ChangeUnitFields draft={draft} unit={unit.value} errorOf={errorOf} longest={longestText} />
      </div>
      {follows !== undefined && (
        <Message icon="info">
          <strong>{words.followsTitle}</strong>
          <ul>
            {follows.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Message>
      )}
      {stopped !== undefined && <ActStopped stopped={stopped} />}
      {failure !== undefined && <Failure failure={failure} />}
    </Dialog>
  );
}
