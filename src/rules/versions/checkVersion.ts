import type { AwardRule, CatchUpRule, PeriodRule, ProgrammeVersion } from '../model';
import { attendanceProblems, eligibilityProblems, groupSizeProblems, validityProblems } from './checkConditions';
import { priceProblems } from './checkPrice';
import { assignmentsProblems, lengthProblems, stepsProblems } from './checkSteps';
import {
  citationProblems,
  dayProblems,
  ifStated,
  largest,
  numberProblems,
  problem,
  textProblems,
  wordProblems,
} from './versionProblem';
import type { VersionProblem } from './versionProblem';

type Problems = readonly VersionProblem[];

/**
 * Everything that is wrong with one version on its own, each with the field it concerns, in the order of the fields.
 * Empty = it can be published. What its source is silent on is not wrong: `notStated` has no problems.
 */
export function checkVersion(version: ProgrammeVersion): Problems {
  return [
    ...wordProblems(['key'], version.key),
    ...wordProblems(['programmeKey'], version.programmeKey),
    ...textProblems(['programmeTitle'], version.programmeTitle),
    ...dayProblems(['validFrom'], version.validFrom),
    ...citationProblems(['citation'], version.citation),
    ...ifStated(version.period, periodProblems),
    ...ifStated(version.processMonths, (months) => numberProblems(['processMonths'], months, 1, largest.months)),
    ...awardProblems(version.award),
    ...groupSizeProblems(version.groupSize),
    ...attendanceProblems(version),
    ...stepsProblems(version),
    ...assignmentsProblems(version),
    ...validityProblems(version.validity),
    ...eligibilityProblems(version.eligibility),
    ...(version.eligibility.requiresAwardOf === version.programmeKey
      ? [problem(['eligibility', 'requiresAwardOf'], 'version.ownAwardRequired', {})]
      : []),
    ...priceProblems(version.price, version.validFrom),
    ...ifStated(version.catchUp, catchUpProblems),
    ...(version.trainerQualification === undefined
      ? []
      : textProblems(['trainerQualification'], version.trainerQualification)),
    ...version.perspectives.flatMap((perspective, index) => textProblems(['perspectives', index], perspective)),
    ...version.evaluations.flatMap(({ perspective, citation }, index) => [
      ...textProblems(['evaluations', index, 'perspective'], perspective),
      ...citationProblems(['evaluations', index, 'citation'], citation),
    ]),
  ];
}

function periodProblems({ from, to, citation }: PeriodRule): Problems {
  const days = [...dayProblems(['period', 'from'], from), ...dayProblems(['period', 'to'], to)];
  const backwards =
    days.length === 0 && to < from
      ? [problem(['period', 'to'], 'version.periodBackwards', { fromDay: from, toDay: to })]
      : [];
  return [...days, ...backwards, ...citationProblems(['period', 'citation'], citation)];
}

function awardProblems({ to, word, processWord, decidedBy, certifier }: AwardRule): Problems {
  return [
    ...(to === 'nobody' ? [] : textProblems(['award', 'word'], word)),
    ...textProblems(['award', 'processWord'], processWord),
    // A source may speak of a certifier without naming it; one that is said not to exist cannot decide.
    ...(decidedBy === 'externalCertifier' && certifier.kind === 'none'
      ? [problem(['award', 'certifier'], 'version.certifierMissing', {})]
      : []),
    ...ifStated(certifier, (name) => wordProblems(['award', 'certifier'], name)),
  ];
}

function catchUpProblems({ forms, length, prerequisites, citation }: CatchUpRule): Problems {
  return [
    ...(forms.length === 0 ? [problem(['catchUp', 'forms'], 'version.nothingListed', {})] : []),
    ...ifStated(length, (value) => lengthProblems(['catchUp', 'length'], value)),
    ...prerequisites.flatMap((one, index) => textProblems(['catchUp', 'prerequisites', index], one)),
    ...citationProblems(['catchUp', 'citation'], citation),
  ];
}
