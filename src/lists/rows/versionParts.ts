import { keyFrom } from '../../rules/model';
import type { EvaluationRule, ProgrammeVersion, UnitRoleKey } from '../../rules/model';
import { shownValue } from '../setAside';
import type { SetAsideRow } from '../setAside';
import type { Stored } from '../write/outcome';
import type { RowsRead } from './readRows';
import type { ProgrammePartKind } from '../schema/choices';
import { versionTable } from './programmeVersions';
import type { AssignmentRow, PartRow, PriceRow, StepRow, VersionRow } from './programmeVersions';

interface VersionRows {
  readonly versions: readonly Stored<VersionRow>[];
  readonly steps: readonly Stored<StepRow>[];
  readonly assignments: readonly Stored<AssignmentRow>[];
  readonly prices: readonly Stored<PriceRow>[];
  readonly parts: readonly Stored<PartRow>[];
}

/**
 * Puts versions together again. A version that lacks its price, or any of whose parts was set aside (`incomplete`), is
 * set aside as a whole: rules with a step left out would judge otherwise than what was published.
 */
export function joinVersions(
  { versions, steps, assignments, prices, parts }: VersionRows,
  incomplete: ReadonlySet<string> = new Set(),
): RowsRead<ProgrammeVersion> {
  const setAside: SetAsideRow[] = [];
  const rows = versions.flatMap(({ id, value }): readonly ProgrammeVersion[] => {
    const price = prices.find((row) => row.value.versionKey === value.key);
    if (price === undefined || incomplete.has(value.key)) {
      setAside.push({
        list: versionTable.path,
        id,
        column: 'Key',
        value: shownValue(value.key),
        reason: { code: 'incomplete' },
        keys: { Key: value.key, ProgrammeKey: value.programmeKey },
      });
      return [];
    }
    const own = parts
      .map((row) => row.value)
      .filter(({ versionKey }) => versionKey === value.key)
      .sort((a, b) => a.order - b.order);
    const ofKind = (kind: ProgrammePartKind): readonly PartRow[] => own.filter((part) => part.kind === kind);
    const prerequisites = ofKind('prerequisite').map(({ title }) => title);
    return [
      {
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
      },
    ];
  });
  return { rows, setAside };
}

function evaluationsFrom(of: EvaluationRule['of'], parts: readonly PartRow[]): readonly EvaluationRule[] {
  return parts.map(({ title, citation }) => ({ of, perspective: title, citation }));
}
