import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom, stated, type VersionKey, elementAt } from '../../rules';
import { konceptA, today } from '../../testing/fixtures';
import { buildProgrammeList, countBound } from './buildProgrammeList';

const version = (validFrom: string): typeof konceptA => ({
  ...konceptA,
  key: keyFrom<VersionKey>(validFrom),
  validFrom: isoDate(validFrom),
});
const standings = (...days: readonly string[]): unknown =>
  buildProgrammeList(days.map(version), today).map(({ current, versions }) => [
    current.validFrom,
    versions.map((each) => `${each.version.validFrom} ${each.standing}`),
  ]);

describe('the list of programmes', () => {
  it('the version of today, the one to come and those before, newest first', () => {
    expect(standings('2023-01-30', '2027-01-01', '2026-11-23')).toEqual([
      ['2026-11-23', ['2027-01-01 coming', '2026-11-23 now', '2023-01-30 past']],
    ]);
  });
  it('the day before its first day a version is still to come', () => {
    expect(standings('2026-11-24')).toEqual([['2026-11-24', ['2026-11-24 coming']]]);
  });
  it.each([
    ['2026-11-23', 'now'],
    ['2026-11-22', 'ended'],
  ])('a programme that runs to %s is %s on the 23rd', (to, standing) => {
    const project = {
      ...konceptA,
      period: stated({ from: isoDate('2024-01-01'), to: isoDate(to), citation: konceptA.citation }),
    };
    expect(elementAt(elementAt(buildProgrammeList([project], today), 0).versions, 0).standing).toBe(standing);
  });
  it('counts the processes of each version', () => {
    const [first, second] = [version('2023-01-30').key, version('2026-01-01').key];
    expect([...countBound([first, second, first])]).toEqual([
      [first, 2],
      [second, 1],
    ]);
  });
});
