import type { coordinator } from './sv-se.coordinator';
import type { essentials } from './sv-se.essentials';
import type { programmes } from './sv-se.programmes';

/** What every web part is loaded with: its own words, and those of what is shown in more than one. */
export type EssentialTexts = typeof essentials;

/** What is loaded with the coordinator's view, and with that alone. */
export type CoordinatorTexts = typeof coordinator;

/** What is loaded with the pages on programmes and their rules: every field of a rule has a name there. */
export type ProgrammeTexts = typeof programmes;

/** Every text of the product in one language, one object per feature. Features receive them by context, never by import. */
export type Texts = EssentialTexts & CoordinatorTexts;
