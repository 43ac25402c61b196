import * as React from 'react';
import { SharePointFailure } from '../../lists/failure';
import type { BatchOutcome, Catalogue, DiplomaRepository } from '../../lists/repositories/ports';
import { carriedBy, first } from '../../rules';
import type { GroupKey, IsoDate, OrganisationKey, ProgrammeKey, TrainerKind, UnitKey } from '../../rules';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import { buildFormation, groupKeyOf, renewedDiplomas } from './buildFormation';
import { buildFormGroup, type FormGroupField, type FormGroupViewModel } from './buildFormGroup';
import type { PoolRow } from './buildPoolViewModel';

export type FormGroupProblem =
  | { readonly kind: 'failed'; readonly failure: unknown }
  | { readonly kind: 'partly'; readonly outcome: BatchOutcome }
  | { readonly kind: 'taken'; readonly units: readonly string[] };

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

const numberAttempts = 4;

/**
 * The form and its one batch. A number somebody else took meanwhile is replaced by the next; the keys stay the same.
 */
export function useFormGroup({
  rows,
  programmeKey,
  catalogue,
  title,
  trainerKind,
  onFormed,
}: FormGroupCase): FormGroupState {
  const { repositories } = useCoordinatorServices();
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
  const [sent, setSent] = React.useState(false);
  const [problem, setProblem] = React.useState<FormGroupProblem>();
  const model = React.useMemo(
    () => buildFormGroup(draft.form, rows, programmeKey, catalogue, today),
    [draft.form, rows, programmeKey, catalogue, today],
  );

  const send = async (): Promise<FormGroupProblem | undefined> => {
    const { proposal, confirmedDay } = model;
    if (proposal === undefined || confirmedDay === undefined) return undefined;
    const lost = sent ? [] : await lostMeanwhile(rows, repositories.applications);
    if (lost.length > 0) return { kind: 'taken', units: lost };
    setSent(true);
    const { organisationKey, code } = numbering(catalogue, rows);
    const renews =
      proposal.version.kind === 'renewal'
        ? await renewing(
            rows.map(({ unit }) => unit.key),
            catalogue,
            confirmedDay,
            repositories.diplomas,
          )
        : undefined;
    for (let attempt = 1; ; attempt++) {
      const number = await repositories.groups.nextNumber(code, Number(confirmedDay.slice(0, 4)));
      const outcome = await repositories.groups.form(
        buildFormation(proposal, {
          id: draft.form.id,
          number,
          organisationKey,
          confirmedDay,
          title: draft.form.title.trim(),
          trainerName: draft.form.trainerName.trim(),
          trainerKind: model.trainerKind,
          costSplit: model.costSplit,
          assignmentDueDay: model.assignmentDueDay,
          renews,
        }),
      );
      if (outcome.complete) return undefined;
      const numberTaken = outcome.problems.some(({ failure }) => failure.kind === 'duplicate');
      if (!numberTaken || attempt === numberAttempts) return { kind: 'partly', outcome };
    }
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

async function renewing(
  unitKeys: readonly UnitKey[],
  { unitEvents }: Catalogue,
  day: IsoDate,
  diplomas: Pick<DiplomaRepository, 'forUnits'>,
): Promise<ReturnType<typeof renewedDiplomas>> {
  const events = unitEvents.map(({ value }) => value);
  const carried = unitKeys.flatMap((key) => [key, ...carriedBy(key, events, day)]);
  return renewedDiplomas(
    unitKeys,
    (await diplomas.forUnits(Array.from(new Set(carried)))).diplomas.map(({ value }) => value),
    events,
    day,
  );
}

/** The units whose application is no longer waiting as it was when it was chosen: a colleague has been there. */
async function lostMeanwhile(
  rows: readonly PoolRow[],
  applications: { waiting(): Promise<readonly { readonly etag: string; readonly value: { readonly key: string } }[]> },
): Promise<readonly string[]> {
  const now = await applications.waiting();
  return rows
    .filter(
      ({ application }) =>
        !now.some(({ value, etag }) => value.key === application.value.key && etag === application.etag),
    )
    .map(({ unit }) => unit.name);
}

/** Groups are numbered by the organisation the site is installed for; by the first unit's where that is not set. */
function numbering(
  { organisations, home }: Catalogue,
  rows: readonly PoolRow[],
): { readonly organisationKey: OrganisationKey; readonly code: string } {
  const { key, code } =
    organisations.find(({ value }) => value.key === home.organisationKey)?.value ?? first(rows).organisation;
  return { organisationKey: key, code };
}

/** A part of a batch that was refused, as a failure the product can put in words. */
export function asFailure({ failure }: BatchOutcome['problems'][number]): SharePointFailure {
  return new SharePointFailure(failure.kind, failure.message);
}
