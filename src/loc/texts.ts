import type { coordinator } from './sv-se.coordinator';
import type { essentials } from './sv-se.essentials';
import type { first } from './sv-se.first';
import type { programmes } from './sv-se.programmes';

/** What every web part is loaded with: its own words, and those of what is shown in more than one. */
export type EssentialTexts = typeof essentials;

/** What is loaded with the coordinator's first view, Idag: its own words, and the reasons its lines give. */
export type FirstTexts = typeof first;

/** What is loaded with the first of the coordinator's other views that is opened, and with those alone. */
export type CoordinatorTexts = typeof coordinator;

/** What is loaded with the pages on programmes and their rules: every field of a rule has a name there. */
export type ProgrammeTexts = typeof programmes;

/**
 * Every text of the coordinator's views in one language, one object per feature. Features receive them by context,
 * never by import.
 */
export type Texts = EssentialTexts & FirstTexts & CoordinatorTexts;
