import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { notStated, ore, stated } from '../model';
import { vat } from './vat';

const rate = stated({ numerator: 25, denominator: 100 });

describe('vat', () => {
  it('exclusive: on top, rounded half up to öre', () => {
    expect(vat(ore(276_667), { vat: 'exclusive', vatRate: rate })).toEqual({
      kind: 'stated',
      net: 276_667,
      vat: 69_167,
      gross: 345_834,
    });
    // 25 % of 1, 2 and 3 öre is 0.25, 0.5 and 0.75 öre.
    expect([1, 2, 3].map((amount) => vat(ore(amount), { vat: 'exclusive', vatRate: rate }))).toMatchObject([
      { vat: 0 },
      { vat: 1 },
      { vat: 1 },
    ]);
  });
  it('inclusive: the VAT is rounded and the net is the rest', () => {
    expect(vat(ore(590_000), { vat: 'inclusive', vatRate: rate })).toEqual({
      kind: 'stated',
      net: 472_000,
      vat: 118_000,
      gross: 590_000,
    });
    expect(vat(ore(3), { vat: 'inclusive', vatRate: rate })).toEqual({ kind: 'stated', net: 2, vat: 1, gross: 3 });
  });
  it('exempt: none', () =>
    expect(vat(ore(590_000), { vat: 'exempt', vatRate: notStated })).toEqual({
      kind: 'stated',
      net: 590_000,
      vat: 0,
      gross: 590_000,
    }));
  it('not stated: no number at all, also when only the rate is missing', () => {
    expect(vat(ore(590_000), { vat: 'notStated', vatRate: rate })).toEqual({ kind: 'notStated' });
    expect(vat(ore(590_000), { vat: 'exclusive', vatRate: notStated })).toEqual({ kind: 'notStated' });
  });
  it('net and VAT always add up to gross', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000_000),
        fc.constantFrom('exclusive' as const, 'inclusive' as const),
        fc.nat(100),
        (amount, how, percent) => {
          const amounts = vat(ore(amount), { vat: how, vatRate: stated({ numerator: percent, denominator: 100 }) });
          if (amounts.kind !== 'stated') throw new Error('a stated rate gives stated amounts');
          expect(amounts.net + amounts.vat).toBe(amounts.gross);
          expect(how === 'inclusive' ? amounts.gross : amounts.net).toBe(amount);
        },
      ),
    );
  });
  it('is exact where amount × rate is larger than whole numbers are exact for', () => {
    // 99 999 996 063 × 999 873 / 1 000 000 = 99 987 296 063.499…
    expect(
      vat(ore(99_999_996_063), { vat: 'exclusive', vatRate: stated({ numerator: 999_873, denominator: 1_000_000 }) }),
    ).toMatchObject({ vat: 99_987_296_063 });
  });
  it('refuses a negative amount', () =>
    expect(() => vat(ore(-1), { vat: 'exclusive', vatRate: rate })).toThrow(RangeError));
});
