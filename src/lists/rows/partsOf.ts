import { keyFrom } from '../../rules/model';
import type { Citation, EvaluationRule, Key, ProgrammeVersion, Text } from '../../rules/model';
import type { ProgrammePartKind } from '../schema/choices';
import type { PartRow } from './programmeVersions';

/**
 * The rows of a version beside its own, its steps, assignments and price: perspectives, roles, evaluations,
 * prerequisites.
 */
export function partsOf(version: ProgrammeVersion): readonly PartRow[] {
  const numbered = (
    kind: ProgrammePartKind,
    titles: readonly Text[],
    citation: (index: number) => Citation,
  ): readonly PartRow[] =>
    titles.map((title, index) => ({
      key: keyFrom<Key<'ProgrammePart'>>(`${version.key}_${kind}_${index + 1}`),
      versionKey: version.key,
      kind,
      order: index + 1,
      title,
      citation: citation(index),
    }));
  const evaluations = (of: EvaluationRule['of'], kind: ProgrammePartKind): readonly PartRow[] => {
    const rules = version.evaluations.filter((one) => one.of === of);
    return numbered(
      kind,
      rules.map(({ perspective }) => perspective),
      (index) => rules[index].citation,
    );
  };
  const { catchUp } = version;
  return [
    ...numbered('perspective', version.perspectives, () => version.citation),
    ...numbered(
      'unitRole',
      version.unitRoles.map(({ title }) => title),
      (index) => version.unitRoles[index].citation,
    ).map((row, index) => ({ ...row, key: keyFrom<Key<'ProgrammePart'>>(version.unitRoles[index].key) })),
    ...evaluations('session', 'evaluationOfSession'),
    ...evaluations('programme', 'evaluationOfProgramme'),
    ...(catchUp.kind === 'stated'
      ? numbered('prerequisite', catchUp.value.prerequisites, () => catchUp.value.citation)
      : []),
  ];
}
