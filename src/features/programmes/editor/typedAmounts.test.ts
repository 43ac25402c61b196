import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { ore } from '../../../rules';
import { oreFrom, shareFrom, typedKronor, typedShare, wholeFrom } from './typedAmounts';

describe('what is typed in number fields', () => {
  it.each([
    ['90', 90, 100],
    ['90 %', 90, 100],
    ['12,5', 125, 1000],
    ['12.5', 125, 1000],
    ['0,05', 5, 10_000],
    ['17/19', 17, 19],
    [' 17 / 19 ', 17, 19],
    ['101', 101, 100],
  ])('%s is the share %i/%i', (text, numerator, denominator) =>
    expect(shareFrom(text)).toEqual({ numerator, denominator }),
  );
  it.each(['', 'nittio', '-5', '1e2', '17/', '9,0,0', '90 procent', '5,12345'])('"%s" is no share', (text) =>
    expect(shareFrom(text)).toBeUndefined(),
  );

  it.each([
    ['5 900,50', 590_050],
    ['5900,5', 590_050],
    ['5900.50', 590_050],
    ['5\u00a0900', 590_000],
    ['5 900 kr', 590_000],
    ['0', 0],
    ['0,01', 1],
  ])('%s is %i öre', (text, amount) => expect(oreFrom(text)).toBe(amount));
  it.each(['', '5.900', '5,900,00', '-5', '5 900,505', 'gratis', '1e3', '∞'])('"%s" is no amount', (text) =>
    expect(oreFrom(text)).toBeUndefined(),
  );

  it.each([
    ['12', 12],
    ['1 200', 1200],
  ])('%s is the whole number %i', (text, number) => expect(wholeFrom(text)).toBe(number));
  it.each(['', '1,5', '-1', 'tolv', '1e2', '١٢'])('"%s" is no whole number', (text) =>
    expect(wholeFrom(text)).toBeUndefined(),
  );

  it('an amount and a share read again are the same', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e11 }), (amount) => oreFrom(typedKronor(ore(amount))) === amount));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999 }),
        fc.constantFrom(1, 3, 19, 100, 1_000, 10_000, 1_000_000),
        (numerator, denominator) => {
          expect(shareFrom(typedShare({ numerator, denominator }))).toEqual({ numerator, denominator });
        },
      ),
    );
  });
});
