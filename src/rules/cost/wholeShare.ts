/**
 * `amount` × `numerator` / `denominator` as a whole number and what is left of the division, exact also where the
 * product itself is larger than whole numbers are exact for. With a numerator of at most the denominator, and that at
 * most some ten million.
 */
export function wholeShare(
  amount: number,
  numerator: number,
  denominator: number,
): { readonly whole: number; readonly rest: number } {
  const restOfAmount = amount % denominator;
  const product = restOfAmount * numerator;
  const rest = product % denominator;
  return {
    whole: ((amount - restOfAmount) / denominator) * numerator + (product - rest) / denominator,
    rest,
  };
}
