import { keyFrom } from '../../rules/model';
import type { EvaluationRule, ProgrammeVersion, UnitRoleKey } from '../../rules/model';
import { MalformedRow } from '../failure';
import type { Stored } from '../write/outcome';
import type { ProgrammePartKind } from '../schema/choices';
import { priceTable, versionTable } from './programmeVersions';
import type { AssignmentRow, PartRow, PriceRow, StepRow, VersionRow } from './programmeVersions';

interface VersionRows {
  readonly versions: readonly Stored<VersionRow>[];
  readonly steps: readonly Stored<StepRow>[];
  readonly assignments: readonly Stored<AssignmentRow>[];
  readonly prices: readonly Stored<PriceRow>[];
  readonly parts: readonly Stored<PartRow>[];
}

/** Puts versions together again; throws MalformedRow for a version without a price. */
export function joinVersions({
  versions,
  steps,
  assignments,
  prices,
  parts,
}: VersionRows): readonly ProgrammeVersion[] {
  return versions.map(({ id, value }) => {
    const price = prices.find((row) => row.value.versionKey === value.key);
    if (!price)
      throw new MalformedRow(
        priceTable.path,
        undefined,
        'VersionKey',
        `no price row for ${value.key} (${versionTable.path}, item ${id})`,
      );
    const own = parts
      .map((row) => row.value)
      .filter(({ versionKey }) => versionKey === value.key)
      .sort((a, b) => a.order - b.order);
    const ofKind = (kind: ProgrammePartKind): readonly PartRow[] => own.filter((part) => part.kind === kind);
    const prerequisites = ofKind('prerequisite').map(({ title }) => title);
    return {
      ...value,
      catchUp:
        value.catchUp.kind === 'stated'
          ? { kind: 'stated', value: { ...value.catchUp.value, prerequisites } }
          : value.catchUp,
      steps: steps
        .map((row) => row.value)
        .filter((row) => row.versionKey === value.key)
        .map((row) => row.step)
        .sort((a, b) => a.order - b.order),
      assignments: assignments
        .map((row) => row.value)
        .filter((row) => row.versionKey === value.key)
        .sort((a, b) => a.order - b.order)
        .map((row) => row.assignment),
      price: price.value.price,
      perspectives: ofKind('perspective').map(({ title }) => title),
      unitRoles: ofKind('unitRole').map(({ key, title, citation }) => ({
        key: keyFrom<UnitRoleKey>(key),
        title,
        citation,
      })),
      evaluations: [
        ...evaluationsFrom('session', ofKind('evaluationOfSession')),
        ...evaluationsFrom('programme', ofKind('evaluationOfProgramme')),
      ],
    };
  });
}

function evaluationsFrom(of: EvaluationRule['of'], parts: readonly PartRow[]): readonly EvaluationRule[] {
  return parts.map(({ title, citation }) => ({ of, perspective: title, citation }));
}
