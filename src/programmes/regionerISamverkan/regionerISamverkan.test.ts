import { describe, it } from '@jest/globals';
import { regionerISamverkan } from '.';
import { figures } from './testing/figures';

describe('the page "HBTQI-diplomering" of 2023-01-30, figure by figure', () => {
  it.each(figures.map((figure) => [figure.name, figure] as const))('%s', (_, { holds }) => holds(regionerISamverkan));
});
