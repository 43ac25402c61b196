import type { Catalogue } from '../../lists/repositories/ports';
import { costSplits, isIsoDate, versionOn, tidied } from '../../rules';
import type { CostSplit, IsoDate, ProgrammeKey, TrainerKind, VersionAnswer } from '../../rules';
import type { PoolRow } from './buildPoolViewModel';
import { buildProposal, type PoolProposal } from '../../usecases/formGroup/buildProposal';

export type FormGroupField =
  | 'id'
  | 'title'
  | 'trainerKind'
  | 'trainerName'
  | 'confirmedDay'
  | 'costSplit'
  | 'assignmentDueDay'
  | 'settled';
export type FormGroupForm = Readonly<Record<FormGroupField, string>>;
export type FormGroupError =
  | 'title'
  | 'trainerName'
  | 'day'
  | 'dayLater'
  | 'beforeFirstVersion'
  | 'dueBefore'
  | 'settled';

export interface FormGroupViewModel {
  readonly errors: Partial<Record<FormGroupField, FormGroupError>>;
  /** The rules on the confirmed day: the group is bound to them. */
  readonly answer: VersionAnswer | undefined;
  /** The proposal as judged by those rules; undefined before the first version. */
  readonly proposal: PoolProposal<PoolRow> | undefined;
  readonly trainerKind: TrainerKind;
  readonly costSplit: CostSplit;
  readonly confirmedDay: IsoDate | undefined;
  readonly assignmentDueDay: IsoDate | undefined;
  /** True when the rules allow the group and nothing in the form is wrong. */
  readonly allowed: boolean;
}

/** The form for forming a group, judged anew for each confirmed day, since the day decides the version. */
export function buildFormGroup(
  form: FormGroupForm,
  rows: readonly PoolRow[],
  programmeKey: ProgrammeKey,
  { versions }: Pick<Catalogue, 'versions'>,
  today: IsoDate,
): FormGroupViewModel {
  const confirmedDay = isIsoDate(form.confirmedDay) ? form.confirmedDay : undefined;
  const assignmentDueDay = isIsoDate(form.assignmentDueDay) ? form.assignmentDueDay : undefined;
  const trainerKind = form.trainerKind === 'external' ? 'external' : 'internal';
  const costSplit = costSplits.find((known) => known === form.costSplit) ?? 'equal';
  const answer = confirmedDay === undefined ? undefined : versionOn(versions, programmeKey, confirmedDay);
  const proposal =
    answer?.kind === 'version' && confirmedDay !== undefined
      ? buildProposal(rows, [], { version: answer.version, trainerKind, split: costSplit, day: confirmedDay })
      : undefined;
  const errors: FormGroupViewModel['errors'] = {
    ...(tidied(form.title) === '' && { title: 'title' as const }),
    ...(tidied(form.trainerName) === '' && { trainerName: 'trainerName' as const }),
    ...confirmedDayError(confirmedDay, answer, today),
    ...(form.assignmentDueDay !== '' &&
      (assignmentDueDay === undefined
        ? { assignmentDueDay: 'day' as const }
        : confirmedDay !== undefined && assignmentDueDay <= confirmedDay
          ? { assignmentDueDay: 'dueBefore' as const }
          : {})),
    ...(proposal !== undefined &&
      proposal.toSettle.length > 0 &&
      form.settled !== 'yes' && { settled: 'settled' as const }),
  };
  return {
    errors,
    answer,
    proposal,
    trainerKind,
    costSplit,
    confirmedDay,
    assignmentDueDay,
    allowed:
      Object.keys(errors).length === 0 &&
      proposal !== undefined &&
      proposal.groupSizes.length > 0 &&
      proposal.notEligible.length === 0,
  };
}

function confirmedDayError(
  day: IsoDate | undefined,
  answer: VersionAnswer | undefined,
  today: IsoDate,
): FormGroupViewModel['errors'] {
  if (day === undefined) return { confirmedDay: 'day' };
  if (day > today) return { confirmedDay: 'dayLater' };
  return answer?.kind === 'version' ? {} : { confirmedDay: 'beforeFirstVersion' };
}
