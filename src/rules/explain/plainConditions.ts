import type { GroupSizeRule, ProgrammeVersion, Text } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

/** Whom a programme is for, who comes first and what becomes of the others. */
export function eligibilityRules({
  eligibility: { memberOrganisations, sectors, equivalentSectors, priorityTags, others, requiresAwardOf },
}: ProgrammeVersion): readonly RuleReason[] {
  return [
    ...(memberOrganisations.kind === 'stated'
      ? [reason('rule.members', { organisations: memberOrganisations.value.join(', ') })]
      : []),
    ...(sectors.kind === 'stated' ? [reason('rule.sectors', { sectors: sectors.value.join(', ') })] : []),
    ...(sectors.kind === 'stated' && equivalentSectors ? [reason('rule.equivalentSectors', {})] : []),
    ...(requiresAwardOf === undefined ? [] : [reason('rule.requiresAward', { programme: requiresAwardOf })]),
    ...(priorityTags.length > 0 ? [reason('rule.priority', { tags: priorityTags.join(', ') })] : []),
    ...(priorityTags.length > 0 && others === 'interested' ? [reason('rule.othersInterested', {})] : []),
  ];
}

/** What is awarded, to whom, and who decides where that is not the coordinator; then the points of view. */
export function awardRules({ award, perspectives }: ProgrammeVersion, language: keyof Text): readonly RuleReason[] {
  const word = award.word[language];
  const to = {
    unit: reason('rule.awardedToUnit', { word }),
    individual: reason('rule.awardedToIndividual', { word }),
    unitAndIndividual: reason('rule.awardedToBoth', { word }),
    nobody: reason('rule.awardedToNobody', {}),
  }[award.to];
  const certifier =
    award.certifier.kind === 'stated'
      ? reason('rule.decidedByCertifier', { certifier: award.certifier.value })
      : reason('rule.decidedByUnnamedCertifier', {});
  return [
    to,
    ...(award.decidedBy === 'unit'
      ? [reason('rule.decidedByUnit', {})]
      : award.decidedBy === 'externalCertifier'
        ? [certifier]
        : []),
    ...(perspectives.length > 0
      ? [reason('rule.perspectives', { perspectives: perspectives.map((one) => one[language]).join(', ') })]
      : []),
  ];
}

/** The hard limits, or that the source states none, and what is recommended. */
export function groupSizeRules({ least, most, recommended }: GroupSizeRule): readonly RuleReason[] {
  const advice = recommended.kind === 'stated' ? [reason('rule.groupSizeRecommended', recommended.value)] : [];
  if (least.kind === 'stated' && most.kind === 'stated')
    return [reason('rule.groupSize', { least: least.value, most: most.value }), ...advice];
  if (least.kind === 'stated') return [reason('rule.groupSizeLeast', { least: least.value }), ...advice];
  return [
    most.kind === 'stated' ? reason('rule.groupSizeMost', { most: most.value }) : reason('rule.groupSizeNotStated', {}),
    ...advice,
  ];
}
