import * as React from 'react';
import type { CatalogueWithUnits, SharePointFailure, WriteOutcome } from '../../lists/repositories/ports';
import type { Application, Unit } from '../../rules';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import { emptyForm, type ApplicationField, type KnownBeforehand } from './applicationForm';
import { buildApplicationViewModel, type ApplicationViewModel } from './buildApplicationViewModel';

/** What went wrong when saving, and how much had been saved by then. */
export interface SaveProblem {
  readonly failure: unknown;
  readonly unitSaved: boolean;
}

export interface RegisterApplicationState {
  readonly draft: Draft<ApplicationField>;
  readonly model: ApplicationViewModel;
  /** How many times saving was refused because of what the form says; errors are shown from the first. */
  readonly refused: number;
  readonly saving: boolean;
  readonly problem: SaveProblem | undefined;
  readonly save: () => Promise<void>;
}

/** The form's state and its one write: the unit first when it is new, then the application; safe to send again. */
export function useRegisterApplication(
  catalogue: CatalogueWithUnits,
  known: KnownBeforehand | undefined,
  onSaved: (application: Application) => void,
): RegisterApplicationState {
  const { repositories } = useCoordinatorServices();
  const today = useToday();
  const draft = useDraft<ApplicationField>(
    'application',
    known === undefined ? '' : `${known.unit.key}.${known.programmeKey ?? ''}`,
    () => emptyForm(today, () => crypto.randomUUID(), known),
  );
  const [added, setAdded] = React.useState<readonly Unit[]>([]);
  const [refused, setRefused] = React.useState(0);
  const [saving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<SaveProblem>();
  const units = React.useMemo(() => [...catalogue.units.map(({ value }) => value), ...added], [catalogue, added]);
  const model = React.useMemo(
    () => buildApplicationViewModel(draft.form, catalogue, units, today),
    [draft.form, catalogue, units, today],
  );

  const write = async ({ newUnit, application }: NonNullable<ApplicationViewModel['ready']>): Promise<void> => {
    let unitSaved = false;
    try {
      if (newUnit !== undefined) {
        const failure = failureOf(await repositories.catalogue.addUnit(newUnit));
        if (failure !== undefined) return setProblem({ failure, unitSaved });
        unitSaved = true;
        // From here on it is a unit of the register, so that sending again writes only what is missing.
        setAdded((before) => [...before, newUnit]);
        draft.change({ unitKind: 'existing', unitKey: newUnit.key, search: newUnit.name });
      }
      const failure = failureOf(await repositories.applications.register(application));
      if (failure !== undefined) return setProblem({ failure, unitSaved });
    } catch (failure) {
      return setProblem({ failure, unitSaved });
    }
    draft.clear();
    onSaved(application);
  };
  const save = async (): Promise<void> => {
    if (saving) return;
    setProblem(undefined);
    if (model.ready === undefined) return setRefused(refused + 1);
    setSaving(true);
    await write(model.ready);
    setSaving(false);
  };
  return { draft, model, refused, saving, problem, save };
}

/** The keys are this form's own, so a row that already has one is what an earlier attempt wrote. */
function failureOf(outcome: WriteOutcome<unknown>): SharePointFailure | undefined {
  return outcome.kind === 'refused' ? outcome.failure : undefined;
}
