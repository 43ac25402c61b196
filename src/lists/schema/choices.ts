/**
 * The words that lists are written with: those that every web part reads, and those of lists that only the
 * coordinator's reads.
 */
export * from './choicesOfAll';
export * from './choicesOfCoordinators';
export type { Choices } from './choiceTable';
