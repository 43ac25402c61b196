import type { Language } from '../../words/language';
import { fill } from '../../loc/fill';
import type { Decision, IsoDate } from '../../rules';
import type { IconName, Tone } from '../../ui';
import { outcomeText } from '../../words/awardWords';
import { outcomeLook } from '../../parts/looks';
import { readSnapshot } from '../../usecases/decide/readSnapshot';
import { titlesIn } from '../../words/titles';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { formatDay } from '../../words/format';
import type { TitleOf } from '../../words/reasons';

export interface DecisionEntry {
  readonly key: string;
  readonly day: string;
  readonly unit: string;
  readonly outcome: { readonly word: string; readonly tone: Tone; readonly icon: IconName };
  readonly by: string;
  readonly reason: string;
  /** Attendance as counted when the decision was taken, read from its snapshot. */
  readonly figures: string;
  readonly version: string;
  /** That it corrects an earlier one, or was itself corrected. */
  readonly notes: readonly string[];
}

export interface DateEntry {
  readonly key: string;
  readonly day: IsoDate;
  readonly dayText: string;
  readonly what: string;
}

export interface HistoryViewModel {
  readonly decisions: readonly DecisionEntry[];
  readonly dates: readonly DateEntry[];
}

/** What has been decided, newest first, and the dates of the group in order. */
export function buildHistoryViewModel(open: OpenGroup, language: Language): HistoryViewModel {
  const titleOf = titlesIn(open, language.locale);
  const decisions = [...open.file.decisions]
    .sort((one, other) =>
      sortText(one.value.day, one.modifiedUtc) < sortText(other.value.day, other.modifiedUtc) ? 1 : -1,
    )
    .map(({ value }) => decisionEntry(value, open, language, titleOf));
  return { decisions, dates: datesOf(open, language, titleOf) };
}

const sortText = (day: string, modifiedUtc: string): string => `${day} ${modifiedUtc}`;

function decisionEntry(
  decision: Decision,
  open: OpenGroup,
  { texts, locale }: Language,
  titleOf: TitleOf,
): DecisionEntry {
  const words = texts.history;
  const all = open.file.decisions.map(({ value }) => value);
  const corrects = all.find(({ key }) => key === decision.correctsDecisionKey);
  const corrected = all.some(({ correctsDecisionKey }) => correctsDecisionKey === decision.key);
  const read = readSnapshot(decision.snapshot);
  return {
    key: decision.key,
    day: formatDay(decision.day, locale),
    unit: titleOf(decision.unitKey),
    outcome: { ...outcomeLook[decision.outcome], word: outcomeText(decision.outcome, open.version, { texts, locale }) },
    by: decision.decidedBy,
    reason: [decision.condition, decision.reason].filter(Boolean).join('. '),
    figures:
      read.kind === 'unreadable'
        ? words.unreadable
        : read.snapshot.workGroup.steps
            .map(({ stepKey, present, of }) => fill(words.figure, { step: titleOf(stepKey), present, of }))
            .join(', '),
    version: read.kind === 'unreadable' ? '' : read.snapshot.versionValidFrom,
    notes: [
      ...(corrects === undefined ? [] : [fill(words.corrects, { day: formatDay(corrects.day, locale) })]),
      ...(corrected ? [words.corrected] : []),
    ],
  };
}

function datesOf({ file, units }: OpenGroup, { texts, locale }: Language, titleOf: TitleOf): readonly DateEntry[] {
  const words = texts.history;
  const entry = (key: string, day: IsoDate | undefined, what: string): readonly DateEntry[] =>
    day === undefined ? [] : [{ key, day, dayText: formatDay(day, locale), what }];
  const numberOf = (groupKey: string): string =>
    file.groupsTogether.find(({ value }) => value.key === groupKey)?.value.number ?? file.group.value.number;
  return [
    ...units.flatMap(({ process, unit }) =>
      entry(`applied-${process.value.key}`, process.value.priceAsOf, fill(words.applied, { unit: unit.name })),
    ),
    ...entry('confirmed', file.group.value.confirmedDay, words.confirmed),
    ...units.flatMap(({ process, unit }) =>
      process.value.confirmedDay === file.group.value.confirmedDay
        ? []
        : entry(
            `confirmed-${process.value.key}`,
            process.value.confirmedDay,
            fill(words.processConfirmed, { unit: unit.name }),
          ),
    ),
    ...file.sessions.flatMap(({ value }) =>
      entry(
        `session-${value.key}`,
        value.day,
        fill(value.rollClosed ? words.sessionClosed : words.session, {
          step: titleOf(value.stepKey),
          group: numberOf(value.groupKey),
        }),
      ),
    ),
    ...file.submissions.flatMap(({ value }) => {
      const named = {
        unit: titleOf(value.unitKey),
        assignment: titleOf(value.assignmentKey).toLocaleLowerCase(locale),
      };
      return [
        ...entry(`handed-${value.key}`, value.handedInDay, fill(words.handedIn, named)),
        ...entry(`approved-${value.key}`, value.approvedDay, fill(words.approved, named)),
      ];
    }),
    ...file.diplomas.flatMap(({ value }) => [
      ...entry(
        `issued-${value.key}`,
        value.awardDay,
        fill(words.issued, { unit: value.issuedUnitName, number: value.number }),
      ),
      ...entry(`revoked-${value.key}`, value.revokedDay, fill(words.revoked, { number: value.number })),
    ]),
  ]
    .map((each, index) => ({ each, index }))
    .sort((one, other) =>
      one.each.day === other.each.day ? one.index - other.index : one.each.day < other.each.day ? -1 : 1,
    )
    .map(({ each }) => each);
}
