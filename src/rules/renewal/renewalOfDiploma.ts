import type { Diploma, IsoDate, ProgrammeKey, ProgrammeVersion } from '../model';
import { versionOn } from '../versions/versionOn';
import { renewalOn, type RenewalAnswer } from './renewalOn';

export interface DiplomaRenewal {
  readonly answer: RenewalAnswer;
  /** The programme in which the unit renews; undefined where several could be it, and the coordinator chooses. */
  readonly renewalProgramme: ProgrammeKey | undefined;
  /** The programme of the award, for going through the whole process again; undefined = imported. */
  readonly ownProgramme: ProgrammeKey | undefined;
  /** What the programme of the award calls its process, such as certifiering; undefined = imported. */
  readonly processWord: ProgrammeVersion['award']['processWord'] | undefined;
}

/**
 * How a diploma is renewed on a day. The renewal programme is that of the publisher whose rules the diploma follows, as
 * its source has one renewal for all its concepts; without one the unit goes through its own programme again.
 */
export function renewalOfDiploma(
  diploma: Pick<Diploma, 'versionKey' | 'lastValidDay' | 'coverage'>,
  versions: readonly ProgrammeVersion[],
  today: IsoDate,
): DiplomaRenewal {
  const own = versions.find(({ key }) => key === diploma.versionKey);
  const renewals = renewalVersions(versions, today).filter(
    ({ citation }) => own === undefined || citation.publisher === own.citation.publisher,
  );
  const [renewal] = renewals;
  return {
    answer: renewalOn({
      diploma,
      rule: own?.validity,
      headcount: diploma.coverage?.of,
      groupSize: (renewals.length === 1 ? renewal : own)?.groupSize,
      today,
    }),
    renewalProgramme:
      renewals.length === 1 ? renewal?.programmeKey : renewals.length === 0 ? own?.programmeKey : undefined,
    ownProgramme: own?.programmeKey,
    processWord: own?.award.processWord,
  };
}

function renewalVersions(versions: readonly ProgrammeVersion[], today: IsoDate): readonly ProgrammeVersion[] {
  return Array.from(
    new Set(versions.filter(({ kind }) => kind === 'renewal').map(({ programmeKey }) => programmeKey)),
  ).flatMap((programmeKey) => {
    const answer = versionOn(versions, programmeKey, today);
    return answer.kind === 'version' && answer.version.kind === 'renewal' ? [answer.version] : [];
  });
}
