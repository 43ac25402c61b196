import type { DecisionOutcome, IsoDate, ProgrammeVersion, Stated } from '../model';
import { decideProcess } from '../decision/decideProcess';
import { lastValidDay, renewedPeriod } from '../validity/lastValidDay';
import { correspondingAssignments, correspondingSteps } from './correspondence';
import { costUnder } from './costUnder';
import type { SandboxCost } from './costUnder';
import { judgeStored } from './judgeStored';
import type { SandboxFinding } from './judgeStored';
import type { OpenBasis, SandboxFacts } from './sandboxFacts';

/** What the findings amount to; `unknown` where what was stored does not tell. */
export const sandboxVerdicts = ['awarded', 'notAwarded', 'pending', 'unknown'] as const;
export type SandboxVerdict = (typeof sandboxVerdicts)[number];

export interface Beside<T> {
  readonly before: T;
  readonly after: T;
  readonly changed: boolean;
}

export interface Comparison {
  /** As the rules see it under both versions; what was decided by a person is in `decided`. */
  readonly verdict: Beside<SandboxVerdict>;
  readonly decided: DecisionOutcome | undefined;
  /** The findings that decide, under each version: those that are not met. */
  readonly deciding: { readonly before: readonly SandboxFinding[]; readonly after: readonly SandboxFinding[] };
  /**
   * Counted from the day of the decision, or from today for a process under way; undefined where nothing is awarded.
   */
  readonly lastValidDay: Beside<Stated<IsoDate> | undefined>;
  readonly cost: Beside<SandboxCost>;
  /** The day the validity is counted from. */
  readonly awardDay: IsoDate;
  readonly changed: boolean;
}

/**
 * What becomes of a process under another version than its own: verdict with reasons, last valid day and cost. Pure,
 * and nothing is written: a process keeps its version whatever is found here (docs/domain.md#versions-in-time).
 */
export function compareVersions(facts: SandboxFacts, from: ProgrammeVersion, to: ProgrammeVersion): Comparison {
  const [then, now] = [findingsUnder(from, from, facts), findingsUnder(to, from, facts)];
  const verdict = beside(verdictOf(then), verdictOf(now));
  const { basis } = facts;
  const decided = basis.kind === 'decided' ? basis.outcome : undefined;
  const awardDay = basis.kind === 'decided' ? basis.day : facts.today;
  const valid = beside(
    isAwarded(decided, verdict, 'before') ? validUntil(from, facts, awardDay) : undefined,
    isAwarded(decided, verdict, 'after') ? validUntil(to, facts, awardDay) : undefined,
  );
  const cost = beside(
    costUnder(from, facts.costs, facts.process.unitKey),
    costUnder(to, facts.costs, facts.process.unitKey),
  );
  return {
    verdict,
    decided,
    awardDay,
    cost,
    lastValidDay: valid,
    deciding: { before: then.filter(isOpen), after: now.filter(isOpen) },
    changed: verdict.changed || valid.changed || cost.changed,
  };
}

function findingsUnder(
  version: ProgrammeVersion,
  own: ProgrammeVersion,
  facts: SandboxFacts,
): readonly SandboxFinding[] {
  if (facts.basis.kind === 'decided') return judgeStored(version, own, facts, facts.basis);
  const { findings } = decideProcess({ ...inTermsOf(version, own, facts.basis.facts), version });
  return findings.map(({ criterion, subject, outcome, reasons }) => ({
    criterion,
    stepKey: subject.stepKey,
    assignmentKey: subject.assignmentKey,
    outcome,
    reasons,
  }));
}

/** The same facts with sessions and hand-ins under the keys of the version they are judged by. */
function inTermsOf(version: ProgrammeVersion, own: ProgrammeVersion, facts: OpenBasis['facts']): OpenBasis['facts'] {
  if (version === own) return facts;
  const steps = new Map(
    Array.from(correspondingSteps(version, own), ([step, other]) => [other?.key, step.key] as const),
  );
  const assignments = new Map(
    Array.from(correspondingAssignments(version, own), ([rule, other]) => [other?.key, rule.key] as const),
  );
  return {
    ...facts,
    sessions: facts.sessions.map((session) => ({ ...session, stepKey: steps.get(session.stepKey) ?? session.stepKey })),
    submissions: facts.submissions.map((submission) => ({
      ...submission,
      assignmentKey: assignments.get(submission.assignmentKey) ?? submission.assignmentKey,
    })),
  };
}

/** A no beats not knowing, and not knowing beats a not yet. */
function verdictOf(findings: readonly SandboxFinding[]): SandboxVerdict {
  const outcomes = findings.map(({ outcome }) => outcome);
  if (outcomes.includes('notMet')) return 'notAwarded';
  if (outcomes.includes('unknown')) return 'unknown';
  return outcomes.length > 0 && outcomes.every((outcome) => outcome === 'met') ? 'awarded' : 'pending';
}

const isOpen = ({ outcome }: SandboxFinding): boolean => outcome !== 'met';

/**
 * What a person decided holds, as long as the rules' view is the same; a process under way is shown as if it were
 * awarded.
 */
function isAwarded(
  decided: DecisionOutcome | undefined,
  { before, after, changed }: Beside<SandboxVerdict>,
  side: 'before' | 'after',
): boolean {
  if (decided === undefined) return (side === 'before' ? before : after) !== 'notAwarded';
  const was = decided === 'awarded' || decided === 'awardedWithDeviation';
  return side === 'before' || !changed || after === 'pending' || after === 'unknown' ? was : after === 'awarded';
}

function validUntil({ validity }: ProgrammeVersion, { renewsUntil }: SandboxFacts, awardDay: IsoDate): Stated<IsoDate> {
  return renewsUntil === undefined
    ? lastValidDay(awardDay, validity)
    : renewedPeriod(awardDay, renewsUntil, validity).lastValidDay;
}

function beside<T>(before: T, after: T): Beside<T> {
  return { before, after, changed: JSON.stringify(before) !== JSON.stringify(after) };
}
