import { addDays, lastDayThereIs } from '../model';
import type { Diploma, DiplomaState, IsoDate, Process, Unit, ValidityRule } from '../model';
import { defaultRenewalWindowMonths, renewalWindowStart } from './renewalWindow';

/** The dates a diploma's state on a day follows from; undefined = it has not happened, or no end is stated. */
export interface DiplomaFacts {
  readonly lastValidDay: IsoDate | undefined;
  readonly revokedDay: IsoDate | undefined;
  /** First day on which the unit is gone. */
  readonly closedDay: IsoDate | undefined;
  /** The diplomas that followed in the same series; one that is revoked renews nothing from that day. */
  readonly followers: readonly Pick<Diploma, 'awardDay' | 'revokedDay'>[];
  /** The day a renewal process was confirmed. */
  readonly renewalConfirmedDay: IsoDate | undefined;
  readonly renewalWindowMonths: number;
}

/**
 * The state on a day. Precedence from the strongest: revoked, closed, renewed, then by date (docs/domain.md#validity).
 */
export function diplomaState(facts: DiplomaFacts, today: IsoDate): DiplomaState {
  const hasCome = (day: IsoDate | undefined): boolean => day !== undefined && day <= today;
  if (hasCome(facts.revokedDay)) return 'revoked';
  if (hasCome(facts.closedDay)) return 'closed';
  if (facts.followers.some(({ awardDay, revokedDay }) => hasCome(awardDay) && !hasCome(revokedDay))) return 'renewed';
  if (facts.lastValidDay === undefined) return 'valid';
  if (today > facts.lastValidDay) return hasCome(facts.renewalConfirmedDay) ? 'expiredRenewalUnderWay' : 'expired';
  return today >= renewalWindowStart(facts.lastValidDay, facts) ? 'renewalDue' : 'valid';
}

export interface DiplomaSurroundings {
  /** The unit that carries the diploma: the one it was awarded to, or where its series went on (unitsLive/carrier). */
  readonly unit: Pick<Unit, 'activeTo'> | undefined;
  /** Every diploma that may follow this one; only later ones of its series are used. */
  readonly diplomas: readonly Pick<Diploma, 'seriesKey' | 'awardDay' | 'revokedDay'>[];
  /** Every process that may renew this one; only confirmed ones that are not withdrawn are used. */
  readonly processes: readonly Pick<Process, 'renewsDiplomaKey' | 'stage' | 'confirmedDay'>[];
  /** The rules the diploma was awarded by; undefined = unknown (imported), and the default window holds. */
  readonly rule: Pick<ValidityRule, 'renewalWindowMonths'> | undefined;
}

/** Gathers a diploma's dates from the diploma itself, its unit, its series and the processes that renew it. */
export function diplomaFacts(
  diploma: Pick<Diploma, 'key' | 'seriesKey' | 'awardDay' | 'lastValidDay' | 'revokedDay'>,
  { unit, diplomas, processes, rule }: DiplomaSurroundings,
): DiplomaFacts {
  const followers = diplomas.filter(
    ({ seriesKey, awardDay }) => seriesKey === diploma.seriesKey && awardDay > diploma.awardDay,
  );
  const renewals = processes.filter(
    (process) => process.renewsDiplomaKey === diploma.key && process.stage !== 'withdrawn',
  );
  return {
    lastValidDay: diploma.lastValidDay,
    revokedDay: diploma.revokedDay,
    // A unit that is there to the last day of the calendar never closes.
    closedDay: unit?.activeTo === undefined || unit.activeTo === lastDayThereIs ? undefined : addDays(unit.activeTo, 1),
    followers: followers.map(({ awardDay, revokedDay }) => ({ awardDay, revokedDay })),
    renewalConfirmedDay: earliest(renewals.map(({ confirmedDay }) => confirmedDay)),
    renewalWindowMonths: rule?.renewalWindowMonths ?? defaultRenewalWindowMonths,
  };
}

function earliest(days: readonly IsoDate[]): IsoDate | undefined {
  return days.reduce<IsoDate | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  );
}
