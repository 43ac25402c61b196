/** A share as a pair of whole numbers, so that 90 % is 90/100 and is compared without rounding. */
export interface Threshold {
  readonly numerator: number;
  readonly denominator: number;
}
