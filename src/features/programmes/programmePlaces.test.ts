import { describe, expect, it } from '@jest/globals';
import { keyFrom, type VersionKey } from '../../rules';
import { placeFrom } from '../../services/routes';
import { hrefOfProgrammes, programmePlaceFrom, type ProgrammePlace } from './programmePlaces';

const versionKey = keyFrom<VersionKey>('ris/å 1');
const places: readonly ProgrammePlace[] = [
  { page: 'list' },
  { page: 'import' },
  { page: 'version', versionKey },
  { page: 'editor', basis: { kind: 'nothing' }, part: 'pris' },
  { page: 'editor', basis: { kind: 'version', versionKey }, part: 'steg' },
];

describe('the pages on programmes', () => {
  it.each(places)('an address leads back to its page: %o', (place) => {
    const { page, rest } = placeFrom(hrefOfProgrammes(place));
    expect(page === 'program' && programmePlaceFrom(rest)).toEqual(place);
  });
  it.each(['version', 'ny-version', 'gammalt/1', 'version/%E0%A4%A'])('an unknown one (%s) is the list', (rest) =>
    expect(programmePlaceFrom(rest)).toEqual({ page: 'list' }),
  );
  it('an unknown part is the first', () => expect(programmePlaceFrom('nytt/okänd')).toMatchObject({ part: 'grunder' }));
});
