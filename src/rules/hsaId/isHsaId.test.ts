import { describe, expect, it } from '@jest/globals';
import { isHsaId } from './isHsaId';

describe('isHsaId', () => {
  it.each(['SE2321000065-1A2B', 'SE232100006512-1', `SE2321000065-${'A'.repeat(18)}`])('%s', (text) =>
    expect(isHsaId(text)).toBe(true),
  );
  it.each([
    ['32 characters', `SE2321000065-${'A'.repeat(19)}`],
    ['9 digits', 'SE232100006-1'],
    ['11 digits', 'SE23210000651-1'],
    ['13 digits', 'SE2321000065123-1'],
    ['nothing after the hyphen', 'SE2321000065-'],
    ['no hyphen', 'SE2321000065'],
    ['another country', 'NO2321000065-1'],
    ['small letters first', 'se2321000065-1'],
    ['a letter beyond A–Z', 'SE2321000065-Å'],
    ['a space', 'SE2321000065-1 '],
    ['a line break', 'SE2321000065-1\n'],
    ['nothing', ''],
  ])('not with %s', (_, text) => expect(isHsaId(text)).toBe(false));
});
