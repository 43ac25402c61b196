import { diplomaStateLooks } from '../../parts/looks';
import { fill } from '../../loc/fill';
import {
  diplomaFacts,
  diplomaState,
  type Diploma,
  type DiplomaState,
  type DiplomaSurroundings,
  type IsoDate,
  type ProgrammeVersion,
} from '../../rules';
import type { IconName, Tone } from '../../ui';
import { formatDay } from '../../words/format';
import type { CoordinatorServices } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';

export interface DiplomaViewModel {
  readonly organisationName: string;
  readonly publisher: string | undefined;
  readonly word: string;
  readonly unitName: string;
  readonly lead: string;
  readonly facts: readonly { readonly term: string; readonly value: string }[];
  readonly signedBy: string;
  readonly versionLine: string;
  /** Where the register shows this diploma: what the QR code says. */
  readonly address: string;
  readonly qrLabel: string;
  /** On the paper itself, so that a printed one does not hide it. */
  readonly revokedLine: string | undefined;
  readonly state: { readonly word: string; readonly tone: Tone; readonly icon: IconName; readonly day: string };
  readonly stateToday: DiplomaState;
  readonly revocable: boolean;
}

/**
 * The diploma as issued: what is written on it is read from the row, never from the unit as it is now. Its state is
 * today's.
 */
export function buildDiplomaViewModel(
  diploma: Diploma,
  surroundings: Omit<DiplomaSurroundings, 'rule'>,
  version: ProgrammeVersion | undefined,
  today: IsoDate,
  { texts, locale, pageUrl }: Pick<CoordinatorServices, 'texts' | 'locale' | 'pageUrl'>,
): DiplomaViewModel {
  const words = texts.diploma;
  const day = (on: IsoDate): string => formatDay(on, locale);
  const state = diplomaState(diplomaFacts(diploma, { ...surroundings, rule: version?.validity }), today);
  return {
    organisationName: diploma.issuedOrganisationName,
    publisher: version?.citation.publisher,
    word: diploma.awardWord,
    unitName: diploma.issuedUnitName,
    lead: fill(diploma.withDeviation ? words.leadDeviation : words.lead, {
      programme: diploma.programmeTitle,
      word: diploma.awardWord,
    }),
    facts: [
      { term: words.issued, value: day(diploma.awardDay) },
      {
        term: words.lastValidDay,
        value: diploma.lastValidDay === undefined ? words.noLastDay : day(diploma.lastValidDay),
      },
      { term: words.number, value: diploma.number },
      ...(diploma.hsaId === undefined ? [] : [{ term: words.hsaId, value: diploma.hsaId }]),
    ],
    signedBy: diploma.signedBy,
    versionLine: version === undefined ? words.versionUnknown : fill(words.version, { day: version.validFrom }),
    address: `${pageUrl}${hrefOf({ view: 'diplom', diplomaKey: diploma.key })}`,
    qrLabel: fill(words.qr, { number: diploma.number }),
    revokedLine:
      diploma.revokedDay === undefined ? undefined : fill(words.revokedOnPaper, { day: day(diploma.revokedDay) }),
    state: {
      ...diplomaStateLooks[state],
      word: texts.common.diplomaState[state],
      day: fill(words.stateLine, { day: day(today) }),
    },
    stateToday: state,
    revocable: diploma.revokedDay === undefined,
  };
}
