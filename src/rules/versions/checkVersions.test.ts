import { describe, expect, it } from 'vitest';
import { isoDate, keyFrom, stated } from '../model';
import type { ProgrammeKey, ProgrammeVersion, VersionKey } from '../model';
import { aCatchUp, aCitation, aStep, aVersion } from '../testing/builders';
import { checkVersions, citationsOf } from './checkVersions';

const version = (key: string, validFrom: string, more: Partial<ProgrammeVersion> = {}): ProgrammeVersion =>
  aVersion({ key: keyFrom<VersionKey>(key), validFrom: isoDate(validFrom), ...more });
const uncited = { ...aCitation, heading: '' };
const codes = (...versions: readonly ProgrammeVersion[]): readonly string[] => checkVersions(versions).map(({ versionKey, code }) => `${versionKey} ${code}`);

describe('checkVersions', () => {
  it('finds nothing wrong with versions in order', () => expect(codes(version('a', '2023-01-30'), version('b', '2023-01-31'))).toEqual([]));
  it('finds versions out of order', () => expect(codes(version('b', '2026-01-01'), version('a', '2023-01-30'))).toEqual(['a unsorted']));
  it('finds two rules for one day', () => expect(codes(version('a', '2023-01-30'), version('b', '2023-01-30'))).toEqual(['b sameDay']));
  it('lets two programmes share their days', () => {
    expect(codes(version('a', '2023-01-30'), version('b', '2023-01-30', { programmeKey: keyFrom<ProgrammeKey>('other') }))).toEqual([]);
  });
  it('finds a key used twice', () => expect(codes(version('a', '2023-01-30'), version('a', '2026-01-01'))).toEqual(['a sameKey']));
  it('finds steps out of order', () => expect(codes(version('a', '2023-01-30', { steps: [aStep(2), aStep(1)] }))).toEqual(['a stepOrder']));
  it.each([
    ['the version', { citation: uncited }], ['a step', { steps: [aStep(1, { citation: uncited })] }],
    ['its price', { price: { ...aVersion().price, citation: { ...aCitation, page: '' } } }],
    ['its catch-up', { catchUp: stated({ ...aCatchUp, citation: { ...aCitation, publisher: '' } }) }],
  ])('finds that %s has no source', (_, more) => expect(codes(version('a', '2023-01-30', more))).toEqual(['a uncited']));

  it('looks at every source of a version', () => {
    expect(citationsOf(aVersion())).toHaveLength(9);
    expect(citationsOf(aVersion({ catchUp: stated(aCatchUp) }))).toHaveLength(10);
  });
});
