import { describe, expect, it } from '@jest/globals';
import { enUS } from '../../loc/en-us';
import { svSE } from '../../loc/sv-se';
import { ostersundsKommun, vgrJamlikVard } from '../../programmes';
import { konceptA } from '../../testing/fixtures';
import { first } from '../../rules';
import { kindText } from './standing';

describe('what a programme is for', () => {
  const certification = first(ostersundsKommun.versions);
  it('is said with its own word', () => {
    expect([konceptA, certification].map((version) => kindText(version, svSE, 'sv-SE'))).toEqual([
      'Diplomering, leder till diplom',
      'Certifiering, leder till certifikat',
    ]);
    expect(kindText(certification, enUS, 'en-US')).toBe('Certification, leads to a certificate');
  });
  it('is training where nobody is awarded anything', () => {
    expect(kindText(first(vgrJamlikVard.versions), svSE, 'sv-SE')).toBe('Utbildning utan diplom');
    expect(kindText({ ...konceptA, award: { ...konceptA.award, to: 'nobody' } }, svSE, 'sv-SE')).toBe(
      'Utbildning utan diplom',
    );
  });
  it('a renewal is one', () => expect(kindText({ ...konceptA, kind: 'renewal' }, svSE, 'sv-SE')).toBe('Förnyelse'));
});
