import { keyFrom } from '../../rules/model';
import type { Group, GroupKey, VersionKey } from '../../rules/model';
import { groupColumns, processColumns } from '../schema/columns/groups';
import { defineExcerpt } from './excerpt';

/** A group as a list of groups shows it. */
export type ListedGroup = Pick<
  Group,
  'key' | 'number' | 'title' | 'togetherKey' | 'processKeys' | 'stage' | 'assignmentDueDay'
> & {
  readonly computed: Pick<Group['computed'], 'size' | 'absenceBudget' | 'atRisk' | 'changedSinceDecision'>;
};

export const listedGroups = defineExcerpt(
  groupColumns,
  [
    'Key',
    'Number',
    'Title',
    'TogetherKey',
    'ProcessKeys',
    'Stage',
    'AssignmentDueDay',
    'Size',
    'AbsenceBudget',
    'AtRisk',
    'ChangedSince',
  ],
  (row): ListedGroup => ({
    key: keyFrom<GroupKey>(row.Key),
    number: row.Number,
    title: row.Title,
    togetherKey: row.TogetherKey,
    processKeys: row.ProcessKeys,
    stage: row.Stage,
    assignmentDueDay: row.AssignmentDueDay,
    computed: {
      size: row.Size,
      absenceBudget: row.AbsenceBudget,
      atRisk: row.AtRisk,
      changedSinceDecision: row.ChangedSince,
    },
  }),
);

/** A process as far as it is bound to the rules of a version. */
export const boundVersions = defineExcerpt(processColumns, ['VersionKey'], (row): VersionKey => row.VersionKey);
