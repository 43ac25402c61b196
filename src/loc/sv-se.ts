import { shell } from './sv-se/shell';

/** All Swedish texts, one object per feature. Swedish comes first: its shape is the shape every language must have. */
export const svSE = { shell };
