import type { coordinator } from './sv-se.coordinator';
import type { essentials } from './sv-se.essentials';

/** What every web part is loaded with: its own words, and those of what is shown in more than one. */
export type EssentialTexts = typeof essentials;

/** What is loaded with the coordinator's view, and with that alone. */
export type CoordinatorTexts = typeof coordinator;

/** Every text of the product in one language, one object per feature. Features receive them by context, never by import. */
export type Texts = EssentialTexts & CoordinatorTexts;
