import { outcomeLook } from '../../parts/looks';
import type { Decision, IsoDate, ProcessKey } from '../../rules';
import { conditionState, standingDecision } from '../../rules';
import type { Tone } from '../../ui';
import type { IconName } from '../../ui';
import { formatDay } from '../../words/format';
import { judgeProcess } from '../../usecases/openGroup/groupFacts';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { outcomeText, suggestedText } from '../../words/awardWords';
import { buildBand } from './buildBand';
import type { Language } from '../../words/language';
import { buildCriteria } from './buildCriteria';
import { titlesIn } from '../../words/titles';

export interface DecisionListRow {
  readonly processKey: ProcessKey;
  readonly unitName: string;
  /** What the facts amount to today, in words and with its numbers. */
  readonly basis: { readonly tone: Tone; readonly icon: IconName; readonly word: string; readonly detail: string };
  /** The decision in force; undefined while there is none. */
  readonly decided:
    | { readonly tone: Tone; readonly icon: IconName; readonly word: string; readonly day: string }
    | undefined;
}

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
