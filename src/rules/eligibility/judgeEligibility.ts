import type {
  Diploma,
  EligibilityRule,
  IsoDate,
  Organisation,
  Outcome,
  ProgrammeKey,
  ProgrammeVersion,
  Unit,
} from '../model';
import { reason } from '../reasons';
import type { RuleFinding, RuleReason } from '../reasons';

type Answer = { readonly outcome: Outcome; readonly reason: RuleReason };

/**
 * Whether the unit may take part on a day, with every reason for and against (docs/domain.md#eligibility-and-queue).
 * `awards`: what the unit has been awarded; undefined = not known.
 */
export function judgeEligibility(
  version: Pick<ProgrammeVersion, 'eligibility' | 'period'>,
  unit: Unit,
  organisation: Organisation,
  today: IsoDate,
  awards?: readonly AwardHeld[],
): RuleFinding {
  const rule = version.eligibility;
  const answers = [
    sectorAnswer(rule, unit, organisation),
    organisationAnswer(rule, organisation),
    ...existence(unit, today),
    ...periodAnswer(version, today),
    ...awardAnswer(rule, today, awards),
  ];
  const outcomes = answers.map(({ outcome }) => outcome);
  return {
    criterion: 'eligibility',
    subject: { unitKey: unit.key },
    reading: undefined,
    citation: rule.citation,
    outcome: outcomes.includes('notMet') ? 'notMet' : outcomes.includes('notAssessed') ? 'notAssessed' : 'met',
    reasons: answers.map((answer) => answer.reason),
  };
}

/** An award of a unit, as far as another programme asks for it. */
export interface AwardHeld extends Pick<Diploma, 'awardDay' | 'lastValidDay' | 'revokedDay'> {
  readonly programmeKey: ProgrammeKey;
}

function awardAnswer(
  { requiresAwardOf: programme }: EligibilityRule,
  today: IsoDate,
  awards: readonly AwardHeld[] | undefined,
): readonly Answer[] {
  if (programme === undefined) return [];
  if (awards === undefined)
    return [{ outcome: 'notAssessed', reason: reason('eligibility.awardNotKnown', { programme }) }];
  const isValid = ({ programmeKey, awardDay, lastValidDay, revokedDay }: AwardHeld): boolean =>
    programmeKey === programme &&
    awardDay <= today &&
    (lastValidDay === undefined || today <= lastValidDay) &&
    (revokedDay === undefined || today < revokedDay);
  return awards.some(isValid)
    ? [{ outcome: 'met', reason: reason('eligibility.hasAward', { programme }) }]
    : [{ outcome: 'notMet', reason: reason('eligibility.awardMissing', { programme }) }];
}

/** True or false where the version says which organisations it is for; undefined where its source does not. */
export function isMemberOrganisation(
  { eligibility }: Pick<ProgrammeVersion, 'eligibility'>,
  organisation: Pick<Organisation, 'name'>,
): boolean | undefined {
  const { memberOrganisations } = eligibility;
  if (memberOrganisations.kind === 'none') return true;
  return memberOrganisations.kind === 'stated' ? memberOrganisations.value.includes(organisation.name) : undefined;
}

function organisationAnswer(eligibility: EligibilityRule, organisation: Organisation): Answer {
  if (eligibility.memberOrganisations.kind === 'none')
    return { outcome: 'met', reason: reason('eligibility.everyOrganisation', {}) };
  const member = isMemberOrganisation({ eligibility }, organisation);
  if (member === undefined) return { outcome: 'notAssessed', reason: reason('eligibility.organisationsNotStated', {}) };
  const values = { organisationKey: organisation.key };
  if (!member) return { outcome: 'notMet', reason: reason('eligibility.notMember', values) };
  return {
    outcome: 'met',
    reason: reason(
      organisation.hasOwnTrainers ? 'eligibility.memberWithOwnTrainers' : 'eligibility.memberWithoutOwnTrainers',
      values,
    ),
  };
}

function sectorAnswer(
  { sectors, equivalentSectors }: EligibilityRule,
  { sector }: Unit,
  organisation: Organisation,
): Answer {
  if (sectors.kind === 'none') return { outcome: 'met', reason: reason('eligibility.everySector', {}) };
  if (sectors.kind === 'notStated')
    return { outcome: 'notAssessed', reason: reason('eligibility.sectorsNotStated', {}) };
  if (sectors.value.includes(sector))
    return {
      outcome: 'met',
      reason: reason('eligibility.sectorIncluded', { sector, organisationKey: organisation.key }),
    };
  // "And equivalents" in a source is a judgement, and a rule must not take it for the coordinator.
  if (equivalentSectors) return { outcome: 'notAssessed', reason: reason('eligibility.sectorEquivalent', { sector }) };
  return { outcome: 'notMet', reason: reason('eligibility.sectorNotIncluded', { sector }) };
}

function existence({ activeFrom, activeTo }: Unit, today: IsoDate): readonly Answer[] {
  if (activeTo !== undefined && today > activeTo)
    return [{ outcome: 'notMet', reason: reason('eligibility.unitClosed', { activeToDay: activeTo }) }];
  if (activeFrom !== undefined && today < activeFrom)
    return [{ outcome: 'notMet', reason: reason('eligibility.unitNotOpen', { activeFromDay: activeFrom }) }];
  return [];
}

/** A programme that has ended takes nobody; one that has not begun can be applied to, and says when it does. */
function periodAnswer({ period }: Pick<ProgrammeVersion, 'period'>, today: IsoDate): readonly Answer[] {
  if (period.kind !== 'stated') return [];
  const { from, to } = period.value;
  if (today > to) return [{ outcome: 'notMet', reason: reason('eligibility.periodEnded', { toDay: to }) }];
  return today < from ? [{ outcome: 'met', reason: reason('eligibility.periodAhead', { fromDay: from }) }] : [];
}
