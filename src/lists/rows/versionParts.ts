import { keyFrom } from '../../rules/model';
import type { EvaluationRule, Key, ProgrammeVersion, UnitRoleKey, VersionKey } from '../../rules/model';
import { shownValue } from '../setAside';
import type { SetAsideRow } from '../setAside';
import type { Stored } from '../write/outcome';
import type { RowsRead } from './readRows';
import type { ProgrammePartKind } from '../schema/choices';
import { assignmentTable, partTable, priceTable, stepTable, versionTable } from './programmeVersions';
import type { AssignmentRow, PartRow, PriceRow, StepRow, VersionRow } from './programmeVersions';
import type { Table } from './table';

interface VersionRows {
  readonly versions: readonly Stored<VersionRow>[];
  readonly steps: readonly Stored<StepRow>[];
  readonly assignments: readonly Stored<AssignmentRow>[];
  readonly prices: readonly Stored<PriceRow>[];
  readonly parts: readonly Stored<PartRow>[];
}

/**
 * Puts versions together again. A version's own row, written last, lists the keys of its parts: a row that came later is
 * set aside, and a version that lacks one of its parts is set aside as a whole, since rules with a step left out would
 * judge otherwise than what was published. One that was published before parts were listed has all rows that name it,
 * and is whole when it has a price and none of them was set aside (`unreadable` has the versions they name).
 */
export function joinVersions(
  rows: VersionRows,
  unreadable: ReadonlySet<string> = new Set(),
): RowsRead<ProgrammeVersion> {
  const setAside: SetAsideRow[] = [];
  const whole = rows.versions.flatMap(({ id, value }): readonly ProgrammeVersion[] => {
    const listed = new Set<string>(value.partKeys);
    const own = <T extends { readonly versionKey: VersionKey }>(
      table: Table<T>,
      all: readonly Stored<T>[],
    ): readonly T[] =>
      all.flatMap((row) => {
        if (row.value.versionKey !== value.key) return [];
        const key = table.keyOf(row.value);
        if (listed.size === 0 || listed.delete(key)) return [row.value];
        setAside.push(addedLater(table.path, row.id, key, value.key));
        return [];
      });
    const isListed = listed.size > 0;
    const steps = own(stepTable, rows.steps);
    const assignments = own(assignmentTable, rows.assignments);
    const [price] = own(priceTable, rows.prices);
    const parts = own(partTable, rows.parts);
    if (price === undefined || (isListed ? listed.size > 0 : unreadable.has(value.key))) {
      setAside.push(incomplete(id, value));
      return [];
    }
    return [joined(value, steps, assignments, price, parts)];
  });
  return { rows: whole, setAside };
}

function joined(
  { partKeys: _, ...version }: VersionRow,
  steps: readonly StepRow[],
  assignments: readonly AssignmentRow[],
  { price }: PriceRow,
  parts: readonly PartRow[],
): ProgrammeVersion {
  const ofKind = (kind: ProgrammePartKind): readonly PartRow[] =>
    parts.filter((part) => part.kind === kind).sort((a, b) => a.order - b.order);
  const prerequisites = ofKind('prerequisite').map(({ title }) => title);
  return {
    ...version,
    catchUp:
      version.catchUp.kind === 'stated'
        ? { kind: 'stated', value: { ...version.catchUp.value, prerequisites } }
        : version.catchUp,
    steps: steps.map(({ step }) => step).sort((a, b) => a.order - b.order),
    assignments: [...assignments].sort((a, b) => a.order - b.order).map(({ assignment }) => assignment),
    price,
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
}

function addedLater(list: string, id: number, key: string, version: Key<string>): SetAsideRow {
  const keys = { Key: key, VersionKey: version };
  return { list, id, column: 'VersionKey', value: shownValue(version), reason: { code: 'addedLater' }, keys };
}

function incomplete(id: number, { key, programmeKey }: VersionRow): SetAsideRow {
  const keys = { Key: key, ProgrammeKey: programmeKey };
  return { list: versionTable.path, id, column: 'Key', value: shownValue(key), reason: { code: 'incomplete' }, keys };
}

function evaluationsFrom(of: EvaluationRule['of'], parts: readonly PartRow[]): readonly EvaluationRule[] {
  return parts.map(({ title, citation }) => ({ of, perspective: title, citation }));
}
