import { keyFrom } from '../../rules/model';
import type { Citation, EvaluationRule, Key, ProgrammeVersion, Text } from '../../rules/model';
import type { ProgrammePartKind } from '../schema/choices';
import type { PartRow } from './programmeVersions';

/**
 * The rows of a version in addition to its own, its steps, assignments and price: perspectives, roles, evaluations,
 * prerequisites.
 */
export function partsOf(version: ProgrammeVersion): readonly PartRow[] {
  const numbered = (
    kind: ProgrammePartKind,
    parts: readonly { readonly title: Text; readonly citation: Citation }[],
  ): readonly PartRow[] =>
    parts.map(({ title, citation }, index) => ({
      key: keyFrom<Key<'ProgrammePart'>>(`${version.key}_${kind}_${index + 1}`),
      versionKey: version.key,
      kind,
      order: index + 1,
      title,
      citation,
    }));
  const evaluations = (of: EvaluationRule['of'], kind: ProgrammePartKind): readonly PartRow[] => {
    const rules = version.evaluations.filter((one) => one.of === of);
    return numbered(
      kind,
      rules.map(({ perspective, citation }) => ({ title: perspective, citation })),
    );
  };
  const cited = (
    titles: readonly Text[],
    citation: Citation,
  ): readonly { readonly title: Text; readonly citation: Citation }[] => titles.map((title) => ({ title, citation }));
  const { catchUp } = version;
  return [
    ...numbered('perspective', cited(version.perspectives, version.citation)),
    ...version.unitRoles.flatMap((role, index) =>
      numbered('unitRole', [role]).map((row) => ({
        ...row,
        key: keyFrom<Key<'ProgrammePart'>>(role.key),
        order: index + 1,
      })),
    ),
    ...evaluations('session', 'evaluationOfSession'),
    ...evaluations('programme', 'evaluationOfProgramme'),
    ...(catchUp.kind === 'stated'
      ? numbered('prerequisite', cited(catchUp.value.prerequisites, catchUp.value.citation))
      : []),
  ];
}
