import type { Decision, DecisionOutcome, IsoDate, ProcessKey } from '../../rules';
import { conditionState, standingDecision } from '../../rules';
import type { Tone } from '../controls';
import type { IconName } from '../controls';
import { formatDay } from '../shell/format';
import { judgeProcess } from '../group/groupFacts';
import type { OpenGroup } from '../group/OpenGroup';
import { outcomeText, suggestedText } from './awardWords';
import { buildBand } from './buildBand';
import { buildCriteria, type Language } from './buildCriteria';
import { titlesIn } from './titles';

export interface DecisionListRow {
  readonly processKey: ProcessKey;
  readonly unitName: string;
  /** What the facts amount to today, in words and with its numbers. */
  readonly basis: { readonly tone: Tone; readonly icon: IconName; readonly word: string; readonly detail: string };
  /** The decision that stands; undefined while there is none. */
  readonly decided:
    | { readonly tone: Tone; readonly icon: IconName; readonly word: string; readonly day: string }
    | undefined;
}

export const outcomeLook: Record<DecisionOutcome, { readonly tone: Tone; readonly icon: IconName }> = {
  awarded: { tone: 'ok', icon: 'award' },
  awardedWithDeviation: { tone: 'ok', icon: 'award' },
  conditional: { tone: 'warm', icon: 'clock' },
  notAwarded: { tone: 'bad', icon: 'crossCircle' },
  pending: { tone: 'neutral', icon: 'circleDashed' },
};

/** The units of the group with what the facts say and what has been decided. */
export function buildDecisionList(open: OpenGroup, today: IsoDate, language: Language): readonly DecisionListRow[] {
  const { locale } = language;
  const decisions = open.file.decisions.map(({ value }) => value);
  return open.units.map((unit) => {
    const { findings, suggestedOutcome } = judgeProcess(open, unit, today);
    const rows = buildCriteria(findings, open.version, language, titlesIn(open, locale));
    const decision = standingDecision(decisions, unit.process.value.key);
    return {
      processKey: unit.process.value.key,
      unitName: unit.unit.name,
      basis: {
        ...outcomeLook[suggestedOutcome],
        word: suggestedText(suggestedOutcome, open.version, language),
        detail: buildBand(rows, findings, open.version, language).title,
      },
      decided:
        decision === undefined
          ? undefined
          : {
              ...look(decision, today),
              day: formatDay(decision.day, locale),
              word: outcomeText(decision.outcome, open.version, language),
            },
    };
  });
}

function look(decision: Decision, today: IsoDate): { readonly tone: Tone; readonly icon: IconName } {
  return conditionState(decision, today).state === 'missed'
    ? { tone: 'bad', icon: 'warning' }
    : outcomeLook[decision.outcome];
}
