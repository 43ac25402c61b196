import { fill } from '../../loc/fill';
import type { GroupKey, IsoDate, RescuePlan, RescueRoute, Session, UnitKey } from '../../rules';
import { formatChoice, formatDay, formatList, formatTime, formatWeekday, inSentence } from '../../words/format';
import type { TitleOf } from '../../words/reasons';
import { withAwardWord } from '../../words/awardWords';
import type { Language } from '../../words/language';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';

export interface RescueLine {
  readonly key: string;
  readonly possible: boolean;
  readonly text: string;
  readonly note: string;
}

/** What the sentences of rescue need: the group, its titles, and the numbers of groups elsewhere. */
export interface RescueTelling {
  readonly open: OpenGroup;
  readonly titleOf: TitleOf;
  readonly groupNumber: (key: GroupKey) => string | undefined;
  readonly language: Language;
}

/**
 * What can still restore a criterion, in words: how many it takes, who can go, where and when, and what else can be
 * decided.
 */
export function rescueLines(plan: RescuePlan, telling: RescueTelling): readonly RescueLine[] {
  const {
    open: { version },
    language,
  } = telling;
  const words = language.texts.decision.rescue;
  const deviation = {
    key: 'deviation',
    possible: true,
    text: withAwardWord(words.deviation, version, language),
    note: words.deviationNote,
  };
  if (plan.remedies.includes('settle')) {
    return [
      {
        key: 'settle',
        possible: true,
        text: plan.finding.criterion === 'groupSize' ? words.settleSize : words.settle,
        note: words.settleNote,
      },
    ];
  }
  if (plan.finding.criterion === 'assignment')
    return [{ key: 'handIn', possible: true, text: words.lateHandIn, note: words.lateHandInNote }, deviation];
  if (plan.routes.length === 0) return [deviation];
  return [summaryLine(plan, telling), ...plan.routes.flatMap((route) => routeLines(route, telling)), deviation];
}

function summaryLine(
  { finding, enough, missing, routes }: RescuePlan,
  { titleOf, language: { texts, locale } }: RescueTelling,
): RescueLine {
  const words = texts.decision.rescue;
  const can = routes.reduce((sum, { missed }) => sum + missed.reduce((people, { canGo }) => people + canGo, 0), 0);
  const isManager = finding.criterion === 'managerAttendance';
  const text = isManager
    ? enough
      ? words.managerEnough
      : words.managerNotEnough
    : fill(enough ? words.enough : words.notEnough, { count: missing, can });
  const who = routes.map(({ stepKey, missed }) =>
    fill(words.who, {
      step: titleOf(stepKey),
      units: formatList(
        missed.map(({ unitKey, count, canGo }) => fill(words.whoUnit, { canGo, count, unit: titleOf(unitKey) })),
        locale,
      ),
    }),
  );
  return {
    key: 'summary',
    possible: enough,
    text,
    note: [...who.map((line) => `${line}.`), words.countsOnce].join(' '),
  };
}

/** So many sessions of a step are named; the soonest are the ones to go to. */
const mostShown = 6;

function routeLines({ stepKey, sessions, catchUp }: RescueRoute, telling: RescueTelling): readonly RescueLine[] {
  const {
    titleOf,
    language: { texts },
  } = telling;
  const words = texts.decision.rescue;
  const step = inSentence(titleOf(stepKey));
  const catchUpWords = { counts: 'catchUpYes', doesNotCount: 'catchUpNo', notStated: 'catchUpNotStated' } as const;
  const key = catchUpWords[catchUp];
  return [
    ...(sessions.length === 0
      ? [{ key: `${stepKey} none`, possible: false, text: fill(words.noSession, { step }), note: words.noSessionNote }]
      : []),
    ...sessions.slice(0, mostShown).map((session) => sessionLine(session, telling)),
    ...(sessions.length > mostShown
      ? [
          {
            key: `${stepKey} more`,
            possible: true,
            text: fill(words.more, { count: sessions.length - mostShown, step }),
            note: words.moreNote,
          },
        ]
      : []),
    { key: `${stepKey} catchUp`, possible: catchUp === 'counts', text: words[key], note: words[`${key}Note` as const] },
  ];
}

function sessionLine(session: Session, telling: RescueTelling): RescueLine {
  const {
    titleOf,
    open,
    language: { texts, locale },
  } = telling;
  const words = texts.decision.rescue;
  const { key, day, startUtc, place, groupKey, stepKey, isCatchUp } = session;
  const number = groupKey === open.file.group.value.key ? undefined : telling.groupNumber(groupKey);
  return {
    key,
    possible: true,
    text: fill(isCatchUp ? words.catchUpSession : words.session, {
      step: titleOf(stepKey),
      day: formatWeekday(day, locale),
      time: fill(texts.sessions.at, { time: formatTime(startUtc, locale) }),
    }),
    note: [
      ...(place === '' ? [] : [place.endsWith('.') ? place : `${place}.`]),
      number === undefined ? words.ownGroup : fill(words.heldBy, { group: number }),
    ].join(' '),
  };
}

/** What a conditional decision can say remains, and by when: the first session where each thing can be made up for. */
export interface SuggestedCondition {
  readonly condition: string;
  /** The last of those days; undefined where the plan has no day, as for a hand-in. */
  readonly dueDay: IsoDate | undefined;
}

/**
 * The condition that the rescue plans amount to; undefined when they do not suffice, or there is nothing to make up
 * for. A condition runs to a later day, so what is held today is no part of it.
 */
export function suggestedCondition(
  plans: readonly RescuePlan[],
  telling: RescueTelling,
  today: IsoDate,
): SuggestedCondition | undefined {
  const lost = plans.filter(({ remedies }) => !remedies.includes('settle'));
  if (lost.length === 0 || lost.some(({ remedies }) => !remedies.includes('conditional'))) return undefined;
  const days = lost.flatMap(({ routes }) => routes.flatMap((route) => nextOf(route, today)?.day ?? []));
  return {
    condition: lost.flatMap((plan) => sentences(plan, telling, today)).join('. '),
    dueDay: [...days].sort().pop(),
  };
}

const nextOf = ({ sessions }: RescueRoute, today: IsoDate): Session | undefined =>
  sessions.find(({ day }) => day > today);

function sentences(
  { finding, routes, missing }: RescuePlan,
  { titleOf, open, groupNumber, language: { texts, locale } }: RescueTelling,
  today: IsoDate,
): readonly string[] {
  const words = texts.decision.rescue;
  if (finding.criterion === 'assignment')
    return [fill(words.suggestHandIn, { assignment: titleOf(finding.subject.assignmentKey ?? '') })];
  return routes.map((route) => {
    const { stepKey, missed } = route;
    const first = nextOf(route, today);
    const units = formatChoice(
      missed.filter(({ canGo }) => canGo > 0).map(({ unitKey }: { readonly unitKey: UnitKey }) => titleOf(unitKey)),
      locale,
    );
    const values = {
      units,
      step: inSentence(titleOf(stepKey)),
      count: Math.min(
        missing,
        missed.reduce((sum, { canGo }) => sum + canGo, 0),
      ),
    };
    const group = first && (groupNumber(first.groupKey) ?? open.file.group.value.number);
    const place =
      first === undefined ? '' : fill(words.suggestPlace, { day: formatDay(first.day, locale), group: group ?? '' });
    return `${fill(finding.criterion === 'managerAttendance' ? words.suggestManager : words.suggestAttendance, values)}${place}`;
  });
}
