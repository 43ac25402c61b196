import { fill } from '../../loc/fill';
import type { Citation, Decision, DecisionProposal, IsoDate, Session, StepKey } from '../../rules';
import { conditionState, rescueOptions } from '../../rules';
import { formatDay, formatList, textIn } from '../../words/format';
import { attendanceFacts, judgeProcess } from '../../usecases/openGroup/groupFacts';
import type { OpenGroup, ParticipatingUnit } from '../../usecases/openGroup/openGroup';
import { buildBand, type Band } from './buildBand';
import type { Language } from '../../words/language';
import { buildCriteria, type CriterionRow } from './buildCriteria';
import { rescueLines, suggestedCondition, type RescueTelling, type SuggestedCondition } from './buildRescue';
import { buildTakenDecision, type TakenDecision } from './buildTakenDecision';
import { titlesIn } from '../../words/titles';
import { decisionInForce } from '../../usecases/openGroup/decisionInForce';

export interface PerUnitTable {
  readonly note: string;
  readonly steps: readonly { readonly key: StepKey; readonly title: string }[];
  readonly units: readonly {
    readonly key: string;
    readonly name: string;
    readonly own: boolean;
    readonly counts: readonly string[];
  }[];
}

export interface DecisionViewModel {
  readonly unitName: string;
  readonly lead: string;
  readonly proposal: DecisionProposal;
  readonly band: Band;
  readonly criteria: readonly CriterionRow[];
  readonly sources: readonly string[];
  readonly perUnit: PerUnitTable;
  /** The decision in force, and what it says today. */
  readonly standing: Decision | undefined;
  readonly taken: TakenDecision | undefined;
  readonly condition: 'none' | 'open' | 'missed';
  /** What a condition can be, where the plans that would mend what is lost are enough. */
  readonly suggestion: SuggestedCondition | undefined;
  /** Whether anything has to be made up for at a session, and so other groups' sessions are worth reading. */
  readonly wantsElsewhere: boolean;
}

/** The sessions of the steps that other groups hold, as far as they have been read. */
export interface Elsewhere {
  readonly sessions: readonly Session[];
  readonly groupNumber: RescueTelling['groupNumber'];
}

/** Everything the decision page of one unit shows, judged today; a decision already taken is read from its snapshot. */
export function buildDecisionViewModel(
  open: OpenGroup,
  unit: ParticipatingUnit,
  today: IsoDate,
  language: Language,
  elsewhere?: Elsewhere,
): DecisionViewModel {
  const { texts, locale } = language;
  const proposal = judgeProcess(open, unit, today);
  const facts = attendanceFacts(open, today);
  const plans = rescueOptions(
    { ...facts, sessions: [...facts.sessions, ...(elsewhere?.sessions ?? [])] },
    proposal.findings,
  );
  const groupNumber: RescueTelling['groupNumber'] =
    elsewhere?.groupNumber ?? ((key) => open.file.groupsTogether.find(({ value }) => value.key === key)?.value.number);
  const telling = { open, language, groupNumber, titleOf: titlesIn(open, locale) };
  const criteria = buildCriteria(proposal.findings, open.version, language, telling.titleOf, {
    plans,
    linesOf: (plan) => rescueLines(plan, telling),
  });
  const standing = decisionInForce(open.file, unit.process.value.key);
  const state = standing === undefined ? undefined : conditionState(standing, today).state;
  return {
    unitName: unit.unit.name,
    lead: leadOf(open, unit, proposal, language),
    proposal,
    band: buildBand(criteria, proposal.findings, open.version, language),
    criteria,
    sources: sourcesOf(
      proposal.findings.map(({ citation }) => citation),
      language,
    ),
    perUnit: {
      note: open.version.attendance.scope === 'eachUnit' ? texts.decision.aside.decides : texts.decision.aside.shown,
      steps: (proposal.perUnit[0]?.steps ?? []).map(({ stepKey }) => ({
        key: stepKey,
        title: stepTitle(open, stepKey, language),
      })),
      units: proposal.perUnit.map(({ unitKey, steps }) => ({
        key: unitKey,
        name: open.units.find((each) => each.unit.key === unitKey)?.unit.name ?? unitKey,
        own: unitKey === unit.unit.key,
        counts: steps.map(({ present, of }) => fill(texts.decision.aside.count, { present, of })),
      })),
    },
    standing,
    taken: standing === undefined ? undefined : buildTakenDecision(open, standing, language),
    condition: state === 'open' || state === 'missed' ? state : 'none',
    suggestion: suggestedCondition(plans, telling, today),
    wantsElsewhere: plans.some(({ routes }) => routes.length > 0),
  };
}

function leadOf(
  { version, units, file }: OpenGroup,
  unit: ParticipatingUnit,
  { snapshot }: DecisionProposal,
  { texts, locale }: Language,
): string {
  const words = texts.decision;
  const others = units.filter((each) => each !== unit).map((each) => each.unit.name);
  const people = Math.max(0, ...snapshot.workGroup.steps.map(({ of }) => of));
  const groups = file.groupsTogether.filter(({ value }) => value.processKeys.includes(unit.process.value.key)).length;
  return [
    fill(version.validFromAssumed ? words.leadAssumed : words.lead, {
      programme: textIn(version.programmeTitle, locale),
      version: version.validFrom,
    }),
    others.length === 0
      ? fill(words.alone, { count: people })
      : fill(words.together, { units: formatList(others, locale), count: people }),
    ...(groups > 1 ? [fill(words.inGroups, { count: groups })] : []),
  ].join(' ');
}

/** A step's title; a step that the version does not have is shown as unknown, for decisions outlive versions. */
function stepTitle({ version }: Pick<OpenGroup, 'version'>, stepKey: string, { texts, locale }: Language): string {
  const step = version.steps.find(({ key }) => key === stepKey);
  return step === undefined ? fill(texts.decision.aside.step, { order: '?' }) : textIn(step.title, locale);
}

/** Each source page once; the headings are in the table. */
function sourcesOf(citations: readonly Citation[], { texts, locale }: Language): readonly string[] {
  return [
    ...new Set(
      citations.map(({ publisher, page, dated }) =>
        fill(texts.decision.criteria.source, {
          publisher,
          page,
          dated: dated === 'undated' ? texts.common.undated : formatDay(dated, locale),
        }),
      ),
    ),
  ];
}
