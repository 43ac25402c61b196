import { describe, expect, it } from '@jest/globals';
import { codeOfRepository, deadExports, exportsForTestsAlone } from './deadExports';

const code = codeOfRepository();

describe('every export', () => {
  it('is imported somewhere', () => {
    expect(deadExports(code)).toEqual([]);
  });

  it('of the product is there for the product, not for tests alone', () => {
    expect(exportsForTestsAlone(code)).toEqual([]);
  });
});
