import { fill } from '../../loc/fill';
import { followUps, isIsoDate, type Decision, type DiplomaKey } from '../../rules';
import type { IconName, Tone } from '../../ui';
import { formatDay, textIn } from '../../words/format';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { awardWord, outcomeText } from '../../words/awardWords';
import { outcomeLook } from '../../parts/looks';
import type { Language } from '../../words/language';
import { storedReasonText } from '../../words/reasons';
import { criterionTitle } from '../../words/criterionTitle';
import { readSnapshot, type StoredSnapshot } from '../../usecases/decide/readSnapshot';
import { titlesIn } from '../../words/titles';

/** A decision as it was taken; its figures come out of its snapshot and are never counted anew. */
export interface TakenDecision {
  readonly key: string;
  readonly word: string;
  readonly tone: Tone;
  readonly icon: IconName;
  readonly meta: string;
  readonly reason: string;
  readonly condition: string | undefined;
  readonly dueDay: string | undefined;
  readonly corrects: string | undefined;
  readonly diploma: { readonly key: DiplomaKey; readonly text: string } | undefined;
  /** What the award is followed up with: "Uppföljning: senast 20 maj 2027". */
  readonly followUps: readonly string[];
  readonly figures: TakenFigures;
}

export type TakenFigures =
  | { readonly kind: 'unreadable'; readonly text: string }
  | {
      readonly kind: 'read';
      readonly note: string;
      readonly criteria: readonly {
        readonly key: string;
        readonly title: string;
        /** As stored: a word of its own where the product knows it. */
        readonly outcome: string;
        readonly figures: string;
      }[];
      readonly units: readonly { readonly name: string; readonly counts: string }[];
    };

export function buildTakenDecision(open: OpenGroup, decision: Decision, language: Language): TakenDecision {
  const { texts, locale } = language;
  const corrected = open.file.decisions.find(({ value }) => value.key === decision.correctsDecisionKey)?.value;
  const diploma = open.file.diplomas.find(({ value }) => value.decisionKey === decision.key)?.value;
  const read = readSnapshot(decision.snapshot);
  return {
    key: decision.key,
    ...outcomeLook[decision.outcome],
    word: outcomeText(decision.outcome, open.version, language),
    meta: fill(metaOf(open, decision, texts), {
      day: formatDay(decision.day, locale),
      who: decision.decidedBy,
      declaredBy: decision.declaredBy ?? '',
    }),
    reason: decision.reason === '' ? texts.decision.saved.noReason : decision.reason,
    condition: decision.condition,
    dueDay: decision.conditionDueDay === undefined ? undefined : formatDay(decision.conditionDueDay, locale),
    corrects:
      corrected === undefined ? undefined : fill(texts.history.corrects, { day: formatDay(corrected.day, locale) }),
    diploma:
      diploma === undefined
        ? undefined
        : {
            key: diploma.key,
            text: fill(texts.decision.saved.toDiploma, {
              word: awardWord(open.version, language),
              number: diploma.number,
            }),
          },
    followUps:
      decision.outcome !== 'awarded' && decision.outcome !== 'awardedWithDeviation'
        ? []
        : followUps(open.version, decision.day).map(({ rule, dueDay }) =>
            fill(texts.decision.saved.followUp, {
              assignment: textIn(rule.title, locale),
              day: formatDay(dueDay, locale),
            }),
          ),
    figures:
      read.kind === 'read'
        ? figuresOf(open, read.snapshot, language)
        : { kind: 'unreadable', text: fill(texts.decision.saved.unreadable, { problem: read.problem }) },
  };
}

/** Who took it: the coordinator, or somebody whose word the coordinator recorded. */
function metaOf({ version }: OpenGroup, { declaredBy }: Decision, { decision: { saved } }: Language['texts']): string {
  if (declaredBy === undefined) return saved.meta;
  return version.award.decidedBy === 'unit' ? saved.byUnit : saved.byCertifier;
}

function figuresOf(open: OpenGroup, snapshot: StoredSnapshot, language: Language): TakenFigures {
  const { texts, locale } = language;
  const titleOf = titlesIn(open, locale);
  return {
    kind: 'read',
    note: fill(texts.decision.saved.figuresNote, {
      day: isIsoDate(snapshot.day) ? formatDay(snapshot.day, locale) : snapshot.day,
      version: snapshot.versionValidFrom,
    }),
    criteria: snapshot.criteria.map((criterion, index) => ({
      key: `${criterion.criterion}-${index}`,
      title: criterionTitle(criterion, open.version, language),
      outcome: criterion.outcome,
      figures: criterion.reasons.map((reason) => storedReasonText(reason, language, titleOf)).join('. '),
    })),
    units: snapshot.units.map(({ unitKey, steps }) => ({
      name: titleOf(unitKey),
      counts: steps
        .map(({ stepKey, present, of }) => `${titleOf(stepKey)}: ${fill(texts.decision.aside.count, { present, of })}`)
        .join(', '),
    })),
  };
}
