import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import type { Unit } from '../../rules';
import type { Stopped } from '../../parts/acts/ActStopped';
import { carryOut } from '../../usecases/act/act';
import { changeUnitAct, unitChangeOutcome } from '../../usecases/changeUnit/changeUnit';
import { unitDifferences } from './unitDifferences';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import { useWrite } from '../../services/useWrite';
import { useOpenGroup } from '../../parts/OpenGroup';
import { readUnitChange, unitChangeForm, type UnitChange, type UnitChangeField } from './unitChangeForm';

export interface ChangeUnitState {
  readonly draft: Draft<UnitChangeField>;
  readonly change: UnitChange;
  readonly attempt: number;
  readonly saving: boolean;
  readonly failure: unknown;
  /** Nothing was written: the unit is no longer as it was shown, or a colleague is at it. */
  readonly stopped: Stopped | undefined;
  readonly save: () => void;
}

/** The form and its writes: a unit that comes out of a split first, then what has happened; safe to send again. */
export function useChangeUnit(unit: Stored<Unit>, onSaved: () => void): ChangeUnitState {
  const { repositories, texts, now } = useCoordinatorServices();
  const open = useOpenGroup();
  const today = useToday();
  const draft = useDraft<UnitChangeField>('unitChange', unit.value.key, () =>
    unitChangeForm(today, () => crypto.randomUUID()),
  );
  const { saving, failure, write } = useWrite();
  const [attempt, setAttempt] = React.useState(0);
  const [stopped, setStopped] = React.useState<Stopped>();
  const change = readUnitChange(draft.form, unit.value, open.catalogue, today);
  const save = (): void => {
    const { happening, newUnit } = change;
    if (happening === undefined) return setAttempt(attempt + 1);
    void write(async () => {
      setStopped(undefined);
      const events = open.catalogue.unitEvents.map(({ value }) => value);
      const outcome = await carryOut(
        changeUnitAct({ unit, happening, newUnit, key: draft.form.key, today, now: now() }, repositories),
        unitChangeOutcome(unit.value, events, draft.form.key),
      );
      if (outcome.kind === 'done' && outcome.receipt.kind === 'recorded') {
        draft.clear();
        return onSaved();
      }
      open.reload();
      if (outcome.kind === 'done')
        return outcome.receipt.kind === 'overtaken'
          ? setStopped({ kind: 'taken', first: outcome.receipt.first })
          : undefined;
      if (outcome.kind === 'taken') return setStopped(outcome);
      if (outcome.kind === 'changedMeanwhile')
        return setStopped({
          kind: outcome.kind,
          differences: unitDifferences(unit.value, outcome.facts.unit?.value, open.catalogue, texts),
        });
      setStopped(outcome.because.kind === 'gone' ? { kind: 'gone' } : { kind: 'changedMeanwhile', differences: [] });
    });
  };
  return { draft, change, attempt, saving, failure, stopped, save };
}
