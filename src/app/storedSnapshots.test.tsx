import { readdirSync, readFileSync } from 'node:fs';
import { render } from '@testing-library/react';
import * as React from 'react';
import * as v from 'valibot';
import { describe, expect, it } from '@jest/globals';
import { buildTakenDecision } from '../features/decision/buildTakenDecision';
import { TakenDecisionCard } from '../features/decision/TakenDecisionCard';
import { story, storyCatalogue, storyFile } from '../features/decision/testing/story';
import { buildHistoryViewModel } from '../features/history/buildHistoryViewModel';
import { History } from '../features/history/History';
import { buildSandboxView, type SandboxView } from '../features/programmes/sandbox/buildSandboxView';
import { runSandbox, type Tried } from '../features/programmes/sandbox/runSandbox';
import { enUS } from '../loc/en-us';
import { svSE } from '../loc/sv-se';
import { OpenGroupProvider } from '../parts/OpenGroup';
import {
  type Decision,
  type DecisionKey,
  elementAt,
  first,
  isoDate,
  keyFrom,
  none,
  type ProgrammeVersion,
  stated,
  type VersionKey,
} from '../rules';
import { type CoordinatorServices, CoordinatorServicesProvider } from '../services/CoordinatorServices';
import { konceptA, stored, today } from '../testing/fixtures';
import { busy, clock, furtherTexts, groupFile, repositories } from '../testing/renderWithServices';
import type { Language } from '../words/language';

/** What releases stored, and what a list can hold that none did: tests/fixtures/snapshots/README.md. */
const folder = 'tests/fixtures/snapshots';
const fileSchema = v.object({
  release: v.string(),
  snapshots: v.array(v.object({ case: v.string(), shown: v.optional(v.boolean(), true), snapshot: v.string() })),
});
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...v.parse(fileSchema, JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))) }));
const damaged = files.find(({ name }) => name === 'damaged.json')?.snapshots ?? [];
const languages = [
  { texts: svSE, locale: 'sv-SE' },
  { texts: enUS, locale: 'en-US' },
] as const;
const everyText = files.flatMap(({ name, snapshots }) =>
  snapshots.flatMap((each) => languages.map((language) => [name, each.case, language.locale, each, language] as const)),
);

const told = { units: [8, 7, 7], absent: [2, 2] } as const;
const open = story(told);
const unit = first(open.units);
const decisionOn = (snapshot: string, key = 'd1'): Decision => ({
  key: keyFrom<DecisionKey>(key),
  processKey: unit.process.value.key,
  togetherKey: unit.process.value.togetherKey,
  unitKey: unit.unit.key,
  groupKey: undefined,
  outcome: 'notAwarded',
  day: isoDate('2026-11-20'),
  reason: 'En saknades',
  condition: undefined,
  conditionDueDay: undefined,
  correctsDecisionKey: undefined,
  decidedBy: 'Karin Ek',
  declaredBy: undefined,
  snapshot,
});

/** Shows a view on a group in one language; React throws out of here what a view throws. */
function shown(view: JSX.Element, { texts, locale }: Language, opened = open): string {
  const product: CoordinatorServices = {
    repositories: repositories({}),
    texts,
    furtherTexts,
    locale,
    now: clock,
    pageUrl: 'https://example.org/sites/diplomering',
    deviceScope: 'test',
    busy,
  };
  const { container, unmount } = render(
    <CoordinatorServicesProvider product={product}>
      <OpenGroupProvider value={opened}>{view}</OpenGroupProvider>
    </CoordinatorServicesProvider>,
  );
  const { textContent } = container;
  unmount();
  return textContent ?? '';
}

/** Nothing that a reader must never meet. */
function expectReadable(text: string): void {
  expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object|function /);
}

const taken = (snapshot: string, language: Language): string =>
  shown(
    <TakenDecisionCard taken={buildTakenDecision(open, decisionOn(snapshot), language)} condition="none" />,
    language,
  );
const snapshotOf = (named: string): string => damaged.find((each) => each.case === named)?.snapshot ?? '';

describe('a decision as it was stored, by any release or damaged', () => {
  it('of every release is here, and so are damaged ones', () => {
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['0.1.0.json', 'damaged.json']));
    expect(everyText.length).toBeGreaterThan(150);
  });

  it.each(everyText)('%s, %s: shown as taken, %s', (_, __, ___, { snapshot, shown: readable }, language) => {
    const text = taken(snapshot, language);
    expectReadable(text);
    const { figures } = buildTakenDecision(open, decisionOn(snapshot), language);
    expect(figures.kind).toBe(readable ? 'read' : 'unreadable');
    if (figures.kind === 'read')
      for (const { title, figures: numbers } of figures.criteria)
        expect([text.includes(title), text.includes(numbers)]).toEqual([true, true]);
    else expect(text).toContain('Decisions, Snapshot');
  });

  it.each(
    files.flatMap(({ name, snapshots }) => languages.map((each) => [name, each.locale, snapshots, each] as const)),
  )('%s: in the history, %s', (_, __, snapshots, language) => {
    const decisions = snapshots.map(({ snapshot }, index) => stored(decisionOn(snapshot, `d${index + 1}`), index + 1));
    const withAll = story({ ...told, file: { decisions } });
    expectReadable(shown(<History />, language, withAll));
    const log = buildHistoryViewModel(withAll, language).decisions;
    expect(log).toHaveLength(snapshots.length);
    expect(log.filter(({ figures }) => figures === language.texts.history.unreadable)).toHaveLength(
      snapshots.filter(({ shown: readable }) => !readable).length,
    );
  });

  it.each(everyText)(
    '%s, %s: tried in the sandbox, %s',
    async (_, name, __, { snapshot, shown: readable }, language) => {
      for (const draft of drafts) {
        const view = await sandboxOn(snapshot, draft, language);
        expectReadable(
          JSON.stringify(view.rows.map(({ unit: title, about, why, verdict }) => [title, about, why, verdict])),
        );
        const comparable = readable && name !== 'an unknown outcome';
        expect([view.total, view.unreadable]).toEqual([1, comparable ? 0 : 1]);
      }
    },
  );

  it.each([
    ['a value is missing', 'Närvaro tillfälle 2', '19 av 22, minst – krävs'],
    ['a value is null', 'Närvaro tillfälle 2', '19 av 22, minst – krävs'],
    ['no values', 'Närvaro tillfälle 2', '– av –, minst – krävs'],
    ['an unknown code', 'Närvaro tillfälle 2', 'attendance.byLottery (drawn 3, of 22)'],
    ['a code named like what every object has', 'Närvaro tillfälle 2', 'constructor'],
    ['an unknown step key', 'Närvaro', 'step-that-is-gone: 8 av 8'],
    ['an unknown outcome', 'Närvaro tillfälle 1', 'almostMet'],
    ['an unknown criterion', 'handwriting', '20 av 22'],
    ['an unknown unit', 'Närvaro tillfälle 1', 'unit-that-is-gone'],
    ['an empty object', '', 'Decisions, Snapshot, format: missing'],
    ['not JSON', '', 'Decisions, Snapshot: not JSON'],
  ])('%s is shown as stored', (named, title, text) => {
    const read = taken(snapshotOf(named), languages[0]);
    expect(read).toContain(title);
    expect(read).toContain(text);
  });

  it.each([
    ['an unknown code of what is not met', 'Behörighet: eligibility.byLottery (drawn 3)'],
    ['a value has another name in what is not met', 'Behörighet: – är inte bland de organisationer'],
  ])('in the sandbox %s is a reason as stored', async (named, why) => {
    const { rows } = await sandboxOn(snapshotOf(named), elementAt(drafts, 1), languages[0]);
    expect(rows.flatMap((row) => row.why).join('\n')).toContain(why);
  });
});

const asDraft = (change: Partial<ProgrammeVersion>): ProgrammeVersion => ({
  ...konceptA,
  key: keyFrom<VersionKey>('draft'),
  ...change,
});
/** Nothing changed, what was lost would be met, and what was met would be lost. */
const drafts = [
  asDraft({}),
  asDraft({
    eligibility: { ...konceptA.eligibility, memberOrganisations: none, sectors: none },
    groupSize: { ...konceptA.groupSize, least: none, most: none },
    attendance: { ...konceptA.attendance, threshold: stated({ numerator: 1, denominator: 100 }) },
    assignments: [],
  }),
  asDraft({
    attendance: {
      ...konceptA.attendance,
      threshold: stated({ numerator: 1, denominator: 1 }),
      managerMustAttend: true,
      reading: 'overall',
    },
  }),
];

async function sandboxOn(snapshot: string, draft: ProgrammeVersion, language: Language): Promise<SandboxView> {
  const file = storyFile({ units: [9], absent: [0, 0] });
  const [process] = file.processes;
  if (process === undefined) throw new Error('the story has no process');
  const decision = { ...decisionOn(snapshot), processKey: process.value.key };
  let last: readonly Tried[] = [];
  await runSandbox(
    {
      ports: repositories({
        groups: {
          processesSince: () => Promise.resolve([process]),
          since: () => Promise.resolve([file.group]),
          open: () => Promise.resolve(groupFile()),
        },
        decisions: {
          between: (from, to) => Promise.resolve(decision.day >= from && decision.day <= to ? [stored(decision)] : []),
        },
      }),
      catalogue: storyCatalogue(1),
      draft,
      year: 2026,
      today,
      isCancelled: () => false,
      onProgress: (_, __, tried) => {
        last = tried;
      },
      breathe: () => Promise.resolve(),
    },
    () => 0,
  );
  return buildSandboxView(
    last,
    draft,
    language.texts === svSE ? svSE.programmes.sandbox : enUS.programmes.sandbox,
    language,
  );
}
