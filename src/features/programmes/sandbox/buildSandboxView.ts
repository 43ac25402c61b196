import type { Language } from '../../../words/language';
import { fill } from '../../../loc/fill';
import type { ProgrammeTexts } from '../../../loc/texts';
import { ore, sandboxVerdicts } from '../../../rules';
import type {
  Beside,
  Comparison,
  DecisionOutcome,
  IsoDate,
  Ore,
  ProgrammeVersion,
  SandboxCost,
  SandboxFinding,
  SandboxVerdict,
  Stated,
} from '../../../rules';
import type { IconName, Tone } from '../../../ui';
import { outcomeText } from '../../../words/awardWords';
import { formatDay, formatKronor } from '../../../words/format';
import { storedReasonText, type TitleOf } from '../../../words/reasons';
import { titleByKey, titlesOf } from '../../../words/titles';
import type { Tried } from './runSandbox';

export interface VerdictWord {
  readonly word: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** One process with what would change of it, in words. */
export interface SandboxRow {
  readonly key: string;
  readonly unit: string;
  readonly about: string;
  readonly verdict: { readonly before: VerdictWord; readonly after: VerdictWord; readonly changed: boolean };
  /** Why: what decides under the draft where it would be worse, else what decided before. */
  readonly why: readonly string[];
  readonly lastValidDay: Beside<string>;
  readonly cost: Beside<string>;
  readonly changed: boolean;
}

export interface SandboxView {
  readonly rows: readonly SandboxRow[];
  readonly total: number;
  readonly changed: number;
  readonly outcomes: number;
  readonly days: number;
  readonly costs: number;
  readonly unreadable: number;
  /** By how much the costs that are stated on both sides differ together. */
  readonly costDifference: Ore | undefined;
  /** How many would get which verdict, where it is another than before. */
  readonly towards: readonly { readonly word: string; readonly count: number }[];
}

type Words = ProgrammeTexts['programmes']['sandbox'];
/** What the rows are written with; outcomes in the words of the programme. */
interface Saying {
  readonly words: Words;
  readonly language: Language;
  readonly outcome: (outcome: DecisionOutcome) => string;
  /** In place of a last day where nothing is awarded. */
  readonly noDay: string;
}

/** What has been tried as rows and totals. */
export function buildSandboxView(
  tried: readonly Tried[],
  draft: ProgrammeVersion,
  words: Words,
  language: Language,
): SandboxView {
  const read = tried.flatMap((each) =>
    each.comparison === undefined ? [] : [{ ...each, comparison: each.comparison }],
  );
  const saying: Saying = {
    words,
    language,
    outcome: (outcome) => outcomeText(outcome, draft, language),
    noDay: draft.award.to === 'nobody' ? '–' : words.noDay,
  };
  const rows = read.map((each) => rowOf(each, draft, each.comparison, saying));
  const count = (is: (comparison: Comparison) => boolean): number =>
    read.filter(({ comparison }) => is(comparison)).length;
  const differences = read.flatMap(({ comparison: { cost } }) =>
    cost.changed && cost.before.kind === 'stated' && cost.after.kind === 'stated'
      ? [cost.after.amount - cost.before.amount]
      : [],
  );
  return {
    rows,
    total: tried.length,
    changed: count(({ changed }) => changed),
    outcomes: count(({ verdict }) => verdict.changed),
    days: count(({ lastValidDay }) => lastValidDay.changed),
    costs: count(({ cost }) => cost.changed),
    unreadable: tried.length - read.length,
    costDifference: differences.length === 0 ? undefined : sumOf(differences),
    towards: sandboxVerdicts
      .map((verdict) => ({
        word: verdictWord(verdict, saying).word,
        count: count((each) => each.verdict.changed && each.verdict.after === verdict),
      }))
      .filter((each) => each.count > 0),
  };
}

function rowOf(
  { process, unit, group, facts, version }: Tried,
  draft: ProgrammeVersion,
  { verdict, decided, deciding, lastValidDay, cost, changed }: Comparison,
  saying: Saying,
): SandboxRow {
  const { words, language } = saying;
  const people = fill(words.people, { count: process.computed.participants });
  const titleOf = titleByKey(
    titlesOf(
      [version, draft].flatMap(({ steps, assignments }) => [...steps, ...assignments]),
      language.locale,
    ),
  );
  const decisive = {
    notAwarded: deciding.after.filter(({ outcome }) => outcome === 'notMet'),
    unknown: deciding.after.filter(({ outcome }) => outcome === 'unknown'),
    pending: deciding.after,
    awarded: deciding.before,
  };
  return {
    key: process.key,
    unit: unit.name,
    changed,
    about: fill(facts?.basis.kind === 'open' ? words.openAbout : words.decidedAbout, { group: group.number, people }),
    verdict: {
      before: decided === undefined ? verdictWord(verdict.before, saying) : decidedWord(decided, saying),
      after:
        verdict.changed || decided === undefined ? verdictWord(verdict.after, saying) : decidedWord(decided, saying),
      changed: verdict.changed,
    },
    why: verdict.changed ? decisive[verdict.after].map((finding) => whyOf(finding, titleOf, language)) : [],
    lastValidDay: besideAs(lastValidDay, (of) => dayText(of, saying)),
    cost: besideAs(cost, (of) => costText(of, words, language)),
  };
}

function whyOf(
  { criterion, stepKey, assignmentKey, reasons }: SandboxFinding,
  titleOf: TitleOf,
  language: Language,
): string {
  const what = language.texts.reasons.criteria[criterion];
  const key = stepKey ?? assignmentKey ?? '';
  const where = titleOf(key);
  const [first] = reasons;
  const text = first === undefined ? '' : storedReasonText(first, language, titleOf);
  return [where === key ? what : `${what} ${where}`, text].filter((part) => part !== '').join(': ');
}

const besideAs = <T>({ before, after, changed }: Beside<T>, text: (of: T) => string): Beside<string> => ({
  before: text(before),
  after: text(after),
  changed,
});

function dayText(
  of: Stated<IsoDate> | undefined,
  {
    words,
    noDay,
    language: {
      locale,
      texts: { common },
    },
  }: Saying,
): string {
  if (of === undefined) return noDay;
  return of.kind === 'stated' ? formatDay(of.value, locale) : of.kind === 'none' ? words.withoutEnd : common.notStated;
}

function costText(of: SandboxCost, words: Words, { locale, texts: { common } }: Language): string {
  if (of.kind === 'stated') return formatKronor(of.amount, locale);
  return of.kind === 'notStated' ? common.noPriceStated : words.coordinatorDecides;
}

function verdictWord(verdict: SandboxVerdict, { words, outcome }: Saying): VerdictWord {
  const looks = {
    awarded: ['ok', 'checkCircle'],
    notAwarded: ['bad', 'crossCircle'],
    pending: ['warm', 'clock'],
    unknown: ['neutral', 'circleDashed'],
  } as const;
  const [tone, icon] = looks[verdict];
  return {
    word: verdict === 'awarded' || verdict === 'notAwarded' ? outcome(verdict) : words.verdict[verdict],
    tone,
    icon,
  };
}

function decidedWord(outcome: DecisionOutcome, saying: Saying): VerdictWord {
  if (outcome === 'awarded' || outcome === 'notAwarded' || outcome === 'pending') return verdictWord(outcome, saying);
  return { word: saying.outcome(outcome), tone: 'warm', icon: outcome === 'conditional' ? 'clock' : 'warning' };
}

/** Differences of whole öre are whole öre. */
function sumOf(differences: readonly number[]): Ore {
  return ore(differences.reduce((one, other) => one + other, 0));
}
