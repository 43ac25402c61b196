import { figuresIn, valueOf } from '../model';
import type { EligibilityRule, FigurePart, GroupSizeRule, ProgrammeVersion, RuleFigures, ValidityRule } from '../model';
import {
  citationProblems,
  ifStated,
  largest,
  numberProblems,
  problem,
  rangeProblems,
  shareProblems,
  wordListProblems,
} from './versionProblem';
import type { VersionPath, VersionProblem } from './versionProblem';

type Problems = readonly VersionProblem[];

/** What is wrong with the whole numbers of a part, each from one up to the largest of what it counts. */
function figureProblems<Part extends FigurePart>(part: Part, rule: RuleFigures<Part>): VersionProblem[] {
  return figuresIn(part).flatMap(({ name, unit }) =>
    ifStated(rule[name], (count) => numberProblems([part, name], count, 1, largest[unit])),
  );
}

/** What is wrong with the size of a group: limits that nobody fits, or advice outside them. */
export function groupSizeProblems(rule: GroupSizeRule): Problems {
  const { least, most, recommended, citation } = rule;
  const limits = [...figureProblems('groupSize', rule)];
  const smallest = valueOf(least) ?? 1;
  const greatest = valueOf(most) ?? largest.people;
  if (limits.length === 0 && smallest > greatest)
    limits.push(problem(['groupSize', 'most'], 'version.leastAboveMost', { least: smallest, most: greatest }));
  const advice = ifStated(recommended, (range) =>
    rangeProblems(['groupSize', 'recommended'], range, 1, largest.people),
  );
  const outside =
    limits.length + advice.length > 0
      ? []
      : ifStated(recommended, (range) =>
          range.least < smallest || range.most > greatest
            ? [problem(['groupSize', 'recommended'], 'version.recommendedOutsideLimits', range)]
            : [],
        );
  return [...limits, ...advice, ...outside, ...citationProblems(['groupSize', 'citation'], citation)];
}

/** What is wrong with attendance. A requirement where no attendance counts could never be met, nor missed. */
export function attendanceProblems({
  attendance: { threshold, managerMustAttend, citation },
  steps,
}: ProgrammeVersion): Problems {
  const nothingCounts = !steps.some(({ attendanceCounts }) => attendanceCounts);
  return [
    ...ifStated(threshold, (share) => shareProblems(['attendance', 'threshold'], share, 1)),
    ...(nothingCounts && threshold.kind === 'stated'
      ? [problem(['attendance', 'threshold'], 'version.noCountedStep', {})]
      : []),
    ...(nothingCounts && managerMustAttend
      ? [problem(['attendance', 'managerMustAttend'], 'version.noCountedStep', {})]
      : []),
    ...citationProblems(['attendance', 'citation'], citation),
  ];
}

/** What is wrong with the time an award holds, is renewed and kept up. */
export function validityProblems(rule: ValidityRule): Problems {
  const { years, renewalWindowMonths, keptCoverage, citation } = rule;
  const all = figureProblems('validity', rule);
  const ofYears = all.filter(({ path }) => path[1] === 'years');
  const figures = [
    ...ofYears,
    ...numberProblems(['validity', 'renewalWindowMonths'], renewalWindowMonths, 0, largest.months),
  ];
  return [
    ...figures,
    ...(figures.length > 0
      ? []
      : ifStated(years, (count) =>
          renewalWindowMonths > count * 12
            ? [
                problem(['validity', 'renewalWindowMonths'], 'version.windowLongerThanValidity', {
                  months: renewalWindowMonths,
                  years: count,
                }),
              ]
            : [],
        )),
    ...all.filter((one) => !ofYears.includes(one)),
    ...ifStated(keptCoverage, (share) => shareProblems(['validity', 'keptCoverage'], share, 1)),
    ...citationProblems(['validity', 'citation'], citation),
  ];
}

/** What is wrong with whom a programme is for: a list that is said to be there and is empty, a name twice. */
export function eligibilityProblems({
  memberOrganisations,
  sectors,
  priorityTags,
  citation,
}: EligibilityRule): Problems {
  return [
    ...ifStated(memberOrganisations, (names) => listedProblems(['eligibility', 'memberOrganisations'], names)),
    ...ifStated(sectors, (names) => listedProblems(['eligibility', 'sectors'], names)),
    ...wordListProblems(['eligibility', 'priorityTags'], priorityTags),
    ...citationProblems(['eligibility', 'citation'], citation),
  ];
}

function listedProblems(path: VersionPath, words: readonly string[]): Problems {
  return words.length === 0 ? [problem(path, 'version.nothingListed', {})] : wordListProblems(path, words);
}
