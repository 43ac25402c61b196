/** What the package gives those who install it: the rules, the file formats, the packs, and all of it asked at once. */
export * from '../../src/rules';
export * from '../../src/interchange';
export { programmePacks } from '../../src/programmes';
export { answerCase } from './answerCase';
export type { CaseAnswer } from './answerCase';
export { problemText, sentenceOf } from './sentences';
