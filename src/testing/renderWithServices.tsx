import { render, type RenderResult } from '@testing-library/react';
import * as React from 'react';
import type {
  CatalogueRepository,
  CatalogueWithUnits,
  Claim,
  GroupFile,
  Repositories,
  SetAsidePort,
  WriteOutcome,
} from '../lists/repositories/ports';
import { SetAsideRows } from '../lists/repositories/SetAsideRows';
import { svSE } from '../loc/sv-se';
import { enUS } from '../loc/en-us';
import { essentials } from '../loc/sv-se.essentials';
import { first } from '../loc/sv-se.first';
import { OpenGroupProvider } from '../parts/OpenGroup';
import { openGroup } from '../usecases/openGroup/openGroup';
import type { Evidences } from '../usecases/judgeRequests/judgeRequests';
import { openBusySignal } from '../services/busySignal';
import {
  EssentialsProvider,
  FirstViewProvider,
  CoordinatorServicesProvider,
  type Essentials,
  type FirstView,
  type CoordinatorServices,
} from '../services/CoordinatorServices';
import { catalogue, group, poolOf, stored } from './fixtures';

type Port = Exclude<keyof Repositories, 'setup' | 'setAside'>;
export type Answers = { readonly [P in Exclude<Port, 'catalogue'>]?: Partial<Repositories[P]> } & {
  /** What `read` gives answers for its units as well. */
  readonly catalogue?: Partial<Omit<CatalogueRepository, 'read'>> & {
    readonly read?: (fresh?: boolean) => Promise<CatalogueWithUnits>;
  };
  /** What the view is told to have been set aside; none when left out. */
  readonly setAside?: SetAsidePort;
};

const unexpected = (what: string) => (): Promise<never> =>
  Promise.reject(new Error(`${what} was not expected to be called`));

/** Repositories that answer as the test says; any other call fails and names itself. */
export function repositories(answers: Answers): Repositories {
  const held: Claim[] = [];
  const read = answers.catalogue?.read ?? (() => Promise.resolve(catalogue([])));
  return {
    directory: { currentUser: unexpected('directory.currentUser'), ...answers.directory },
    catalogue: {
      read,
      units: async (keys) => (await read()).units.filter(({ value }) => keys.includes(value.key)),
      readWithUnits: read,
      addUnit: unexpected('addUnit'),
      addOrganisation: unexpected('addOrganisation'),
      updateOrganisation: unexpected('updateOrganisation'),
      publishVersion: unexpected('publishVersion'),
      addRegistration: unexpected('addRegistration'),
      updateRegistration: unexpected('updateRegistration'),
      recordUnitEvent: unexpected('recordUnitEvent'),
      saveHome: unexpected('saveHome'),
      ...answers.catalogue,
    },
    applications: {
      byKeys: async (keys) =>
        ((await answers.applications?.inPool?.())?.waiting ?? []).filter(({ value }) => keys.includes(value.key)),
      inPool: () => Promise.resolve(poolOf([])),
      register: unexpected('register'),
      takeIn: unexpected('applications.takeIn'),
      update: unexpected('applications.update'),
      ...answers.applications,
    },
    groups: {
      since: () => Promise.resolve([]),
      listed: () => Promise.resolve([]),
      processesSince: () => Promise.resolve([]),
      versionsBoundSince: () => Promise.resolve([]),
      processesOfUnits: () => Promise.resolve([]),
      processesRenewing: () => Promise.resolve([]),
      open: unexpected('groups.open'),
      form: unexpected('groups.form'),
      update: unexpected('groups.update'),
      updateProcess: unexpected('updateProcess'),
      nextNumber: unexpected('groups.nextNumber'),
      ...answers.groups,
    },
    participants: {
      read: () => Promise.resolve([]),
      find: () => Promise.resolve([]),
      add: unexpected('participants.add'),
      update: unexpected('participants.update'),
      remove: unexpected('participants.remove'),
      ...answers.participants,
    },
    sessions: {
      between: unexpected('sessions.between'),
      save: unexpected('sessions.save'),
      update: unexpected('sessions.update'),
      ...answers.sessions,
    },
    roll: {
      save: unexpected('roll.save'),
      read: unexpected('roll.read'),
      remove: unexpected('roll.remove'),
      ...answers.roll,
    },
    secrets: { save: unexpected('secrets.save'), ...answers.secrets },
    submissions: {
      add: unexpected('submissions.add'),
      update: unexpected('submissions.update'),
      remove: unexpected('submissions.remove'),
      ...answers.submissions,
    },
    decisions: {
      take: unexpected('decisions.take'),
      uphold: unexpected('decisions.uphold'),
      between: unexpected('decisions.between'),
      ...answers.decisions,
    },
    diplomas: {
      issue: unexpected('diplomas.issue'),
      byKey: unexpected('diplomas.byKey'),
      register: unexpected('diplomas.register'),
      watched: unexpected('diplomas.watched'),
      forUnits: unexpected('diplomas.forUnits'),
      update: unexpected('diplomas.update'),
      nextNumber: unexpected('diplomas.nextNumber'),
      ...answers.diplomas,
    },
    claims: {
      take: async (claims) => {
        held.push(...claims);
        return claims.map((claim) => saved(claim));
      },
      takeOver: unexpected('claims.takeOver'),
      release: async (claims) => claims.map(({ value }) => saved(value)),
      read: async () => held.map((claim) => stored(claim)),
      ...answers.claims,
    },
    invoices: { save: unexpected('invoices.save'), open: unexpected('invoices.open'), ...answers.invoices },
    requests: {
      mine: unexpected('requests.mine'),
      send: unexpected('requests.send'),
      unanswered: unexpected('requests.unanswered'),
      answer: unexpected('requests.answer'),
      ...answers.requests,
    },
    staff: {
      groups: unexpected('staff.groups'),
      sessionByKey: unexpected('sessionByKey'),
      ...answers.staff,
    },
    setAside: answers.setAside ?? new SetAsideRows({ url: 'https://example.org/sites/diplomering' }),
    setup: unexpected('setup'),
  };
}

/** Noon of Monday 23 November 2026 in Sweden. */
export const clock = (): Date => new Date('2026-11-23T11:00:00Z');

/** Never busy, until a test says so. */
export const busy = openBusySignal(() => clock().getTime());

export const furtherTexts: FirstView['furtherTexts'] = {
  coordinator: (locale) => Promise.resolve(locale === 'sv-SE' ? svSE : enUS),
  programmes: (locale) => Promise.resolve(locale === 'sv-SE' ? svSE : enUS),
  reasons: (locale) => Promise.resolve((locale === 'sv-SE' ? svSE : enUS).reasons),
};

/** Shows a view of the coordinator's web part in Swedish with the answers the test gives. */
export function renderWithServices(view: JSX.Element, answers: Answers = {}): RenderResult {
  const product: CoordinatorServices = {
    repositories: repositories(answers),
    texts: svSE,
    furtherTexts,
    locale: 'sv-SE',
    now: clock,
    pageUrl: 'https://example.org/sites/diplomering',
    deviceScope: 'test',
    busy,
  };
  return render(<CoordinatorServicesProvider product={product}>{view}</CoordinatorServicesProvider>);
}

/**
 * Shows the coordinator's frame or first view with no more than they are loaded with; the other texts come when they
 * are wanted.
 */
export function renderInFirstView(
  view: JSX.Element,
  answers: Answers = {},
  later: FirstView['furtherTexts'] = furtherTexts,
): RenderResult {
  const own: FirstView = {
    repositories: repositories(answers),
    texts: { ...essentials, ...first },
    furtherTexts: later,
    locale: 'sv-SE',
    now: clock,
    pageUrl: 'https://example.org/sites/diplomering',
    deviceScope: 'test',
    busy,
  };
  return render(<FirstViewProvider first={own}>{view}</FirstViewProvider>);
}

/** Shows a view that more web parts than the coordinator's have, with no more than they are loaded with. */
export function renderInEssentials(view: JSX.Element, answers: Answers = {}): RenderResult {
  const { directory, catalogue: reference, diplomas, requests, staff, setAside } = repositories(answers);
  const own: Essentials = {
    repositories: { directory, catalogue: reference, diplomas, requests, staff, setAside },
    texts: essentials,
    locale: 'sv-SE',
    now: clock,
    pageUrl: 'https://example.org/sites/diplomering',
    deviceScope: 'test',
    busy,
  };
  return render(<EssentialsProvider essentials={own}>{view}</EssentialsProvider>);
}

/** A group file with nothing in it but what the test puts there. */
export function groupFile(change: Partial<GroupFile> = {}): GroupFile {
  const own = change.group ?? stored(group());
  return {
    group: own,
    groupsTogether: [own],
    processes: [],
    participants: [],
    sessions: [],
    attendance: [],
    submissions: [],
    decisions: [],
    upheld: [],
    diplomas: [],
    invoiceLines: [],
    requests: [],
    setAside: [],
    secrets: [],
    ...change,
  };
}

/** Shows a tab of the group page on a group file. */
export function renderInGroup(
  tab: JSX.Element,
  file: GroupFile,
  inCatalogue: CatalogueWithUnits,
  answers: Answers = {},
  reload: () => void = () => undefined,
  evidence?: Evidences,
): RenderResult {
  return renderWithServices(
    <OpenGroupProvider value={openGroup(file, inCatalogue, reload, evidence)}>{tab}</OpenGroupProvider>,
    {
      ...answers,
      groups: { open: () => Promise.resolve(file), ...answers.groups },
      catalogue: { read: () => Promise.resolve(inCatalogue), ...answers.catalogue },
    },
  );
}

export function saved<T>(value: T): WriteOutcome<T> {
  return { kind: 'saved', stored: stored(value) };
}
