import { describe, expect, it } from '@jest/globals';
import { withDefaultTheme } from './styleSheets';

describe('theme tokens of SPFx', () => {
  it.each([
    ['a{color:"[theme:neutralPrimary, default:#323130]"}', 'a{color:#323130}'],
    ['a{color:"[theme: white, default: rgb(0, 0, 0) ]"}', 'a{color:rgb(0, 0, 0)}'],
    ['a{content:"[no token]"}', 'a{content:"[no token]"}'],
  ])('%s becomes %s', (css, expected) => {
    expect(withDefaultTheme(css)).toBe(expected);
  });
});
