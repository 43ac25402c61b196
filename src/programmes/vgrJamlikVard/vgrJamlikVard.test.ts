import { describe, it } from '@jest/globals';
import { vgrJamlikVard } from '.';
import { figures } from './testing/figures';

describe('the page "Fokus: migration och etnicitet", figure by figure', () => {
  it.each(figures.map((figure) => [figure.name, figure] as const))('%s', (_, { holds }) => holds(vgrJamlikVard));
});
