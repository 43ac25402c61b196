import { describe, it } from '@jest/globals';
import { regionVarmland } from '.';
import { figures } from './testing/figures';

describe('the page "Region Värmlands hbtq-diplomering", figure by figure', () => {
  it.each(figures.map((figure) => [figure.name, figure] as const))('%s', (_, { holds }) => holds(regionVarmland));
});
