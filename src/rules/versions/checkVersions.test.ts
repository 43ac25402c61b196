import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom, stated } from '../model';
import type { ProgrammeKey, ProgrammeVersion, VersionKey } from '../model';
import { aCatchUp, aCitation, aStep, aVersion } from '../testing/builders';
import { checkVersions, citationsOf, placeProblems } from './checkVersions';

const version = (key: string, validFrom: string, more: Partial<ProgrammeVersion> = {}): ProgrammeVersion =>
  aVersion({ key: keyFrom<VersionKey>(key), validFrom: isoDate(validFrom), ...more });
const found = (...versions: readonly ProgrammeVersion[]): readonly string[] =>
  checkVersions(versions).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('checkVersions', () => {
  it('finds nothing wrong with versions in order', () =>
    expect(found(version('a', '2023-01-30'), version('b', '2023-01-31'))).toEqual([]));
  it('finds versions out of order', () =>
    expect(found(version('b', '2026-01-01'), version('a', '2023-01-30'))).toEqual(['1.validFrom version.unsorted']));
  it('finds two rules for one day', () =>
    expect(found(version('a', '2023-01-30'), version('b', '2023-01-30'))).toEqual(['1.validFrom version.sameDay']));
  it('lets two programmes share their days', () => {
    expect(
      found(version('a', '2023-01-30'), version('b', '2023-01-30', { programmeKey: keyFrom<ProgrammeKey>('other') })),
    ).toEqual([]);
  });
  it('finds a key used twice', () =>
    expect(found(version('a', '2023-01-30'), version('a', '2026-01-01'))).toEqual(['1.key version.keyTaken']));
  it('finds what is wrong with each version by itself, and which it is', () => {
    expect(found(version('a', '2023-01-30'), version('b', '2026-01-01', { steps: [aStep(2)] }))).toEqual([
      '1.steps.0.order version.stepOrder',
    ]);
  });
  it('judges a new version against those that are there', () => {
    const [one, two] = [version('a', '2023-01-30'), version('b', '2026-01-01')];
    expect(placeProblems([one, two], version('c', '2025-12-31'))).toEqual([
      { path: ['validFrom'], code: 'version.unsorted', values: { validFromDay: '2025-12-31', laterDay: '2026-01-01' } },
    ]);
    expect(placeProblems([one, two], version('c', '2026-01-02'))).toEqual([]);
  });

  it('looks at every source of a version', () => {
    expect(citationsOf(aVersion())).toHaveLength(9);
    expect(citationsOf(aVersion({ catchUp: stated(aCatchUp) }))).toHaveLength(10);
    expect(
      citationsOf(
        aVersion({ period: stated({ from: isoDate('2024-01-01'), to: isoDate('2025-12-31'), citation: aCitation }) }),
      ),
    ).toHaveLength(10);
  });
});
