import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom } from '../model';
import type { ProgrammeKey, VersionKey } from '../model';
import { aVersion } from '../testing/builders';
import { versionOn } from './versionOn';

const first = aVersion({ key: keyFrom<VersionKey>('first'), validFrom: isoDate('2023-01-30') });
const second = aVersion({ key: keyFrom<VersionKey>('second'), validFrom: isoDate('2026-01-01') });
const other = aVersion({
  key: keyFrom<VersionKey>('other'),
  programmeKey: keyFrom<ProgrammeKey>('other'),
  validFrom: isoDate('2020-01-01'),
});
const versions = [other, second, first];

describe('versionOn', () => {
  it.each([
    ['2023-01-30', 'first'],
    ['2023-01-31', 'first'],
    ['2025-12-31', 'first'],
    ['2026-01-01', 'second'],
    ['2026-01-02', 'second'],
    ['2999-01-01', 'second'],
  ])('on %s the %s holds', (day, key) =>
    expect(versionOn(versions, first.programmeKey, isoDate(day))).toMatchObject({ kind: 'version', version: { key } }),
  );

  it('the day before the first is an error, never the latest known', () => {
    expect(versionOn(versions, first.programmeKey, isoDate('2023-01-29'))).toEqual({
      kind: 'beforeFirstVersion',
      firstDay: '2023-01-30',
    });
  });
  it('a programme nobody knows is an error', () => {
    expect(versionOn(versions, keyFrom<ProgrammeKey>('nobody'), isoDate('2026-01-01'))).toEqual({
      kind: 'unknownProgramme',
    });
  });
});
