import { describe, expect, it } from '@jest/globals';
import type { CatalogueWithUnits, Repositories, Stored } from '../../../lists/repositories/ports';
import { svSE } from '../../../loc/sv-se';
import { addDays, decideProcess, elementAt, keyFrom, kronor, serialiseSnapshot, stated } from '../../../rules';
import type {
  Attendance,
  Decision,
  DecisionKey,
  Group,
  GroupKey,
  Participant,
  Process,
  ProcessKey,
  ProgrammeVersion,
  Session,
  StepKey,
  TogetherKey,
  UnitKey,
  VersionKey,
} from '../../../rules';
import {
  catalogue,
  group,
  konceptA,
  organisation,
  participant,
  process,
  session,
  stored,
  today,
  unit,
} from '../../../testing/fixtures';
import { groupFile, repositories } from '../../../testing/renderWithServices';
import { buildSandboxView } from './buildSandboxView';
import { runSandbox, type Tried } from './runSandbox';
import { inSwedish } from '../../../testing/sentences';
import { firstTwo } from '../../../rules/testing/elements';

const draft: ProgrammeVersion = {
  ...konceptA,
  key: keyFrom<VersionKey>('draft'),
  attendance: { ...konceptA.attendance, threshold: stated({ numerator: 95, denominator: 100 }) },
};

/** One unit of twenty in a group of its own, with so many away at the first session. */
interface Story {
  readonly name: string;
  readonly away: number;
  readonly decided: boolean;
}
interface Told {
  readonly process: Process;
  readonly group: Group;
  readonly participants: readonly Participant[];
  readonly sessions: readonly Session[];
  readonly attendance: readonly Attendance[];
}
function told({ name, away }: Story): Told {
  const keys = {
    groupKey: keyFrom<GroupKey>(`g-${name}`),
    togetherKey: keyFrom<TogetherKey>(`t-${name}`),
    processKey: keyFrom<ProcessKey>(`process-${name}`),
    unitKey: keyFrom<UnitKey>(name),
  };
  const own = process(name, {
    togetherKey: keys.togetherKey,
    computed: {
      participants: 20,
      outcome: 'pending',
      decisionDay: undefined,
      lastValidDay: undefined,
      costShare: undefined,
    },
  });
  const participants = Array.from({ length: 20 }, (_, index) => participant(`${name} ${index}`, keys));
  const sessions = konceptA.steps.map(({ key, order }) =>
    session(`${name} ${order}`, {
      ...keys,
      stepKey: key,
      stepOrder: order,
      day: addDays(today, order - 30),
      rollClosed: true,
    }),
  );
  return {
    process: own,
    participants,
    sessions,
    group: group({
      key: keys.groupKey,
      number: `KRO-2026-${name}`,
      togetherKey: keys.togetherKey,
      processKeys: [own.key],
    }),
    attendance: sessions.flatMap(({ key: sessionKey, stepOrder }) =>
      participants.slice(stepOrder === 1 ? away : 0).map(
        ({ key: participantKey }): Attendance => ({
          ...keys,
          sessionKey,
          participantKey,
          state: 'present',
          mode: 'onSite',
        }),
      ),
    ),
  };
}
function decisionOn(story: Told): Decision {
  const { snapshot } = decideProcess({
    version: konceptA,
    process: story.process,
    together: [story.process],
    unit: unit(story.process.unitKey),
    organisation: organisation(),
    groups: [story.group],
    sessions: story.sessions,
    participants: story.participants,
    attendance: story.attendance,
    submissions: [],
    today,
  });
  return {
    key: keyFrom<DecisionKey>(`d-${story.process.key}`),
    processKey: story.process.key,
    togetherKey: story.process.togetherKey,
    unitKey: story.process.unitKey,
    groupKey: story.group.key,
    outcome: 'awarded',
    day: today,
    reason: '',
    condition: undefined,
    conditionDueDay: undefined,
    correctsDecisionKey: undefined,
    decidedBy: 'Karin Ek',
    declaredBy: undefined,
    snapshot: serialiseSnapshot(snapshot),
  };
}
const rows = <T>(of: readonly T[]): readonly Stored<T>[] => of.map((value, index) => stored(value, index + 1));

interface Tries {
  readonly tried: readonly Tried[];
  readonly progress: readonly string[];
  readonly opened: readonly string[];
}
async function tryOn(
  stories: readonly Story[],
  more: { readonly to?: ProgrammeVersion; readonly stopAfter?: number; readonly spoil?: boolean } = {},
): Promise<Tries> {
  const all = stories.map((story) => ({ story, facts: told(story) }));
  const opened: string[] = [];
  const progress: string[] = [];
  let last: readonly Tried[] = [];
  let breaths = 0;
  const decisions = all
    .filter(({ story }) => story.decided)
    .map(({ facts }) => ({ ...decisionOn(facts), ...(more.spoil === true ? { snapshot: 'förstört' } : {}) }));
  const ports: Repositories = repositories({
    groups: {
      processesSince: () => Promise.resolve(rows(all.map(({ facts }) => facts.process))),
      since: () => Promise.resolve(rows(all.map(({ facts }) => facts.group))),
      open: (key) => {
        opened.push(key);
        const { facts } = all.find((each) => each.facts.group.key === key) ?? elementAt(all, 0);
        const { process: own, group, ...file } = facts;
        const of = elementAt(rows([group]), 0);
        return Promise.resolve(
          groupFile({
            group: of,
            groupsTogether: [of],
            processes: rows([own]),
            participants: rows(file.participants),
            sessions: rows(file.sessions),
            attendance: rows(file.attendance),
          }),
        );
      },
    },
    decisions: {
      between: (from, to) => Promise.resolve(rows(decisions.filter(({ day }) => day >= from && day <= to))),
    },
  });
  const there: CatalogueWithUnits = catalogue(stories.map(({ name }) => unit(name)));
  let clock = 0;
  await runSandbox(
    {
      ports,
      catalogue: there,
      draft: more.to ?? draft,
      year: 2026,
      today,
      isCancelled: () => more.stopAfter !== undefined && breaths >= more.stopAfter,
      onProgress: (done, of, tried) => {
        progress.push(`${done}/${of}`);
        last = tried;
      },
      breathe: () => {
        breaths += 1;
        return Promise.resolve();
      },
    },
    () => (clock += 100),
  );
  return { tried: last, progress, opened };
}
const view = (tried: readonly Tried[]): ReturnType<typeof buildSandboxView> =>
  buildSandboxView(tried, draft, svSE.programmes.sandbox, { texts: svSE, locale: 'sv-SE' });

describe('a draft tried on what has been', () => {
  it('decided processes are judged from their decisions alone; the group file is opened for those under way', async () => {
    const { tried, opened } = await tryOn([
      { name: 'a', away: 2, decided: true },
      { name: 'b', away: 2, decided: false },
    ]);
    expect(opened).toEqual(['g-b']);
    expect(tried.map(({ comparison }) => comparison?.verdict.after)).toEqual(['notAwarded', 'notAwarded']);
  });

  it('says what would change and why, in numbers', async () => {
    const { tried } = await tryOn(
      [
        { name: 'a', away: 1, decided: true },
        { name: 'b', away: 2, decided: true },
      ],
      {
        to: {
          ...draft,
          price: { ...draft.price, internal: stated(kronor(6_100)) },
          validity: { ...draft.validity, years: stated(3) },
        },
      },
    );
    const { rows: seen, ...totals } = view(tried);
    const [first, second] = firstTwo(seen);
    expect(totals).toMatchObject({
      total: 2,
      changed: 2,
      outcomes: 1,
      days: 2,
      costs: 2,
      costDifference: kronor(400),
      unreadable: 0,
      towards: [{ word: 'Ej diplom', count: 1 }],
    });
    expect([first.verdict.changed, first.cost, first.lastValidDay]).toEqual([
      false,
      { before: '5\u00a0900\u00a0kr', after: '6\u00a0100\u00a0kr', changed: true },
      { before: '23 november 2030', after: '23 november 2029', changed: true },
    ]);
    expect([second.verdict.before.word, second.verdict.after.word, second.why]).toEqual([
      'Diplom',
      'Ej diplom',
      [`Närvaro Tillfälle 1: ${inSwedish('attendance.tooFew', { present: 18, of: 20, needed: 19 })}`],
    ]);
    expect(second.lastValidDay).toEqual({ before: '23 november 2030', after: 'inget diplom', changed: true });
  });

  it('speaks of what the programme awards: a certificate by its name, and where nothing is awarded that it is completed', async () => {
    const verdictsUnder = async (award: Partial<ProgrammeVersion['award']>): Promise<unknown> => {
      const to = { ...draft, award: { ...draft.award, ...award } };
      const { tried } = await tryOn([{ name: 'a', away: 2, decided: true }], { to });
      const { rows: seen, towards } = buildSandboxView(tried, to, svSE.programmes.sandbox, {
        texts: svSE,
        locale: 'sv-SE',
      });
      const row = elementAt(seen, 0);
      return [row.verdict.before.word, row.verdict.after.word, row.lastValidDay.after, elementAt(towards, 0).word];
    };
    expect(await verdictsUnder({ to: 'nobody' })).toEqual(['Genomfört', 'Ej genomfört', '–', 'Ej genomfört']);
    expect(await verdictsUnder({ word: { sv: 'certifikat', en: 'certificate' } })).toEqual([
      'Certifikat',
      'Ej certifikat',
      'inget diplom',
      'Ej certifikat',
    ]);
  });

  it('a decision whose basis cannot be read is said to be so, and is not guessed', async () => {
    const { tried } = await tryOn([{ name: 'a', away: 0, decided: true }], { spoil: true });
    expect(view(tried)).toMatchObject({ total: 1, unreadable: 1, changed: 0, rows: [] });
  });

  it('counts how far it has come and gives the page its turn between the groups', async () => {
    expect(
      (
        await tryOn([
          { name: 'a', away: 0, decided: true },
          { name: 'b', away: 0, decided: true },
        ])
      ).progress,
    ).toEqual(['0/2', '1/2', '2/2', '2/2']);
  });

  it('stops when asked to, with what it has', async () => {
    const { tried, progress } = await tryOn(
      [
        { name: 'a', away: 0, decided: true },
        { name: 'b', away: 0, decided: true },
        { name: 'c', away: 0, decided: true },
      ],
      { stopAfter: 1 },
    );
    expect([tried.length, progress]).toEqual([1, ['0/3', '1/3']]);
  });

  it('processes of other programmes are left out', async () => {
    const other = { ...draft, programmeKey: keyFrom<ProgrammeVersion['programmeKey']>('another') };
    expect((await tryOn([{ name: 'a', away: 0, decided: true }], { to: other })).progress).toEqual(['0/0', '0/0']);
  });

  it('a step with a key of its own is found by its place', async () => {
    const steps = draft.steps.map((step) => ({ ...step, key: keyFrom<StepKey>(`new ${step.key}`) }));
    expect(
      elementAt((await tryOn([{ name: 'a', away: 2, decided: false }], { to: { ...draft, steps } })).tried, 0)
        .comparison?.deciding.after[0]?.reasons[0],
    ).toMatchObject({ code: 'attendance.tooFew', values: { present: 18, needed: 19 } });
  });
});
