import { render, type RenderResult } from '@testing-library/react';
import * as React from 'react';
import type { StaffGroup } from '../../../lists/repositories/ports';
import { SharePointFailure } from '../../../lists/failure';
import { essentials as texts } from '../../../loc/sv-se.essentials';
import { isoDate, keyFrom } from '../../../rules';
import type {
  Diploma,
  DiplomaKey,
  GroupKey,
  OrganisationKey,
  PersonRequest,
  RequestKey,
  SeriesKey,
  SessionKey,
  StepKey,
  TogetherKey,
  UnitKey,
} from '../../../rules';
import { openBusySignal } from '../../../services/busySignal';
import { EssentialsProvider } from '../../../services/CoordinatorServices';
import {
  asRecorded,
  catalogue,
  group,
  konceptA,
  process,
  session,
  stored,
  unit,
  withoutProof,
} from '../../../testing/fixtures';
import { repositories } from '../../../testing/renderWithServices';
import { MyDiplomaProgramme } from '../MyDiplomaProgramme';

export const joinToken = '0123456789abcdef0123456789abcdef';
export const checkInToken = 'fedcba9876543210fedcba9876543210';
/** SHA-256 of `diplomera-link|` and the second token, computed by another tool. */
const checkInTokenHash = '37c4967f437786c5cf5c98434891694e1a7d3c84215da4270e2e9ca14c68e084';
const groupKey = keyFrom<GroupKey>('group');
export const unitA = unit('a', { name: 'Alvesta vårdcentral' });
export const unitB = unit('b', { name: 'Moheda vårdcentral' });
export const units = catalogue([unitA, unitB]);

/** Two sessions: Monday 23 November 13–16 and Monday 7 December 13–16, Swedish time. */
export function staffGroup(change: Partial<StaffGroup> = {}): StaffGroup {
  const [first, second] = konceptA.steps.map(({ key }) => key);
  if (first === undefined || second === undefined) throw new RangeError('Koncept A has two steps');
  const meeting = (key: string, stepKey: StepKey, stepOrder: number, day: string): StaffGroup['sessions'][number] =>
    session(key, {
      stepKey,
      stepOrder,
      day: isoDate(day),
      startUtc: `${day}T12:00:00Z`,
      endUtc: `${day}T15:00:00Z`,
      place: 'Tallen',
      checkInTokenHash,
    });
  return {
    group: group({ assignmentDueDay: isoDate('2026-12-18') }),
    sessions: [meeting('s1', first, 1, '2026-11-23'), meeting('s2', second, 2, '2026-12-07')],
    processes: [process('a'), process('b')],
    ...change,
  };
}

export function request(kind: PersonRequest['kind'], change: Partial<PersonRequest> = {}): PersonRequest {
  return {
    key: keyFrom<RequestKey>(`${kind}-1`),
    kind,
    groupKey,
    togetherKey: keyFrom<TogetherKey>('together'),
    sessionKey: kind === 'checkIn' ? keyFrom<SessionKey>('s1') : undefined,
    unitKey: keyFrom<UnitKey>('a'),
    state: 'confirmed',
    sentUtc: '2026-10-12T08:00:00Z',
    answeredUtc: '2026-10-12T09:00:00Z',
    answer: undefined,
    ...withoutProof,
    ...asRecorded,
    authorName: 'Alva Rosendunge',
    authorEmail: 'alva@example.org',
    ...change,
  };
}

export function diploma(change: Partial<Diploma> = {}): Diploma {
  return {
    key: keyFrom<DiplomaKey>('d1'),
    number: 'KRO-2022-0117',
    unitKey: unitA.key,
    organisationKey: keyFrom<OrganisationKey>('kro'),
    seriesKey: keyFrom<SeriesKey>('series'),
    processKey: undefined,
    togetherKey: undefined,
    decisionKey: undefined,
    versionKey: undefined,
    issuedUnitName: unitA.name,
    issuedOrganisationName: 'Region Kronoberg',
    programmeTitle: 'Koncept A',
    awardWord: 'diplom',
    hsaId: undefined,
    category: 'careCentre',
    municipality: 'Alvesta',
    awardDay: isoDate('2022-12-16'),
    lastValidDay: isoDate('2026-12-15'),
    renewalFromDay: undefined,
    coverage: undefined,
    signedBy: 'Karin Ek',
    revokedDay: undefined,
    revokedReason: undefined,
    imported: true,
    withDeviation: false,
    year: 2022,
    ...change,
  };
}

interface StaffSiteFacts {
  readonly groups?: readonly StaffGroup[];
  readonly requests?: readonly PersonRequest[];
  readonly diplomas?: readonly Diploma[];
  /** The time it is. */
  readonly now?: string;
  readonly entry?: string;
}

export interface StaffSite extends RenderResult {
  /** What has reached the list, in order. */
  readonly received: PersonRequest[];
  /** Cuts and mends the network for what is sent; `losesAnswers` cuts it after the row was written. */
  readonly network: { up: boolean; losesAnswers: boolean };
}

/** Shows the app to Alva on a site with these rows. Every port that holds other people fails when it is asked. */
export function openStaffApp({
  groups = [],
  requests = [],
  diplomas = [],
  now = '2026-11-23T12:04:00Z',
  entry,
}: StaffSiteFacts): StaffSite {
  const received: PersonRequest[] = [];
  const network = { up: true, losesAnswers: false };
  const noAnswer = { kind: 'refused', failure: new SharePointFailure('network', 'no answer') } as const;
  const ports = repositories({
    directory: {
      currentUser: () => Promise.resolve({ name: 'Alva Rosendunge', email: 'alva@example.org', roles: ['staff'] }),
    },
    catalogue: { read: () => Promise.resolve(units) },
    requests: {
      mine: () => Promise.resolve([...requests, ...received].map((one) => stored(one))),
      send: (sent) => {
        if (!network.up) return Promise.resolve(noAnswer);
        const row: PersonRequest = {
          ...sent,
          answer: undefined,
          answeredUtc: undefined,
          ...asRecorded,
          authorName: 'Alva Rosendunge',
          authorEmail: 'alva@example.org',
        };
        received.push(row);
        if (network.losesAnswers) return Promise.resolve(noAnswer);
        return Promise.resolve({ kind: 'saved', stored: stored(row) });
      },
    },
    staff: {
      groups: (keys) => Promise.resolve(groups.filter((one) => keys.includes(one.group.key))),
      sessionByKey: (key) => {
        const found = groups.flatMap((one) => one.sessions).find((one) => one.key === key);
        return found === undefined
          ? Promise.reject(new SharePointFailure('notFound', 'no such session'))
          : Promise.resolve(found);
      },
    },
    diplomas: {
      forUnits: (keys) =>
        Promise.resolve({
          units: units.units.filter(({ value }) => keys.includes(value.key)),
          diplomas: diplomas.filter(({ unitKey }) => keys.includes(unitKey)).map((one) => stored(one)),
        }),
    },
  });
  const essentials = {
    repositories: ports,
    texts,
    locale: 'sv-SE' as const,
    now: () => new Date(now),
    pageUrl: 'https://example.org/sites/diplomering',
    deviceScope: 'test',
    busy: openBusySignal(() => Date.now()),
  };
  const shown = render(
    <EssentialsProvider essentials={essentials}>
      <MyDiplomaProgramme entry={entry} />
    </EssentialsProvider>,
  );
  return { ...shown, received, network };
}
