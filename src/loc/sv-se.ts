import { coordinator } from './sv-se.coordinator';
import { essentials } from './sv-se.essentials';
import { first } from './sv-se.first';
import { programmes } from './sv-se.programmes';

/** All Swedish texts, one object per feature. Swedish comes first: its shape is the shape every language must have. */
export const svSE = { ...essentials, ...first, ...coordinator, ...programmes };
