import { describe, it } from '@jest/globals';
import { ostersundsKommun } from '.';
import { figures } from './testing/figures';

describe('the page "Östersunds kommun HBTQ-certifieras" of 2016-06-15, figure by figure', () => {
  it.each(figures.map((figure) => [figure.name, figure] as const))('%s', (_, { holds }) => holds(ostersundsKommun));
});
