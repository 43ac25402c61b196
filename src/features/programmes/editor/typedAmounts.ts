import { ore, type Ore, type Threshold } from '../../../rules';

/**
 * What people type in number fields, and back. Nothing passes a floating-point number: a share stays a pair of whole
 * numbers, money whole öre.
 */

/** A whole number in digits, with spaces between thousands; undefined for anything else. */
export function wholeFrom(text: string): number | undefined {
  const digits = text.replace(/[\s\u00a0]/g, '');
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** "90" → 90/100, "12,5" → 125/1000, "17/19" → 17/19; a per cent sign may follow. Undefined for anything else. */
export function shareFrom(text: string): Threshold | undefined {
  const fraction = /^\s*(\d{1,7})\s*\/\s*(\d{1,7})\s*$/.exec(text);
  if (fraction !== null) return { numerator: Number(fraction[1]), denominator: Number(fraction[2]) };
  const percent = /^\s*(\d{1,4})(?:[.,](\d{1,4}))?\s*%?\s*$/.exec(text);
  if (percent === null) return undefined;
  const decimals = percent[2] ?? '';
  return { numerator: Number(percent[1] + decimals), denominator: Number(`100${'0'.repeat(decimals.length)}`) };
}

/** The share as it would be typed; read again it is the same pair. */
export function typedShare({ numerator, denominator }: Threshold): string {
  const decimals = String(denominator).length - 3;
  if (decimals < 0 || decimals > 4 || denominator !== Number(`100${'0'.repeat(decimals)}`))
    return `${numerator}/${denominator}`;
  if (decimals === 0) return String(numerator);
  const digits = String(numerator).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`;
}

/**
 * "5 900,50" or "5 900 kr" in whole öre. At most two decimals, so "5.900" is refused rather than taken for 5,90.
 * Undefined for anything else.
 */
export function oreFrom(text: string): Ore | undefined {
  const amount = /^(\d{1,12})(?:[.,](\d{1,2}))?(?:kr)?$/i.exec(text.replace(/[\s\u00a0]/g, ''));
  if (amount === null) return undefined;
  return ore(Number(amount[1] + (amount[2] ?? '').padEnd(2, '0')));
}

/** The amount as it would be typed: "5 900" or "5 900,50". */
export function typedKronor(amount: Ore): string {
  const digits = String(amount).padStart(3, '0');
  const kronor = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const rest = digits.slice(-2);
  return rest === '00' ? kronor : `${kronor},${rest}`;
}
