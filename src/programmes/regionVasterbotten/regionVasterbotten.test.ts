import { describe, it } from '@jest/globals';
import { regionVasterbotten } from '.';
import { figures } from './testing/figures';

describe('the page "Hbtq-diplomering" of Region Västerbotten, figure by figure', () => {
  it.each(figures.map((figure) => [figure.name, figure] as const))('%s', (_, { holds }) => holds(regionVasterbotten));
});
