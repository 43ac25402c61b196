import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { keyFrom, recordChange } from '../../rules';
import type { Unit, UnitEvent, UnitEventKey } from '../../rules';
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
  /** The unit's row as a colleague left it, when they saved first. */
  readonly conflict: Stored<Unit> | undefined;
  readonly save: () => void;
}

/** The form and its writes: a unit that comes out of a split first, then what has happened; safe to send again. */
export function useChangeUnit(unit: Stored<Unit>, onSaved: () => void): ChangeUnitState {
  const {
    repositories: { catalogue },
  } = useCoordinatorServices();
  const open = useOpenGroup();
  const today = useToday();
  const draft = useDraft<UnitChangeField>('unitChange', unit.value.key, () =>
    unitChangeForm(today, () => crypto.randomUUID()),
  );
  const { saving, failure, write } = useWrite();
  const [attempt, setAttempt] = React.useState(0);
  const [row, setRow] = React.useState(unit);
  const [conflict, setConflict] = React.useState<Stored<Unit>>();
  // What held before is stated as it was first seen: an event that has been written is sent again as it is.
  const recorded = React.useRef<UnitEvent>();
  const change = readUnitChange(draft.form, unit.value, open.catalogue, today);
  const save = (): void => {
    const { happening, newUnit } = change;
    if (happening === undefined) return setAttempt(attempt + 1);
    void write(async () => {
      if (newUnit !== undefined) {
        const added = await catalogue.addUnit(newUnit);
        if (added.kind === 'refused') throw added.failure;
      }
      const made = recordChange(happening, unit.value, keyFrom<UnitEventKey>(draft.form.key));
      recorded.current =
        recorded.current?.kind === made.event.kind ? { ...made.event, before: recorded.current.before } : made.event;
      const outcome = await catalogue.recordUnitEvent(recorded.current, row, made.change);
      if (outcome.kind === 'refused') throw outcome.failure;
      if (outcome.kind === 'conflict') {
        setRow(outcome.current);
        return setConflict(outcome.current);
      }
      draft.clear();
      onSaved();
    });
  };
  return { draft, change, attempt, saving, failure, conflict, save };
}
