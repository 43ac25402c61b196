import {
  decideProcess,
  followUps,
  isWithdrawn,
  judgeIndividuals,
  lastValidDay,
  renewedPeriod,
  rescueOptions,
  rollBudget,
  withdrawalCharge,
} from '../../rules';
import type { Process, Session } from '../../rules';
import type { CaseFacts } from './caseFacts';
import type { CaseVerdicts, ProcessVerdict } from './verdicts';

/**
 * The decision the rules propose for one unit's process, with what it rests on, what could still save it, and what an
 * award would give.
 */
export function judgeProcess(facts: CaseFacts, process: Process, openSessions: readonly Session[]): ProcessVerdict {
  const { version, units, organisations } = facts;
  const unit = units.find(({ key }) => key === process.unitKey);
  const organisation = organisations.find(({ key }) => key === process.organisationKey);
  if (unit === undefined || organisation === undefined)
    throw new RangeError(`no unit or organisation for ${process.key}`);
  const together = facts.processes.filter(({ togetherKey }) => togetherKey === process.togetherKey);
  const awards = facts.awards.filter(({ key }) => key === unit.key);
  const proposal = decideProcess({ ...facts, process, together, unit, organisation, awards });
  const stay = together.filter((one) => !isWithdrawn(one));
  const attendanceFacts = {
    ...facts,
    processKeys: stay.map(({ key }) => key),
    units: stay.map(({ unitKey }) => unitKey),
  };
  // Somebody may still go with another group, but only a criterion that is not met asks for it.
  const isLost = proposal.findings.some(({ outcome }) => outcome === 'notMet');
  const rescueFacts = isLost
    ? { ...attendanceFacts, sessions: Array.from(new Set([...facts.sessions, ...openSessions])) }
    : attendanceFacts;
  const eachPerson = version.award.to !== 'unit';
  return {
    unitKey: process.unitKey,
    groupKeys: facts.groups.filter(({ processKeys }) => processKeys.includes(process.key)).map(({ key }) => key),
    together: together.map(({ unitKey }) => unitKey),
    suggestedOutcome: proposal.suggestedOutcome,
    withdrawal: isWithdrawn(process) ? withdrawalCharge(version.price, process.withdrawal) : undefined,
    findings: proposal.findings,
    perUnit: proposal.perUnit,
    budget: rollBudget(attendanceFacts).pools,
    rescue: rescueOptions(rescueFacts, proposal.findings).map(({ finding, missing, routes, enough, remedies }) => ({
      criterion: finding.criterion,
      stepKey: finding.subject.stepKey,
      missing,
      enough,
      remedies,
      sessionKeys: [...new Set(routes.flatMap(({ sessions }) => sessions.map(({ key }) => key)))],
    })),
    award: awardOf(facts, process),
    individuals: eachPerson
      ? judgeIndividuals({ ...attendanceFacts, processKeys: [process.key], units: [process.unitKey] })
      : [],
  };
}

type Award = CaseVerdicts['processes'][number]['award'];

function awardOf({ version, awardDay, diplomas }: CaseFacts, { renewsDiplomaKey }: Process): Award {
  const old = diplomas.find(({ key }) => key === renewsDiplomaKey);
  const renewed =
    old?.lastValidDay === undefined ? undefined : renewedPeriod(awardDay, old.lastValidDay, version.validity);
  return {
    day: awardDay,
    lastValidDay: renewed?.lastValidDay ?? lastValidDay(awardDay, version.validity),
    renews:
      old === undefined || renewed === undefined
        ? undefined
        : { diplomaKey: old.key, countedFrom: renewed.countedFrom, timing: renewed.timing },
    followUps: followUps(version, awardDay).map(({ rule, fromDay, dueDay }) => ({
      assignmentKey: rule.key,
      fromDay,
      dueDay,
    })),
    citation: version.validity.citation,
  };
}
