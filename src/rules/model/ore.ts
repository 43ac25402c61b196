declare const oreBrand: unique symbol;
/** Money in whole öre (1 krona = 100 öre). Never a fraction, never a float. */
export type Ore = number & { readonly [oreBrand]: true };

/** Whole öre from an integer. Throws RangeError when the number is not a safe integer. */
export function ore(amount: number): Ore {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of öre`);
  return amount as Ore;
}

/** Whole kronor as öre: `kronor(5900)` is 590 000 öre. */
export function kronor(amount: number): Ore {
  return ore(amount * 100);
}
