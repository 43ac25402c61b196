import { describe, expect, it } from '@jest/globals';
import { addDays, checkVersions, citationsOf, isoDate, keyFrom, versionOn } from '../rules';
import type { Citation, IsoDate, ProgrammeKey, ProgrammeVersion } from '../rules';
import { programmePacks } from '.';
import type { ProgrammePack } from '.';

const packs = programmePacks.map((pack) => [pack.key, pack] as const);
const programmes = programmePacks.flatMap(({ versions }) =>
  Array.from(new Set(versions.map(({ programmeKey }) => programmeKey)), (key) => [key, versions] as const),
);
const all = programmePacks.flatMap(({ versions }) => versions);

describe('the packs over time', () => {
  it.each(packs)(
    '%s has versions in order, no two for one day, numbered steps, and a source for each rule',
    (_, { versions }) => {
      expect(checkVersions(versions)).toEqual([]);
    },
  );

  it.each(programmes)('%s has no rules before its first version', (key, versions) => {
    const [first] = ownVersions(key, versions);
    expect(versionOn(all, key, addDays(first.validFrom, -1))).toEqual({
      kind: 'beforeFirstVersion',
      firstDay: first.validFrom,
    });
    expect(versionOn(all, key, isoDate('1900-01-01'))).toEqual({
      kind: 'beforeFirstVersion',
      firstDay: first.validFrom,
    });
  });

  it.each(programmes)('%s has exactly one version on each day since, with neither gap nor overlap', (key, versions) => {
    const own = ownVersions(key, versions);
    for (const [index, version] of own.entries()) {
      for (const day of daysOf(version, own[index + 1]))
        expect(versionOn(all, key, day)).toEqual({ kind: 'version', version });
    }
  });

  it.each(programmes)('%s has a price list that begins with its version', (key, versions) => {
    for (const version of ownVersions(key, versions)) expect(version.price.validFrom).toBe(version.validFrom);
  });

  it('a programme that no pack has is unknown', () => {
    expect(versionOn(all, keyFrom<ProgrammeKey>('nobody'), isoDate('2026-11-22'))).toEqual({
      kind: 'unknownProgramme',
    });
  });
});

describe('the packs as data', () => {
  it.each(packs)('%s cites one page, each time with a heading', (_, pack) => {
    const cited = allCitations(pack);
    expect(new Set(cited.map(({ publisher, page, dated }) => `${publisher}, ${page}, ${dated}`)).size).toBe(1);
    for (const { heading, page, publisher } of cited) expect([heading, page, publisher]).not.toContain('');
  });

  it.each(packs)('%s carries over no telephone number and no address of a person', (_, pack) => {
    expect(JSON.stringify(pack).match(/[\w.]+@[\w.]+|\b0\d{1,3}-\d{2,3} \d{2} \d{2}\b/g)).toBeNull();
  });

  it('share no key and no code', () => {
    const keys = [
      ...programmePacks.map(({ key }) => key),
      ...all.map(({ key }) => key),
      ...all.flatMap(({ steps, assignments, unitRoles }) =>
        [...steps, ...assignments, ...unitRoles].map(({ key }) => key),
      ),
      ...programmePacks.flatMap((pack) =>
        [...pack.organisations, ...pack.registrationWindows, ...pack.units, ...pack.focusAreas, ...pack.knowledge].map(
          ({ key }) => key as string,
        ),
      ),
    ];
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const codes = programmePacks.flatMap(({ organisations }) => organisations.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(packs)('%s refers to nothing it does not have', (_, pack) => {
    const programmeKeys = pack.versions.map(({ programmeKey }) => programmeKey);
    for (const { programmeKey } of [...pack.registrationWindows, ...pack.units])
      expect(programmeKeys).toContain(programmeKey);
    for (const { focusAreaKey } of pack.knowledge)
      if (focusAreaKey !== undefined) expect(pack.focusAreas.map(({ key }) => key)).toContain(focusAreaKey);
    for (const { assignments, unitRoles } of pack.versions) {
      for (const { doneBy } of assignments)
        if (doneBy !== undefined) expect(unitRoles.map(({ key }) => key)).toContain(doneBy);
    }
  });

  it.each(packs)('%s says everything in both languages', (_, pack) => {
    for (const text of textsIn(pack)) expect([text.sv.trim(), text.en.trim()]).not.toContain('');
  });
});

function ownVersions(
  key: ProgrammeKey,
  versions: readonly ProgrammeVersion[],
): readonly [ProgrammeVersion, ...ProgrammeVersion[]] {
  const [first, ...later] = versions.filter(({ programmeKey }) => programmeKey === key);
  if (first === undefined) throw new RangeError(`expected a version of ${key}`);
  return [first, ...later];
}

/**
 * The version's first day, the day after, its last (the day before the next), and days far on where it is the latest.
 */
function daysOf({ validFrom }: ProgrammeVersion, next: ProgrammeVersion | undefined): readonly IsoDate[] {
  return [validFrom, addDays(validFrom, 1), next === undefined ? isoDate('2999-12-31') : addDays(next.validFrom, -1)];
}

function allCitations(pack: ProgrammePack): readonly Citation[] {
  const { sinceYear, developedBy } = pack;
  return [
    pack.organisationsCitation,
    ...pack.versions.flatMap(citationsOf),
    ...[...pack.registrationWindows, ...pack.units, ...pack.focusAreas, ...pack.knowledge, ...pack.contacts].map(
      ({ citation }) => citation,
    ),
    ...(sinceYear.kind === 'stated' ? [sinceYear.value.citation] : []),
    ...(developedBy.kind === 'stated' ? [developedBy.value.citation] : []),
  ];
}

function textsIn(part: unknown): readonly { readonly sv: string; readonly en: string }[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'sv' in part && 'en' in part ? [{ sv: String(part.sv), en: String(part.en) }] : [];
  return [...own, ...Object.values(part).flatMap(textsIn)];
}
