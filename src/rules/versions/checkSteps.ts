import type { AssignmentRule, ProgrammeVersion, Step, StepLength } from '../model';
import {
  citationProblems,
  ifStated,
  keyProblems,
  largest,
  problem,
  rangeProblems,
  shareProblems,
  textProblems,
} from './versionProblem';
import type { VersionPath, VersionProblem } from './versionProblem';

type Problems = readonly VersionProblem[];

/** What is wrong with the steps: their order, what they wait for, lengths, gaps, titles and sources. */
export function stepsProblems({
  kind,
  steps,
  catchUp,
}: Pick<ProgrammeVersion, 'kind' | 'steps' | 'catchUp'>): Problems {
  // A declaration or an outside assessment can be all there is to an award, but there is no training without a step.
  if (steps.length === 0)
    return kind === 'training' || kind === 'catchUp' ? [problem(['steps'], 'version.noStep', {})] : [];
  return [
    ...keyProblems(
      ['steps'],
      steps.map(({ key }) => key),
    ),
    ...steps.flatMap((step, index) => stepProblems(step, index, steps, catchUp)),
  ];
}

function stepProblems(
  step: Step,
  index: number,
  steps: readonly Step[],
  catchUp: ProgrammeVersion['catchUp'],
): Problems {
  const at = (field: keyof Step): VersionPath => ['steps', index, field];
  return [
    ...(step.order === index + 1
      ? []
      : [problem(at('order'), 'version.stepOrder', { order: step.order, expected: index + 1 })]),
    ...textProblems(at('title'), step.title),
    ...(step.catchUpCounts.kind === 'stated' && step.catchUpCounts.value && catchUp.kind === 'none'
      ? [problem(at('catchUpCounts'), 'version.noCatchUp', {})]
      : []),
    ...ifStated(step.length, (length) => lengthProblems(at('length'), length)),
    ...waitsForProblems(at('waitsFor'), step, index, steps),
    ...ifStated(step.weeksAfter, (weeks) => rangeProblems(at('weeksAfter'), weeks, 0, largest.weeks)),
    ...citationProblems(at('citation'), step.citation),
  ];
}

/** A step can wait for an earlier one only: anything else would never begin. */
function waitsForProblems(path: VersionPath, { key, waitsFor }: Step, index: number, steps: readonly Step[]): Problems {
  if (waitsFor === undefined) return [];
  if (waitsFor === key) return [problem(path, 'version.waitsForItself', {})];
  const place = steps.findIndex((other) => other.key === waitsFor);
  if (place < 0) return [problem(path, 'version.waitsForUnknown', { step: waitsFor })];
  return place > index ? [problem(path, 'version.waitsForLater', { order: index + 1, later: place + 1 })] : [];
}

/** What is wrong with a length: only one in minutes or in days has numbers. */
export function lengthProblems(path: VersionPath, length: StepLength): Problems {
  if (length.kind === 'minutes') return rangeProblems(path, length, 1, largest.minutes);
  return length.kind === 'days' ? rangeProblems(path, length, 1, largest.days) : [];
}

/** What is wrong with assignments and with the roles that carry them out. */
export function assignmentsProblems({
  assignments,
  unitRoles,
  steps,
}: Pick<ProgrammeVersion, 'assignments' | 'unitRoles' | 'steps'>): Problems {
  return [
    ...keyProblems(
      ['assignments'],
      assignments.map(({ key }) => key),
    ),
    ...assignments.flatMap((rule, index) => dueProblems(rule, ['assignments', index], steps)),
    ...assignments.flatMap(({ title, doneBy, citation }, index) => [
      ...textProblems(['assignments', index, 'title'], title),
      ...(doneBy === undefined || unitRoles.some(({ key }) => key === doneBy)
        ? []
        : [problem(['assignments', index, 'doneBy'], 'version.unknownRole', { role: doneBy })]),
      ...citationProblems(['assignments', index, 'citation'], citation),
    ]),
    ...keyProblems(
      ['unitRoles'],
      unitRoles.map(({ key }) => key),
    ),
    ...unitRoles.flatMap(({ title, citation }, index) => [
      ...textProblems(['unitRoles', index, 'title'], title),
      ...citationProblems(['unitRoles', index, 'citation'], citation),
    ]),
  ];
}

/** What is wrong with when an assignment is due, and with how many it is asked of. */
function dueProblems(
  { per, monthsAfterAward, monthsAfterAwardAtMost, approvedShare, beforeStep }: AssignmentRule,
  at: VersionPath,
  steps: readonly Step[],
): Problems {
  const months =
    monthsAfterAward === undefined
      ? []
      : rangeProblems(
          [...at, 'monthsAfterAward'],
          { least: monthsAfterAward, most: monthsAfterAwardAtMost ?? monthsAfterAward },
          1,
          largest.months,
        );
  return [
    ...months.slice(0, 1),
    ...(approvedShare === undefined ? [] : shareProblems([...at, 'approvedShare'], approvedShare, 1)),
    ...(approvedShare !== undefined && per !== 'individual'
      ? [problem([...at, 'approvedShare'], 'version.shareOfIndividuals', {})]
      : []),
    ...(beforeStep === undefined || steps.some(({ key }) => key === beforeStep)
      ? []
      : [problem([...at, 'beforeStep'], 'version.beforeUnknownStep', { step: beforeStep })]),
  ];
}
