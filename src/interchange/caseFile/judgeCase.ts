import {
  currentReminder,
  diplomaFacts,
  diplomaState,
  grouped,
  judgeEligibility,
  placing,
  planDates,
  processLength,
  planWarnings,
  poolStates,
  queueOrder,
  registrationOn,
  remaining,
  renewalOn,
  totalMinutes,
  unitCoverage,
  workingDays,
} from '../../rules';
import type { Application, Diploma, Organisation, OrganisationKey, TogetherKey, Unit } from '../../rules';
import { within } from './caseProblem';
import type { CaseFacts } from './caseFacts';
import { factsByTogether } from './factsTogether';
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
  const parts = factsByTogether(facts);
  const known = new Map<TogetherKey, CaseFacts>();
  const partOf = (key: TogetherKey): CaseFacts => {
    const part = known.get(key) ?? parts.of(key);
    known.set(key, part);
    return part;
  };
  const togetherKeys = new Set(facts.processes.map(({ togetherKey }) => togetherKey));
  const coverage = Array.from(togetherKeys).flatMap((key) => coverageOf(partOf(key)));
  const awardsByUnit = grouped(facts.awards, ({ key }) => key);
  const awardsOf = (key: Unit['key']): CaseFacts['awards'] => awardsByUnit.get(key) ?? [];
  const coverageByUnit = new Map(coverage.map((one) => [one.unitKey, one] as const));
  const unitByKey = new Map(units.map((unit) => [unit.key, unit] as const));
  const organisationByKey = new Map(facts.organisations.map((each) => [each.key, each] as const));
  const proposed =
    plan &&
    within(['plan', 'start'], () =>
      planDates({
        steps: version.steps,
        startDay: plan.startDay,
        weeksWhereNotStated: plan.weeks ?? 3,
        closedDays: plan.closedDays,
        planned: facts.sessions,
      }),
    );
  return {
    title: facts.title,
    today,
    version: {
      programmeKey: version.programmeKey,
      versionKey: version.key,
      title: version.programmeTitle,
      validFrom: version.validFrom,
      changed: facts.changed,
      minutes: totalMinutes(version),
      citation: version.citation,
    },
    eligibility: units.map((unit) =>
      judgeEligibility(version, unit, organisationOf(organisationByKey, unit), today, awardsOf(unit.key)),
    ),
    registration: registration && { state: registration.state, reason: registration.reason },
    queue: queueOf(facts),
    groups: facts.groups.map((group) => judgeGroup(partOf(group.togetherKey), group)),
    processes: facts.processes.map((process) =>
      within([facts.awardDay === today ? 'today' : 'awardDay'], () =>
        judgeProcess(partOf(process.togetherKey), process, parts.openSessions),
      ),
    ),
    coverage,
    diplomas: facts.diplomas.map((diploma, index) =>
      within(['diplomas', index, 'awarded'], () =>
        judgeDiploma(facts, diploma, unitByKey.get(diploma.unitKey), coverageByUnit.get(diploma.unitKey)?.of),
      ),
    ),
    plan: proposed,
    planLength:
      proposed &&
      processLength(
        version,
        proposed.map(({ day }) => day),
      ),
    sessionWarnings: warningsOf(facts),
  };
}

/** Of each unit that takes part. The rows of one that withdrew still tell who was present where. */
function coverageOf(facts: CaseFacts): CaseVerdicts['coverage'] {
  const stay = remaining(facts.processes);
  return unitCoverage({ ...facts, processKeys: stay.map(({ key }) => key), units: undefined });
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
  organisations: ReadonlyMap<OrganisationKey, Organisation>,
  { organisationKey }: Pick<Unit, 'organisationKey'>,
): Organisation {
  const found = organisations.get(organisationKey);
  if (found === undefined) throw new RangeError(`no organisation ${organisationKey}`);
  return found;
}

/** An application is on the list the case says, or the one the rules put it on when it came. */
function queueOf({ version, applications, units, registration }: CaseFacts): readonly QueueVerdict[] {
  const unitByKey = new Map(units.map((unit) => [unit.key, unit] as const));
  const placed = applications.flatMap((application) => {
    const unit = unitByKey.get(application.unitKey);
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
  const whyByKey = new Map(placed.map(({ application, why }) => [application.key, why] as const));
  return poolStates.flatMap((list) =>
    queueOrder(placed, version.eligibility, list).map(({ application, place, reason }) => ({
      unitKey: application.unitKey,
      list,
      place,
      reasons: [...(whyByKey.get(application.key) ?? []), reason],
    })),
  );
}

function judgeDiploma(
  facts: CaseFacts,
  diploma: Diploma,
  unit: Unit | undefined,
  headcount: number | undefined,
): DiplomaVerdict {
  const { version, today } = facts;
  const rule = diploma.imported ? undefined : version.validity;
  const known = diplomaFacts(diploma, {
    unit,
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
      headcount,
      groupSize: version.groupSize,
      today,
    }),
  };
}
