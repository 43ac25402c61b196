import type { Outcome } from '../model';

/** What is compared of a snapshot; one that was stored by another release is enough. */
export interface ComparedSnapshot {
  readonly criteria: readonly {
    readonly criterion: string;
    readonly stepKey?: string | undefined;
    readonly assignmentKey?: string | undefined;
    readonly outcome: string;
  }[];
  readonly workGroup: ComparedTally;
  readonly units: readonly (ComparedTally & { readonly unitKey: string })[];
  /** Undefined = not known, and not compared. */
  readonly openSteps?: readonly string[] | undefined;
}
interface ComparedTally {
  readonly steps: readonly (CountOfStep & { readonly stepKey: string })[];
}
export interface CountOfStep {
  readonly present: number;
  readonly pending: number;
  readonly of: number;
}

/** One thing that is otherwise than it was: a count of a step, or what became of a criterion. */
export type SnapshotDifference =
  | {
      readonly kind: 'count';
      /** Undefined = the whole work group. */
      readonly unitKey: string | undefined;
      readonly stepKey: string;
      readonly before: CountOfStep | undefined;
      readonly after: CountOfStep | undefined;
    }
  /** The roll of a step is open that was closed, or the other way round. */
  | {
      readonly kind: 'roll';
      readonly stepKey: string;
      readonly before: 'open' | 'closed';
      readonly after: 'open' | 'closed';
    }
  | {
      readonly kind: 'criterion';
      readonly criterion: string;
      readonly stepKey: string | undefined;
      readonly assignmentKey: string | undefined;
      readonly before: Outcome | string | undefined;
      readonly after: Outcome | string | undefined;
    };

/**
 * What differs between the figures of two snapshots of one process: counts of the work group first, then of units where
 * those of the work group say nothing of it, then criteria (docs/domain.md#decision). Empty = they say the same.
 */
export function compareSnapshots(before: ComparedSnapshot, after: ComparedSnapshot): readonly SnapshotDifference[] {
  const whole = stepDifferences(undefined, before.workGroup, after.workGroup);
  const unitKeys = Array.from(new Set([...before.units, ...after.units].map(({ unitKey }) => unitKey)));
  const ofUnits = unitKeys.flatMap((unitKey) =>
    stepDifferences(
      unitKey,
      before.units.find((unit) => unit.unitKey === unitKey),
      after.units.find((unit) => unit.unitKey === unitKey),
    ),
  );
  return [
    ...whole,
    ...(unitKeys.length > 1 || whole.length === 0 ? ofUnits : []),
    ...rollDifferences(before.openSteps, after.openSteps),
    ...criterionDifferences(before, after),
  ];
}

function stepDifferences(
  unitKey: string | undefined,
  before: ComparedTally | undefined,
  after: ComparedTally | undefined,
): readonly SnapshotDifference[] {
  const keys = Array.from(new Set([...(before?.steps ?? []), ...(after?.steps ?? [])].map(({ stepKey }) => stepKey)));
  return keys.flatMap((stepKey): readonly SnapshotDifference[] => {
    const [was, is] = [before, after].map((tally) => tally?.steps.find((step) => step.stepKey === stepKey));
    return was?.present === is?.present && was?.pending === is?.pending && was?.of === is?.of
      ? []
      : [{ kind: 'count', unitKey, stepKey, before: countOf(was), after: countOf(is) }];
  });
}

const countOf = (step: CountOfStep | undefined): CountOfStep | undefined =>
  step && { present: step.present, pending: step.pending, of: step.of };

function rollDifferences(
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): readonly SnapshotDifference[] {
  if (before === undefined || after === undefined) return [];
  return Array.from(new Set([...before, ...after])).flatMap((stepKey): readonly SnapshotDifference[] => {
    const [was, is] = [before, after].map((open) => (open.includes(stepKey) ? 'open' : 'closed'));
    return was === undefined || is === undefined || was === is
      ? []
      : [{ kind: 'roll', stepKey, before: was, after: is }];
  });
}

function criterionDifferences(before: ComparedSnapshot, after: ComparedSnapshot): readonly SnapshotDifference[] {
  const idOf = ({ criterion, stepKey, assignmentKey }: ComparedSnapshot['criteria'][number]): string =>
    [criterion, stepKey ?? '', assignmentKey ?? ''].join(' ');
  const all = new Map([...before.criteria, ...after.criteria].map((each) => [idOf(each), each] as const));
  return Array.from(all).flatMap(([id, { criterion, stepKey, assignmentKey }]): readonly SnapshotDifference[] => {
    const [was, is] = [before, after].map(({ criteria }) => criteria.find((each) => idOf(each) === id)?.outcome);
    return was === is ? [] : [{ kind: 'criterion', criterion, stepKey, assignmentKey, before: was, after: is }];
  });
}
