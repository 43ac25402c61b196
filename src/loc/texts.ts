import type { svSE } from './sv-se';

/** Every text of the product in one language, one object per feature. Features receive it by context, never by import. */
export type Texts = typeof svSE;
