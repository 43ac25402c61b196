import { expect } from '@jest/globals';
import { notStated, figuresOf } from '../../rules';
import type { Citation, ProgrammeVersion } from '../../rules';
import type { ProgrammePack } from '..';

/**
 * One thing a page says, or is silent on, as an expectation of its pack: the heading and what it says, and a check that
 * throws when the pack says anything else. Written as literals from the page, never from the pack, so that a pack
 * with one figure changed can be held against them (mutations.test.ts).
 */
export interface Figure {
  readonly name: string;
  readonly holds: (pack: ProgrammePack) => void;
}

export const figure = (name: string, holds: Figure['holds']): Figure => ({ name, holds });

/** The programme's version that is oldest; throws when the pack has none, which a figure then reports. */
export function versionOf(pack: ProgrammePack, programmeKey: string): ProgrammeVersion {
  const [version] = pack.versions.filter((each) => each.programmeKey === programmeKey);
  if (version === undefined) throw new Error(`the pack has no ${programmeKey}`);
  return version;
}

/** What a version says on its steps, apart from their keys and titles. */
export function expectSteps(
  version: ProgrammeVersion,
  expected: readonly Partial<ProgrammeVersion['steps'][number]>[],
): void {
  expect(version.steps.map(({ key, title, ...rest }) => rest)).toEqual(
    expected.map((step, index) => ({
      order: index + 1,
      attendanceCounts: true,
      catchUpCounts: notStated,
      remoteAllowed: notStated,
      length: notStated,
      waitsFor: undefined,
      weeksAfter: notStated,
      ...step,
    })),
  );
}

/**
 * What a version has where the page states no group size, threshold or validity: nothing, and the readings' defaults.
 */
export function expectSilence(version: ProgrammeVersion, citation: Citation): void {
  expect(version.groupSize).toEqual({ ...figuresOf('groupSize', () => notStated), recommended: notStated, citation });
  expect(version.attendance).toEqual({
    threshold: notStated,
    reading: 'eachSession',
    scope: 'workGroup',
    managerMustAttend: false,
    citation,
  });
  expect(version.validity).toEqual({
    ...figuresOf('validity', () => notStated),
    renewalWindowMonths: 12,
    renewedPeriod: 'fromAwardDay',
    keptCoverage: notStated,
    citation,
  });
}

/** What a version has where the page states no price at all. */
export const noPrice = (validFrom: string, citation: Citation): object => ({
  validFrom,
  internal: notStated,
  external: notStated,
  basis: 'perGroup',
  leastCharged: notStated,
  charged: 'counting',
  surcharge: notStated,
  surchargePer: 'additionalUnit',
  surchargeWithExternalTrainer: false,
  split: 'equal',
  vat: 'notStated',
  vatRate: notStated,
  withdrawal: 'coordinatorDecides',
  citation,
});

/** A pack's organisations without their keys. */
export function expectOrganisations(
  pack: ProgrammePack,
  expected: readonly Partial<ProgrammePack['organisations'][number]>[],
  citation: Citation,
): void {
  expect(pack.organisations.map(({ key, ...rest }) => rest)).toEqual(expected);
  expect(pack.organisationsCitation).toEqual(citation);
}

/** Knowledge without keys, titles in English and our own words on the contents: of those only how many there are. */
export function expectKnowledge(pack: ProgrammePack, expected: readonly object[]): void {
  const silent = {
    contents: 0,
    audiences: [],
    sectors: notStated,
    madeBy: notStated,
    contributors: [],
    forms: [],
    state: 'available',
    day: notStated,
    year: notStated,
    inFocus: false,
  };
  const told = pack.knowledge.map(({ key, title, contents, focusAreaKey, ...rest }) => ({
    ...rest,
    title: title.sv,
    contents: contents.length,
    inFocus: focusAreaKey !== undefined,
  }));
  expect(told).toEqual(expected.map((each) => ({ ...silent, ...each })));
}

/** A form of which the page says no more than that it is there. */
export const aForm = (kind: string, more: object = {}): object => ({
  kind,
  audiences: [],
  login: notStated,
  keptAt: notStated,
  year: notStated,
  ...more,
});
