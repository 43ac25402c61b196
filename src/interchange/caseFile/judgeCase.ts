import {
  currentReminder,
  diplomaFacts,
  diplomaState,
  judgeEligibility,
  placing,
  planDates,
  planWarnings,
  poolStates,
  queueOrder,
  registrationOn,
  remaining,
  renewalOn,
  unitCoverage,
  withoutWithdrawn,
  workingDays,
} from '../../rules';
import type { Application, Diploma, Organisation, Unit } from '../../rules';
import { within } from './caseProblem';
import type { CaseFacts } from './caseFacts';
import { judgeGroup } from './judgeGroup';
import { judgeProcess } from './judgeProcess';
import type { CaseVerdicts, DiplomaVerdict, QueueVerdict } from './verdicts';

/**
 * What the rules say of a case: every verdict they can give from what is known, each with its reasons, readings and
 * sources. Throws CaseNotAnswered, with the field, where a day counted from one of the case cannot be written.
 */
export function judgeCase(facts: CaseFacts): CaseVerdicts {
  const { version, units, today, plan } = facts;
  const registration =
    facts.registration.length === 0 ? undefined : registrationOn(facts.registration, version.programmeKey, today);
  const coverage = coverageOf(facts);
  return {
    title: facts.title,
    today,
    version: {
      programmeKey: version.programmeKey,
      versionKey: version.key,
      title: version.programmeTitle,
      validFrom: version.validFrom,
      changed: facts.changed,
      citation: version.citation,
    },
    eligibility: units.map((unit) => judgeEligibility(version, unit, organisationOf(facts, unit), today)),
    registration: registration && { state: registration.state, reason: registration.reason },
    queue: queueOf(facts),
    groups: facts.groups.map((group) => judgeGroup(facts, group)),
    processes: facts.processes.map((process) => within([facts.awardDay === today ? 'today' : 'awardDay'], () => judgeProcess(facts, process))),
    coverage,
    diplomas: facts.diplomas.map((diploma, index) =>
      within(['diplomas', index, 'awarded'], () => judgeDiploma(facts, diploma, coverage)),
    ),
    plan:
      plan &&
      within(['plan', 'start'], () =>
        planDates({
          steps: version.steps,
          startDay: plan.startDay,
          weeksWhereNotStated: plan.weeks ?? 3,
          closedDays: plan.closedDays,
          planned: facts.sessions,
        }),
      ),
    sessionWarnings: warningsOf(facts),
  };
}

/** Of each unit that takes part. The rows of one that withdrew still tell who was present where. */
function coverageOf(facts: CaseFacts): CaseVerdicts['coverage'] {
  const stay = remaining(facts.processes);
  const isThere = withoutWithdrawn(facts.participants, facts.processes).length > 0;
  return isThere ? unitCoverage({ ...facts, processKeys: stay.map(({ key }) => key), units: undefined }) : [];
}

function warningsOf({ version, sessions, plan }: CaseFacts): CaseVerdicts['sessionWarnings'] {
  const days = plan && workingDays(plan.closedDays);
  return sessions
    .map((session, index) => ({
      sessionKey: session.key,
      reasons: within(['sessions', index, 'day'], () => planWarnings(version.steps, session, sessions, days)),
    }))
    .filter(({ reasons }) => reasons.length > 0);
}

/** The organisation of a unit, which the reading of the case has made sure is there. */
function organisationOf(
  { organisations }: CaseFacts,
  { organisationKey }: Pick<Unit, 'organisationKey'>,
): Organisation {
  const found = organisations.find(({ key }) => key === organisationKey);
  if (found === undefined) throw new RangeError(`no organisation ${organisationKey}`);
  return found;
}

/** An application is on the list the case says, or the one the rules put it on when it came. */
function queueOf({ version, applications, units, registration }: CaseFacts): readonly QueueVerdict[] {
  const placed = applications.flatMap((application) => {
    const unit = units.find(({ key }) => key === application.unitKey);
    if (unit === undefined) return [];
    const ruled = placing(
      version.eligibility,
      unit,
      registrationOn(registration, version.programmeKey, application.receivedDay),
      application.receivedDay,
    );
    const whole: Application = { ...application, state: application.state ?? ruled.state };
    return [{ unit, application: whole, why: application.state === undefined ? [ruled.reason] : [] }];
  });
  return poolStates.flatMap((list) =>
    queueOrder(placed, version.eligibility, list).map(({ application, place, reason }) => ({
      unitKey: application.unitKey,
      list,
      place,
      reasons: [...(placed.find((one) => one.application === application)?.why ?? []), reason],
    })),
  );
}

function judgeDiploma(facts: CaseFacts, diploma: Diploma, coverage: CaseVerdicts['coverage']): DiplomaVerdict {
  const { version, today } = facts;
  const rule = diploma.imported ? undefined : version.validity;
  const known = diplomaFacts(diploma, {
    unit: facts.units.find(({ key }) => key === diploma.unitKey),
    diplomas: facts.diplomas,
    processes: facts.processes,
    rule,
  });
  return {
    diplomaKey: diploma.key,
    unitKey: diploma.unitKey,
    state: diplomaState(
      { ...known, renewalConfirmedDay: facts.renewalConfirmed.get(diploma.key) ?? known.renewalConfirmedDay },
      today,
    ),
    lastValidDay: diploma.lastValidDay,
    reminder: diploma.lastValidDay === undefined ? undefined : currentReminder(diploma.lastValidDay, today),
    renewal: renewalOn({
      diploma,
      rule,
      headcount: coverage.find(({ unitKey }) => unitKey === diploma.unitKey)?.of,
      groupSize: version.groupSize,
      today,
    }),
  };
}
