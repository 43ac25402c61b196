import { describe, expect, it } from '@jest/globals';
import { themeOfSection, themeOfTeams } from './hostTheme';

describe('the host’s looks', () => {
  it('a plain section keeps our neutral colours and takes the site’s brand', () => {
    expect(
      themeOfSection({
        semanticColors: { bodyBackground: '#FFFFFF', link: '#005a9e' },
        palette: { themePrimary: '#0078d4' },
      }),
    ).toEqual({
      scheme: 'light',
      overrides: { link: '#005a9e', 'brand-ink': '#0078d4' },
    });
  });
  it('a coloured section lends its background, an inverted one its darkness', () => {
    expect(themeOfSection({ isInverted: true, semanticColors: { bodyBackground: '#004578' } })).toEqual({
      scheme: 'dark',
      overrides: { canvas: '#004578' },
    });
  });
  it('without a theme the light one is used', () => {
    expect(themeOfSection(undefined)).toEqual({ scheme: 'light', overrides: {} });
  });
  it.each([
    ['default', 'light'],
    ['dark', 'dark'],
    ['glass', 'dark'],
    ['contrast', 'contrast'],
    ['a name of next year', 'light'],
  ])('Teams %s is %s', (name, scheme) => {
    expect(themeOfTeams(name)).toEqual({ scheme });
  });
});
