import { Engine } from 'json-rules-engine';
import type { Almanac, ConditionProperties, RuleProperties, TopLevelCondition } from 'json-rules-engine';
import { absenceBudget, needed, valueOf } from '../../src/rules';
import type { DecisionCase, Participant, RuleReason, Session } from '../../src/rules';
import type { Answer, Judged } from './answer';
import { today, version } from './cases';

/**
 * The same rules as json-rules-engine has them: conditions over facts, what is counted a fact with parameters that the
 * almanac keeps for the run. A rule's event carries the criterion, the outcome and the codes of its reasons; their
 * numbers are facts too. `cells`: whether each person counts and was there is asked of the engine as well, person by
 * person and session by session, as our evaluator decides it by its rules; otherwise loops written here count for it.
 */
export interface EngineContender {
  readonly decide: (given: DecisionCase) => Promise<Answer>;
}

interface Verdict {
  readonly criterion: string;
  readonly stepKey?: string;
  readonly outcome: string;
  /** The reasons by code, and the fact that has each one's values. */
  readonly reasons: readonly { readonly code: RuleReason['code']; readonly values: string }[];
}

interface Count {
  readonly present: number;
  readonly absent: number;
  readonly pending: number;
  readonly of: number;
  readonly presentNotCounted: number;
}

const threshold = valueOf(version.attendance.threshold) ?? { numerator: 1, denominator: 1 };
const { least, most } = {
  least: valueOf(version.groupSize.least) ?? 0,
  most: valueOf(version.groupSize.most) ?? Number.MAX_SAFE_INTEGER,
};

const fact = (
  name: string,
  operator: string,
  value: unknown,
  params?: Record<string, unknown>,
): ConditionProperties => ({ fact: name, operator, value, ...(params === undefined ? {} : { params }) });
const rule = (conditions: TopLevelCondition, verdict: Verdict, priority: number): RuleProperties => ({
  conditions,
  priority,
  event: { type: 'verdict', params: { ...verdict } },
});

function ruleBook(): readonly RuleProperties[] {
  const members = valueOf(version.eligibility.memberOrganisations) ?? [];
  const sectors = valueOf(version.eligibility.sectors) ?? [];
  return [
    rule(
      { all: [fact('sector', 'in', sectors)] },
      {
        criterion: 'eligibility',
        outcome: 'met',
        reasons: [{ code: 'eligibility.sectorIncluded', values: 'sectorAndOrganisation' }],
      },
      60,
    ),
    rule(
      { all: [fact('sector', 'notIn', sectors)] },
      {
        criterion: 'eligibility',
        outcome: 'notMet',
        reasons: [{ code: 'eligibility.sectorNotIncluded', values: 'sectorOnly' }],
      },
      60,
    ),
    rule(
      { all: [fact('organisationName', 'in', members), fact('ownTrainers', 'equal', true)] },
      {
        criterion: 'eligibility',
        outcome: 'met',
        reasons: [{ code: 'eligibility.memberWithOwnTrainers', values: 'organisationOnly' }],
      },
      59,
    ),
    rule(
      { all: [fact('organisationName', 'in', members), fact('ownTrainers', 'equal', false)] },
      {
        criterion: 'eligibility',
        outcome: 'met',
        reasons: [{ code: 'eligibility.memberWithoutOwnTrainers', values: 'organisationOnly' }],
      },
      59,
    ),
    rule(
      { all: [fact('organisationName', 'notIn', members)] },
      {
        criterion: 'eligibility',
        outcome: 'notMet',
        reasons: [{ code: 'eligibility.notMember', values: 'organisationOnly' }],
      },
      59,
    ),
    rule(
      { all: [fact('activeTo', 'dayBefore', { fact: 'confirmedDay' })] },
      {
        criterion: 'eligibility',
        outcome: 'notMet',
        reasons: [{ code: 'eligibility.unitClosed', values: 'closedDay' }],
      },
      58,
    ),
    rule(
      { all: [fact('groupSize', 'greaterThanInclusive', least), fact('groupSize', 'lessThanInclusive', most)] },
      { criterion: 'groupSize', outcome: 'met', reasons: [{ code: 'groupSize.fits', values: 'sizeAndLimits' }] },
      50,
    ),
    rule(
      { all: [fact('groupSize', 'lessThan', least)] },
      { criterion: 'groupSize', outcome: 'notMet', reasons: [{ code: 'groupSize.tooFew', values: 'sizeAndLeast' }] },
      50,
    ),
    rule(
      { all: [fact('groupSize', 'greaterThan', most)] },
      { criterion: 'groupSize', outcome: 'notMet', reasons: [{ code: 'groupSize.tooMany', values: 'sizeAndMost' }] },
      50,
    ),
    ...version.steps.flatMap(({ key: stepKey, order }) => attendanceRules(stepKey, 40 - order)),
    rule(
      { all: [fact('submissionState', 'equal', 'approved')] },
      {
        criterion: 'assignment',
        outcome: 'met',
        reasons: [
          { code: 'assignment.handedIn', values: 'handedInDay' },
          { code: 'assignment.approved', values: 'approvedDay' },
        ],
      },
      20,
    ),
    rule(
      { all: [fact('submissionState', 'equal', 'handedIn')] },
      {
        criterion: 'assignment',
        outcome: 'pending',
        reasons: [
          { code: 'assignment.handedIn', values: 'handedInDay' },
          { code: 'assignment.waiting', values: 'none' },
        ],
      },
      20,
    ),
    rule(
      { all: [fact('submissionState', 'equal', 'returned')] },
      { criterion: 'assignment', outcome: 'pending', reasons: [{ code: 'assignment.returned', values: 'none' }] },
      20,
    ),
    rule(
      {
        all: [
          fact('submissionState', 'notIn', ['approved', 'handedIn']),
          fact('dueDay', 'dayBefore', { fact: 'today' }),
        ],
      },
      { criterion: 'assignment', outcome: 'pending', reasons: [{ code: 'assignment.overdue', values: 'dueDayOnly' }] },
      19,
    ),
    rule(
      {
        all: [
          fact('submissionState', 'notIn', ['approved', 'handedIn']),
          fact('dueDay', 'dayNotBefore', { fact: 'today' }),
        ],
      },
      { criterion: 'assignment', outcome: 'pending', reasons: [{ code: 'assignment.due', values: 'dueDayOnly' }] },
      19,
    ),
  ];
}

function attendanceRules(stepKey: string, priority: number): readonly RuleProperties[] {
  const criterion = 'attendance';
  const params = { stepKey };
  const some = fact('of', 'greaterThan', 0, params);
  const budget = { code: 'attendance.budget', values: 'budgetAndAbsent' } as const;
  return [
    rule(
      { all: [fact('of', 'equal', 0, params)] },
      { criterion, stepKey, outcome: 'notAssessed', reasons: [{ code: 'attendance.nobodyCounts', values: 'none' }] },
      priority,
    ),
    rule(
      { all: [some, fact('present', 'greaterThanInclusive', { fact: 'needed', params }, params)] },
      {
        criterion,
        stepKey,
        outcome: 'met',
        reasons: [{ code: 'attendance.enough', values: 'presentOfNeeded' }, budget],
      },
      priority,
    ),
    rule(
      { all: [some, fact('presentOrPending', 'lessThan', { fact: 'needed', params }, params)] },
      {
        criterion,
        stepKey,
        outcome: 'notMet',
        reasons: [{ code: 'attendance.tooFew', values: 'presentOfNeeded' }, budget],
      },
      priority,
    ),
    rule(
      {
        all: [
          some,
          fact('present', 'lessThan', { fact: 'needed', params }, params),
          fact('presentOrPending', 'greaterThanInclusive', { fact: 'needed', params }, params),
        ],
      },
      {
        criterion,
        stepKey,
        outcome: 'pending',
        reasons: [{ code: 'attendance.underWay', values: 'presentOfPending' }, budget],
      },
      priority,
    ),
    // A reason of its own, added to the step's verdict whatever that is.
    rule(
      { all: [fact('presentNotCounted', 'greaterThan', 0, params)] },
      { criterion, stepKey, outcome: '', reasons: [{ code: 'attendance.presentNotCounted', values: 'notCounted' }] },
      priority - 5,
    ),
  ];
}

type Values = RuleReason['values'];

export function engineContender(cells: 'loops' | 'rules'): EngineContender {
  const engine = new Engine([...ruleBook()], { allowUndefinedFacts: true });
  const counting = cellEngine();
  engine.addOperator<string | undefined, string>('dayBefore', (day, other) => day !== undefined && day < other);
  engine.addOperator<string | undefined, string>('dayNotBefore', (day, other) => day !== undefined && day >= other);
  const countOf = (almanac: Almanac, params: Record<string, unknown>): Promise<Count> =>
    almanac.factValue<Count>('count', params);
  const stepFact = (name: string, from: (count: Count) => unknown): void => {
    engine.addFact(name, async (params, almanac) => from(await countOf(almanac, params)));
  };
  engine.addFact('count', async ({ stepKey }, almanac) => {
    const given = await almanac.factValue<DecisionCase>('given');
    return cells === 'loops' ? countByLoop(given, String(stepKey)) : countByRules(counting, given, String(stepKey));
  });
  stepFact('present', ({ present }) => present);
  stepFact('of', ({ of }) => of);
  stepFact('presentOrPending', ({ present, pending }) => present + pending);
  stepFact('presentNotCounted', ({ presentNotCounted }) => presentNotCounted);
  stepFact('needed', ({ of }) => needed(of, threshold));
  stepFact('presentOfNeeded', ({ present, of }): Values => ({ present, of, needed: needed(of, threshold) }));
  stepFact(
    'presentOfPending',
    ({ present, of, pending }): Values => ({ present, of, pending, stillNeeded: needed(of, threshold) - present }),
  );
  stepFact('budgetAndAbsent', ({ of, absent }): Values => ({ budget: absenceBudget(of, threshold), absent }));
  stepFact('notCounted', ({ presentNotCounted }): Values => ({ count: presentNotCounted }));
  engine.addFact('groupSize', async (_, almanac) => {
    const given = await almanac.factValue<DecisionCase>('given');
    const day = given.groups[0]?.confirmedDay ?? today;
    if (cells === 'loops') return given.participants.filter((row) => counts(row, day)).length;
    let size = 0;
    for (const row of given.participants)
      if ((await asks(counting, row, { day, closed: true }, undefined)) !== 'out') size += 1;
    return size;
  });
  const sizeFact = (name: string, values: (count: number) => Values): void => {
    engine.addFact(name, async (_, almanac) => values(await almanac.factValue<number>('groupSize')));
  };
  sizeFact('sizeAndLimits', (count) => ({ count, least, most }));
  sizeFact('sizeAndLeast', (count) => ({ count, least }));
  sizeFact('sizeAndMost', (count) => ({ count, most }));
  return { decide: (given) => decide(engine, given) };
}

async function decide(engine: Engine, given: DecisionCase): Promise<Answer> {
  const {
    unit,
    organisation,
    process,
    groups: [group],
    submissions: [submission],
  } = given;
  const { almanac, events } = await engine.run({
    given,
    today,
    sector: unit.sector,
    organisationName: organisation.name,
    ownTrainers: organisation.hasOwnTrainers,
    activeTo: unit.activeTo,
    confirmedDay: process.confirmedDay,
    submissionState: submission?.state ?? 'none',
    dueDay: group?.assignmentDueDay,
    none: {},
    sectorAndOrganisation: { sector: unit.sector, organisationKey: organisation.key },
    sectorOnly: { sector: unit.sector },
    organisationOnly: { organisationKey: organisation.key },
    closedDay: { activeToDay: unit.activeTo },
    handedInDay: { handedInDay: submission?.handedInDay },
    approvedDay: { approvedDay: submission?.approvedDay },
    dueDayOnly: { dueDay: group?.assignmentDueDay },
  });
  const findings = new Map<string, { -readonly [Field in keyof Judged]: Judged[Field] }>();
  for (const { params } of events) {
    const { criterion, stepKey, outcome, reasons } = params as unknown as Verdict;
    const told = await Promise.all(
      reasons.map(
        async ({ code, values }): Promise<RuleReason> => ({
          code,
          values: await almanac.factValue<Values>(values, { stepKey }),
        }),
      ),
    );
    const known = findings.get(`${criterion} ${stepKey ?? ''}`);
    if (known === undefined)
      findings.set(`${criterion} ${stepKey ?? ''}`, { criterion, stepKey, outcome, reasons: told });
    else {
      known.reasons = [...known.reasons, ...told];
      if (outcome === 'notMet') known.outcome = outcome;
    }
  }
  const inOrder = [...findings.values()];
  const outcomes = inOrder.map(({ outcome }) => outcome);
  return {
    suggestedOutcome: outcomes.includes('notMet')
      ? 'notAwarded'
      : outcomes.every((one) => one === 'met')
        ? 'awarded'
        : 'pending',
    findings: inOrder,
  };
}

function counts({ from, to, notCounted }: Participant, day: string): boolean {
  const belongs = (from === undefined || from <= day) && (to === undefined || day <= to);
  return (
    belongs &&
    !(
      notCounted !== undefined &&
      (notCounted.from === undefined || notCounted.from <= day) &&
      (notCounted.to === undefined || day <= notCounted.to)
    )
  );
}

function countByLoop({ sessions, participants, attendance }: DecisionCase, stepKey: string): Count {
  const session = sessions.find((one) => one.stepKey === stepKey);
  const tally = { present: 0, absent: 0, pending: 0, of: 0, presentNotCounted: 0 };
  if (session === undefined) return tally;
  const states = new Map(
    attendance
      .filter(({ sessionKey }) => sessionKey === session.key)
      .map(({ participantKey, state }) => [participantKey, state]),
  );
  for (const row of participants) {
    const isPresent = states.get(row.key) === 'present';
    if (!counts(row, session.day)) tally.presentNotCounted += isPresent ? 1 : 0;
    else {
      tally.of += 1;
      if (isPresent) tally.present += 1;
      else if (session.rollClosed || states.get(row.key) === 'absent') tally.absent += 1;
      else tally.pending += 1;
    }
  }
  return tally;
}

type Standing = 'present' | 'absent' | 'pending' | 'presentNotCounted' | 'out';

/** Whether a person counts on a day, and was there: four rules over the facts of one cell of the roll. */
function cellEngine(): Engine {
  const belongs = {
    all: [
      { any: [fact('from', 'equal', undefined), fact('from', 'dayUntil', { fact: 'day' })] },
      { any: [fact('to', 'equal', undefined), fact('to', 'dayFrom', { fact: 'day' })] },
    ],
  };
  const setAside = {
    all: [
      fact('setAside', 'equal', true),
      { any: [fact('asideFrom', 'equal', undefined), fact('asideFrom', 'dayUntil', { fact: 'day' })] },
      { any: [fact('asideTo', 'equal', undefined), fact('asideTo', 'dayFrom', { fact: 'day' })] },
    ],
  };
  const notSetAside = { not: setAside };
  const away = fact('state', 'notEqual', 'present');
  const event = (type: Standing) => ({ type });
  const engine = new Engine(
    [
      { conditions: { all: [belongs, notSetAside, fact('state', 'equal', 'present')] }, event: event('present') },
      {
        conditions: {
          all: [belongs, notSetAside, away, { any: [fact('closed', 'equal', true), fact('state', 'equal', 'absent')] }],
        },
        event: event('absent'),
      },
      {
        conditions: {
          all: [belongs, notSetAside, away, fact('closed', 'equal', false), fact('state', 'notEqual', 'absent')],
        },
        event: event('pending'),
      },
      {
        conditions: { all: [fact('state', 'equal', 'present'), { any: [{ not: belongs }, setAside] }] },
        event: event('presentNotCounted'),
      },
    ],
    { allowUndefinedFacts: true },
  );
  engine.addOperator<string | undefined, string>('dayUntil', (day, other) => day !== undefined && day <= other);
  engine.addOperator<string | undefined, string>('dayFrom', (day, other) => day !== undefined && day >= other);
  return engine;
}

async function asks(
  engine: Engine,
  { from, to, notCounted }: Participant,
  { day, closed }: { readonly day: string; readonly closed: boolean },
  state: string | undefined,
): Promise<Standing> {
  const { events } = await engine.run({
    from,
    to,
    setAside: notCounted !== undefined,
    asideFrom: notCounted?.from,
    asideTo: notCounted?.to,
    day,
    closed,
    state,
  });
  return (events[0]?.type as Standing | undefined) ?? 'out';
}

async function countByRules(
  engine: Engine,
  { sessions, participants, attendance }: DecisionCase,
  stepKey: string,
): Promise<Count> {
  const session: Session | undefined = sessions.find((one) => one.stepKey === stepKey);
  const tally = { present: 0, absent: 0, pending: 0, of: 0, presentNotCounted: 0 };
  if (session === undefined) return tally;
  const states = new Map(
    attendance
      .filter(({ sessionKey }) => sessionKey === session.key)
      .map(({ participantKey, state }) => [participantKey, state]),
  );
  for (const row of participants) {
    const standing = await asks(engine, row, { day: session.day, closed: session.rollClosed }, states.get(row.key));
    if (standing === 'out') continue;
    tally[standing] += 1;
    if (standing !== 'presentNotCounted') tally.of += 1;
  }
  return tally;
}
