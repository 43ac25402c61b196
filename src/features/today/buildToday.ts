import type { ListedGroup } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { EssentialTexts, FirstTexts } from '../../loc/texts';
import { addDays, addMonths, ore, type Group, type InvoiceLine, type IsoDate, type PersonRequest } from '../../rules';
import { formatDay, formatKronor } from '../../words/format';
import type { Locale } from '../../loc/locale';
import { hrefOf } from '../../services/routes';
import { coverageItems, renewalItems, statesOf } from './diplomaItems';
import type { Build, QueueItem, TodayFacts, Urgency } from './queue';

/** The coordinator's queue: what waits, why, until when, and the one next step of each. */
export function buildQueue(
  facts: TodayFacts,
  today: IsoDate,
  texts: EssentialTexts & FirstTexts,
  locale: Locale,
): readonly QueueItem[] {
  const build = { facts, today, text: texts.today, texts, locale };
  const items = [
    ...requestItems(build),
    ...riskItems(build),
    ...openRollItems(build),
    ...askedItems(build),
    ...applicationItems(build),
    ...changedItems(build),
    ...decisionItems(build),
    ...invoiceItems(build),
    ...coverageItems(build),
    ...renewalItems(build),
  ];
  const rank: Record<Urgency, number> = { first: 0, soon: 1, later: 2 };
  const dayOf = (item: QueueItem): string => item.lastDay ?? '9999-12-31';
  return items.sort((one, other) => rank[one.urgency] - rank[other.urgency] || dayOf(one).localeCompare(dayOf(other)));
}

function requestItems({ facts, text, today }: Build): readonly QueueItem[] {
  const byGroup = new Map<string, Pick<PersonRequest, 'kind' | 'groupKey'> & { readonly count: number }>();
  for (const { value } of facts.requests) {
    const { kind, groupKey } = value;
    const key = `${kind} ${groupKey}`;
    byGroup.set(key, { kind, groupKey, count: (byGroup.get(key)?.count ?? 0) + 1 });
  }
  return [...byGroup.entries()].flatMap(([key, { kind, groupKey, count }]): QueueItem[] => {
    const group = facts.groups.find(({ key: own }) => own === groupKey);
    if (group === undefined) return [];
    const checkIn = kind === 'checkIn';
    return [
      {
        key,
        kind: 'attendance',
        urgency: checkIn ? 'first' : 'soon',
        lastDay: checkIn ? today : undefined,
        late: false,
        pill: { text: checkIn ? text.pillCheckIn : text.pillJoin, tone: 'warm', icon: 'person' },
        title: group.title,
        detail: `${group.number}. ${fill(checkIn ? text.checkIns : text.joins, { count })}`,
        action: text.confirm,
        href: hrefOf({ view: 'grupp', groupKey: group.key, tab: checkIn ? 'narvaro' : 'deltagare' }),
      },
    ];
  });
}

function riskItems({ facts, text }: Build): readonly QueueItem[] {
  return facts.groups
    .filter((value) => value.computed.atRisk && isGoingOn(value))
    .map((value): QueueItem => {
      // When every roll is closed only a decision can settle it: with a deviation, on a condition, or no.
      const decided = value.stage === 'decision';
      return {
        key: `risk ${value.key}`,
        kind: 'risk',
        urgency: 'first',
        lastDay: value.assignmentDueDay,
        late: false,
        pill: { text: text.pillRisk, tone: 'bad', icon: 'warning' },
        title: value.title,
        detail: `${value.number}. ${riskDetail(value, text)}`,
        action: decided ? text.chooseRescue : value.stage === 'assignment' ? text.followUp : text.openRoll,
        href: hrefOf({
          view: 'grupp',
          groupKey: value.key,
          tab: decided ? 'beslut' : value.stage === 'assignment' ? 'uppgifter' : 'narvaro',
        }),
      };
    });
}

function riskDetail({ stage, computed: { absenceBudget, size } }: ListedGroup, text: FirstTexts['today']): string {
  if (stage === 'assignment') return text.riskAssignment;
  return absenceBudget === undefined ? text.riskUnknown : fill(text.risk, { budget: absenceBudget, size });
}

function openRollItems({ facts, text, today, locale }: Build): readonly QueueItem[] {
  return facts.sessions
    .filter(({ value }) => !value.rollClosed && value.day <= today)
    .flatMap(({ value }): QueueItem[] => {
      const group = facts.groups.find((each) => each.key === value.groupKey);
      if (group === undefined || !isGoingOn(group)) return [];
      return [
        {
          key: `roll ${value.key}`,
          kind: 'attendance',
          urgency: 'first',
          lastDay: value.day,
          late: value.day < today,
          pill: { text: text.pillOpenRoll, tone: 'warm', icon: 'edit' },
          title: group.title,
          detail: `${group.number}. ${value.day === today ? text.rollToday : fill(text.rollOpenSince, { day: formatDay(value.day, locale) })}`,
          action: text.openRoll,
          href: hrefOf({ view: 'grupp', groupKey: group.key, tab: 'narvaro' }),
        },
      ];
    });
}

/** What has come in by itself is one matter: a coordinator takes each into the queue, or declines it. */
function askedItems({ facts: { asked }, text }: Build): readonly QueueItem[] {
  if (asked.length === 0) return [];
  return [
    {
      key: 'applications asked',
      kind: 'applications',
      urgency: 'soon',
      lastDay: undefined,
      late: false,
      pill: { text: text.pillAsked, tone: 'warm', icon: 'document' },
      title: asked.length === 1 ? text.askedOne : fill(text.asked, { count: asked.length }),
      detail: text.askedWhy,
      action: text.takeUp,
      href: hrefOf({ view: 'pool' }),
    },
  ];
}

/** New applications are shown one by one for a fortnight; those that have waited longer are one matter: form groups. */
function applicationItems({ facts, text, today, locale }: Build): readonly QueueItem[] {
  const waited = facts.applications
    .filter(({ value }) => addDays(value.receivedDay, 14) < today)
    .sort((one, other) => (one.value.receivedDay < other.value.receivedDay ? -1 : 1));
  const rows = facts.applications
    .filter((each) => !waited.includes(each))
    .map(({ value }): QueueItem => {
      const unit = facts.catalogue.units.find((each) => each.value.key === value.unitKey)?.value;
      return {
        key: `application ${value.key}`,
        kind: 'applications',
        urgency: 'soon',
        lastDay: addDays(value.receivedDay, 14),
        late: false,
        pill: { text: text.pillApplication, tone: 'warm', icon: 'document' },
        title: fill(text.application, { unit: unit?.name ?? value.contactName, count: value.headcount }),
        detail: fill(text.applied, { day: formatDay(value.receivedDay, locale), contact: value.contactName }),
        action: text.place,
        href: hrefOf({ view: 'pool' }),
      };
    });
  const [longest] = waited;
  if (longest === undefined) return rows;
  return [
    ...rows,
    {
      key: 'applications waited',
      kind: 'applications',
      urgency: 'first',
      lastDay: addDays(longest.value.receivedDay, 14),
      late: true,
      pill: { text: text.pillPool, tone: 'warm', icon: 'people' },
      title: waited.length === 1 ? text.waitedOne : fill(text.waited, { count: waited.length }),
      detail: fill(text.waitedSince, {
        day: formatDay(longest.value.receivedDay, locale),
        people: waited.reduce((sum, { value }) => sum + value.headcount, 0),
      }),
      action: text.formGroups,
      href: hrefOf({ view: 'pool' }),
    },
  ];
}

/** Decisions whose facts have changed since, until somebody has settled them. */
function changedItems({ facts, text }: Build): readonly QueueItem[] {
  return facts.groups.flatMap((value): readonly QueueItem[] => {
    const { changedSinceDecision: counts } = value.computed;
    if (counts === undefined) return [];
    return [
      {
        key: `changed ${value.key}`,
        kind: 'decisions',
        urgency: 'first',
        lastDay: undefined,
        late: false,
        pill: { text: text.pillChanged, tone: 'warm', icon: 'warning' },
        title: value.title,
        detail: `${value.number}. ${counts === '≠' ? text.changed : fill(text.changedCounts, { counts })}`,
        action: text.settleChanged,
        href: hrefOf({ view: 'grupp', groupKey: value.key, tab: 'beslut' }),
      },
    ];
  });
}

function decisionItems({ facts, text }: Build): readonly QueueItem[] {
  return facts.groups
    .filter((value) => value.stage === 'decision' && !value.computed.atRisk)
    .map(
      (value): QueueItem => ({
        key: `decision ${value.key}`,
        kind: 'decisions',
        urgency: 'soon',
        lastDay: undefined,
        late: false,
        pill: { text: text.pillDecision, tone: 'ok', icon: 'checkCircle' },
        title: value.title,
        detail: `${value.number}. ${value.processKeys.length === 1 ? text.decideOne : fill(text.decide, { count: value.processKeys.length })}`,
        action: text.takeDecision,
        href: hrefOf({ view: 'grupp', groupKey: value.key, tab: 'beslut' }),
      }),
    );
}

function invoiceItems({ facts, text, locale }: Build): readonly QueueItem[] {
  const byGroup = new Map<string, InvoiceLine[]>();
  for (const { value } of facts.invoiceLines)
    byGroup.set(value.groupKey, [...(byGroup.get(value.groupKey) ?? []), value]);
  return [...byGroup.entries()].flatMap(([key, lines]): QueueItem[] => {
    const group = facts.groups.find((each) => each.key === key);
    if (group === undefined) return [];
    const total = ore(lines.reduce((sum, { amount }) => sum + amount, 0));
    return [
      {
        key: `invoice ${key}`,
        kind: 'economy',
        urgency: 'soon',
        lastDay: undefined,
        late: false,
        pill: { text: text.pillInvoice, tone: 'neutral', icon: 'receipt' },
        title: `${group.number}, ${formatKronor(total, locale)}`,
        detail:
          lines.length === 1
            ? fill(text.invoiceOne, { group: group.title })
            : fill(text.invoice, { group: group.title, count: lines.length }),
        action: text.seeCost,
        href: hrefOf({ view: 'grupp', groupKey: group.key, tab: 'kostnad' }),
      },
    ];
  });
}

function isGoingOn({ stage }: Pick<Group, 'stage'>): boolean {
  return stage !== 'done' && stage !== 'cancelled';
}

export interface Standing {
  readonly valid: number;
  /** Diplomas whose last valid day comes within 18 months. */
  readonly expiringSoon: number;
  readonly goingOn: number;
  readonly inPool: number;
}

/** The few figures next to the queue. */
export function buildStanding(facts: TodayFacts, today: IsoDate): Standing {
  const stateOf = statesOf(facts, today);
  const living = facts.diplomas.diplomas.filter((diploma) => ['valid', 'renewalDue'].includes(stateOf(diploma)));
  const horizon = addMonths(today, 18);
  return {
    valid: living.length,
    expiringSoon: living.filter(({ lastValidDay }) => lastValidDay !== undefined && lastValidDay <= horizon).length,
    goingOn: facts.groups.filter(isGoingOn).length,
    inPool: facts.applications.length,
  };
}
