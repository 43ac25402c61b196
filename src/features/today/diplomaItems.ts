import { fill } from '../../loc/fill';
import { currentReminder, statesOfDiplomas, isWithdrawn, missingToLevel, renewalOfDiploma } from '../../rules';
import type { DatedDiploma, DiplomaState, IsoDate } from '../../rules';
import { formatDay } from '../../words/format';
import { reasonText } from '../../words/reasons';
import { hrefOf } from '../../services/routes';
import type { Build, QueueItem, TodayFacts } from './queue';

/** How many rows of one kind are shown in the queue before the rest are summed up in a link to where all are. */
const mostOfAKind = 5;

/** The state of each diploma that has been read. */
export function statesOf(
  { catalogue, diplomas }: Pick<TodayFacts, 'catalogue' | 'diplomas'>,
  today: IsoDate,
): (diploma: DatedDiploma) => DiplomaState {
  const unitEvents = catalogue.unitEvents.map(({ value }) => value);
  return statesOfDiplomas({ ...diplomas, unitEvents, versions: catalogue.versions }, today);
}

/**
 * Units whose trained people have become too few for the level their programme keeps: seats to offer, while the diploma
 * holds.
 */
export function coverageItems({ facts, today, text, texts, locale }: Build): readonly QueueItem[] {
  const stateOf = statesOf(facts, today);
  const levelOf = new Map(facts.catalogue.versions.map(({ key, validity }) => [key, validity.keptCoverage]));
  const below = facts.diplomas.diplomas
    .flatMap((value) => {
      const level = value.versionKey === undefined ? undefined : levelOf.get(value.versionKey);
      const missing =
        value.coverage === undefined || level === undefined ? undefined : missingToLevel(value.coverage, level);
      return missing === undefined || missing === 0 || value.coverage === undefined
        ? []
        : [{ value, missing, ...value.coverage }];
    })
    .filter(({ value }) => ['valid', 'renewalDue'].includes(stateOf(value)))
    .sort((one, other) => other.missing - one.missing);
  const pill = { text: text.pillCoverage, tone: 'warm', icon: 'people' } as const;
  const rows = below.slice(0, mostOfAKind).map(
    ({ value, missing, trained, of }): QueueItem => ({
      key: `coverage ${value.key}`,
      kind: 'coverage',
      urgency: 'soon',
      lastDay: undefined,
      late: false,
      pill,
      title: value.issuedUnitName,
      detail: `${value.number}. ${reasonText({ code: 'coverage.below', values: { trained, of, needed: trained + missing, missing } }, { texts, locale })}.`,
      action: text.seeDiploma,
      href: hrefOf({ view: 'diplom', diplomaKey: value.key }),
    }),
  );
  if (below.length <= mostOfAKind) return rows;
  return [
    ...rows,
    {
      key: 'coverage more',
      kind: 'coverage',
      urgency: 'soon',
      lastDay: undefined,
      late: false,
      pill,
      title: fill(text.moreCoverage, { count: below.length - mostOfAKind }),
      detail: text.moreCoverageWhy,
      action: text.seeRegister,
      href: hrefOf({ view: 'register' }),
    },
  ];
}

/**
 * Diplomas of which a reminder has come (18, 12, 6 or 3 months before), that are due or have expired, unless a renewal
 * is under way.
 */
export function renewalItems({ facts, today, text, texts, locale }: Build): readonly QueueItem[] {
  const stateOf = statesOf(facts, today);
  const underWay = new Set(
    facts.diplomas.renewals
      .filter((renewal) => !isWithdrawn(renewal) && renewal.stage !== 'decided')
      .map(({ renewsDiplomaKey }) => renewsDiplomaKey),
  );
  const due = facts.diplomas.diplomas
    .map((value) => ({ value, state: stateOf(value) }))
    .filter(
      ({ value, state }) =>
        !underWay.has(value.key) &&
        (state === 'renewalDue' ||
          state === 'expired' ||
          (state === 'valid' &&
            value.lastValidDay !== undefined &&
            currentReminder(value.lastValidDay, today) !== undefined)),
    )
    .sort((one, other) => (one.value.lastValidDay ?? '').localeCompare(other.value.lastValidDay ?? ''));
  const rows = due.slice(0, mostOfAKind).map(({ value, state }): QueueItem => {
    const expired = state === 'expired';
    const { answer } = renewalOfDiploma(value, facts.catalogue.versions, today);
    const said = answer.reasons
      .filter(({ code }) => expired || code === 'renewal.unitTooSmall')
      .map((reason) => `${reasonText(reason, { texts, locale })}.`);
    const until =
      value.lastValidDay === undefined || expired
        ? []
        : [fill(text.renewal, { day: formatDay(value.lastValidDay, locale) })];
    return {
      key: `renewal ${value.key}`,
      kind: 'renewal',
      urgency: 'later',
      lastDay: value.lastValidDay,
      late: expired,
      pill: expired
        ? { text: text.pillExpired, tone: 'bad', icon: 'crossCircle' }
        : { text: state === 'valid' ? text.pillReminder : text.pillRenewal, tone: 'neutral', icon: 'clock' },
      title: value.issuedUnitName,
      detail: [`${value.number}.`, ...until, ...said].join(' '),
      action: text.seeDiploma,
      href: hrefOf({ view: 'diplom', diplomaKey: value.key }),
    };
  });
  if (due.length <= mostOfAKind) return rows;
  return [
    ...rows,
    {
      key: 'renewal more',
      kind: 'renewal',
      urgency: 'later',
      lastDay: undefined,
      late: false,
      pill: { text: text.pillRenewal, tone: 'neutral', icon: 'clock' },
      title: fill(text.moreRenewals, { count: due.length - mostOfAKind }),
      detail: text.moreRenewalsWhy,
      action: text.seeRegister,
      href: hrefOf({ view: 'register' }),
    },
  ];
}
