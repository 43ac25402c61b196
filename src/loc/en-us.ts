import { coordinator } from './en-us.coordinator';
import { essentials } from './en-us.essentials';
import { first } from './en-us.first';
import { programmes } from './en-us.programmes';
import type { ProgrammeTexts, Texts } from './texts';

/** All English texts, one object per feature. The shape is the Swedish one's. */
export const enUS: Texts & ProgrammeTexts = { ...essentials, ...first, ...coordinator, ...programmes };
