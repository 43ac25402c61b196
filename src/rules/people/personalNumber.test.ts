import { describe, expect, it } from '@jest/globals';
import { holdsPersonalNumber, withoutPersonalNumbers } from './personalNumber';

describe('a personal identity number', () => {
  it.each([
    '850412-1234',
    '8504121234',
    '19850412-1234',
    '198504121234',
    '19850412 1234',
    '850412+1234',
    '19250412+1234',
    '850412–1234',
    '850472-1234',
    '198504721234',
    'Anna Berg 850412-1234',
    'Anna (850412-1234)',
    'anna850412-1234@example.org',
    'anna.198504121234@example.org',
    '８５０４１２-１２３４',
    '850412\u200b-1234',
    '1985-04-12-1234',
    '1985-04-12 1234',
    '85-04-12-1234',
    '1985/04/12-1234',
    '1985.04.12 1234',
    '85 04 12 1234',
    '850412.1234',
    '850412/1234',
    '850412 - 1234',
    '19 850412-1234',
    '850412\u22121234',
    '850412\u00ad1234',
    '8 5 0 4 1 2 - 1 2 3 4',
    '٨٥٠٤١٢-١٢٣٤',
    '1985-04-72-1234',
    '2015-04-12-1234',
    'född 8504121234, sjukskriven',
  ])('is found in ”%s”', (text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
    expect(withoutPersonalNumbers(text)).not.toMatch(/1234/);
  });

  it.each([
    'Anna Berg',
    'anna.berg@example.org',
    'Deltagare 7',
    'Enhet 4711',
    '2026-11-23',
    '0470-58 80 00',
    '851312-1234',
    '850432-1234',
    '12345678901234',
    'SE2321000016-1A2B',
    'anna85@example.org',
    'Ring 0701234567',
    'Ring 070-123 45 67',
    'Ring 08-12 12 12 35',
    '2026-11-23 0900',
    '2026-11-23 0900–1600',
    '2026/11/23 1234',
    'Konto 850412, 12 deltagare',
  ])('is not seen in ”%s”', (text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
    expect(withoutPersonalNumbers(text)).toBe(text);
  });

  it.each(['850412-T123', '19850412-TF12', '85 04 12 12 30', '0704121235'])('is found in ”%s” too', (text) => {
    expect(holdsPersonalNumber(text)).toBe(true);
  });

  it('is struck out wherever it is, and the rest is left', () => {
    expect(withoutPersonalNumbers('Anna\t850412-1234\tNorr\nBo\t19900101-5678\tSöder')).toBe(
      'Anna\t××××××-××××\tNorr\nBo\t××××××-××××\tSöder',
    );
  });
});
