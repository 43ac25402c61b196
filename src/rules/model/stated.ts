/**
 * What a source says of a figure. `none` is an answer ("there is no upper limit"); `notStated` is the absence of one,
 * and no verdict, screen or export may turn it into a number (docs/domain.md#stated-none-not-stated).
 */
export type Stated<T> =
  | { readonly kind: 'stated'; readonly value: T }
  | { readonly kind: 'none' }
  | { readonly kind: 'notStated' };

/** The ways in which a source speaks of a figure. */
export const statedKinds = ['stated', 'none', 'notStated'] as const;
export type StatedKind = (typeof statedKinds)[number];

/** What a source says of a question that is answered with yes or no. */
export const yesNoAnswers = ['yes', 'no', 'notStated', 'none'] as const;
export type YesNoAnswer = (typeof yesNoAnswers)[number];

export const notStated = { kind: 'notStated' } as const;
export const none = { kind: 'none' } as const;
/** The figure where the source states one; undefined otherwise. */
export function valueOf<T>(of: Stated<T>): T | undefined {
  return of.kind === 'stated' ? of.value : undefined;
}
/** A figure that the source states. */
export function stated<T>(value: T): { readonly kind: 'stated'; readonly value: T } {
  return { kind: 'stated', value };
}
