import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom, type ProgrammeKey, type ProgrammeVersion } from '../../rules';
import { konceptA } from '../../testing/fixtures';
import { namesTaken } from './nameTaken';

const other = (more: Partial<ProgrammeVersion> = {}): ProgrammeVersion => ({
  ...konceptA,
  programmeKey: keyFrom<ProgrammeKey>('other'),
  ...more,
});

describe('a name that is taken', () => {
  it('is one that another programme of the publisher has, in either language', () => {
    expect(namesTaken([konceptA], other())).toEqual(['sv', 'en']);
    expect(namesTaken([konceptA], other({ programmeTitle: { sv: ' koncept a ', en: 'Something else' } }))).toEqual([
      'sv',
    ]);
  });
  it('is not that of an earlier version of the programme itself', () =>
    expect(namesTaken([konceptA], { ...konceptA, validFrom: isoDate('2027-01-01') })).toEqual([]));
  it('is not that of another publisher, nor no name at all', () => {
    expect(namesTaken([konceptA], other({ citation: { ...konceptA.citation, publisher: 'Region X' } }))).toEqual([]);
    expect(
      namesTaken([{ ...konceptA, programmeTitle: { sv: '', en: '' } }], other({ programmeTitle: { sv: ' ', en: '' } })),
    ).toEqual([]);
  });
});
