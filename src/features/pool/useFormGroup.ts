import * as React from 'react';
import { SharePointFailure } from '../../lists/failure';
import type { BatchOutcome, Catalogue } from '../../lists/repositories/ports';
import type { Stopped } from '../../parts/acts/ActStopped';
import { tidied } from '../../rules';
import type { GroupKey, ProgrammeKey, TrainerKind } from '../../rules';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import { carryOut } from '../../usecases/act/act';
import { groupKeyOf } from '../../usecases/formGroup/buildFormation';
import { formationOutcome, formGroupAct, type FormationHindrance } from '../../usecases/formGroup/formGroup';
import { formationDifferences } from './formationDifferences';
import { buildFormGroup, type FormGroupField, type FormGroupViewModel } from './buildFormGroup';
import type { PoolRow } from './buildPoolViewModel';

export type FormGroupProblem =
  | { readonly kind: 'failed'; readonly failure: unknown }
  | { readonly kind: 'partly'; readonly outcome: BatchOutcome }
  | { readonly kind: 'hindered'; readonly because: FormationHindrance }
  | { readonly kind: 'stopped'; readonly stopped: Stopped };

export interface FormGroupState {
  readonly draft: Draft<FormGroupField>;
  readonly model: FormGroupViewModel;
  readonly refused: number;
  readonly saving: boolean;
  readonly problem: FormGroupProblem | undefined;
  readonly form: () => Promise<void>;
}

export interface FormGroupCase {
  readonly rows: readonly PoolRow[];
  readonly programmeKey: ProgrammeKey;
  readonly catalogue: Catalogue;
  readonly title: string;
  readonly trainerKind: TrainerKind;
  readonly onFormed: (group: GroupKey) => void;
}

/**
 * The form and the act of forming the group (src/usecases/formGroup).
 */
export function useFormGroup({
  rows,
  programmeKey,
  catalogue,
  title,
  trainerKind,
  onFormed,
}: FormGroupCase): FormGroupState {
  const { repositories, texts, locale, now } = useCoordinatorServices();
  const today = useToday();
  const draft = useDraft<FormGroupField>(
    'group',
    rows.map(({ application }) => application.value.key).join('+'),
    () => ({
      id: crypto.randomUUID(),
      title,
      trainerKind,
      trainerName: '',
      confirmedDay: today,
      costSplit: 'equal',
      assignmentDueDay: '',
      settled: '',
    }),
  );
  const [refused, setRefused] = React.useState(0);
  const [saving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<FormGroupProblem>();
  const model = React.useMemo(
    () => buildFormGroup(draft.form, rows, programmeKey, catalogue, today),
    [draft.form, rows, programmeKey, catalogue, today],
  );

  const send = async (): Promise<FormGroupProblem | undefined> => {
    const { proposal, confirmedDay, trainerKind: kind, costSplit, assignmentDueDay } = model;
    if (proposal === undefined || confirmedDay === undefined) return undefined;
    const outcome = await carryOut(
      formGroupAct(
        {
          id: draft.form.id,
          chosen: rows,
          programmeKey,
          title: tidied(draft.form.title),
          trainerName: tidied(draft.form.trainerName),
          trainerKind: kind,
          confirmedDay,
          costSplit,
          assignmentDueDay,
          now: now(),
        },
        repositories,
      ),
      formationOutcome(proposal),
    );
    if (outcome.kind === 'done')
      return outcome.receipt.outcome.complete ? undefined : { kind: 'partly', outcome: outcome.receipt.outcome };
    if (outcome.kind === 'hindered') return { kind: 'hindered', because: outcome.because };
    if (outcome.kind === 'taken') return { kind: 'stopped', stopped: outcome };
    return {
      kind: 'stopped',
      stopped: {
        kind: 'changedMeanwhile',
        differences: formationDifferences(outcome.seen, outcome.now, outcome.facts, { texts, locale }),
      },
    };
  };
  const form = async (): Promise<void> => {
    if (saving) return;
    setProblem(undefined);
    if (!model.allowed) return setRefused(refused + 1);
    setSaving(true);
    const trouble = await send().catch((failure: unknown): FormGroupProblem => ({ kind: 'failed', failure }));
    setSaving(false);
    if (trouble !== undefined) return setProblem(trouble);
    const formed = groupKeyOf(draft.form.id, 0);
    draft.clear();
    onFormed(formed);
  };
  return { draft, model, refused, saving, problem, form };
}

/** A part of a batch that was refused, as a failure the product can put in words. */
export function asFailure({ failure }: BatchOutcome['problems'][number]): SharePointFailure {
  return new SharePointFailure(failure.kind, failure.message);
}
