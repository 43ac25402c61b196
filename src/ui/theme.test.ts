import { describe, expect, it } from '@jest/globals';
import { themeVariables, type Scheme } from './theme';

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
function contrastOf(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const texts: readonly (readonly [string, string])[] = [
  ['fg', 'canvas'],
  ['fg', 'surface'],
  ['fg-2', 'surface-2'],
  ['fg-3', 'canvas'],
  ['fg-3', 'surface'],
  ['fg-3', 'surface-3'],
  ['link', 'surface'],
  ['link', 'canvas'],
  ['on-brand', 'brand'],
  ['warm-fg', 'warm-tint'],
  ['ok-fg', 'ok-tint'],
  ['bad-fg', 'bad-tint'],
  ['bad-fg', 'surface'],
  ['ok-fg', 'surface'],
  ['fg', 'hover'],
  ['fg', 'selected'],
];
const edges: readonly (readonly [string, string])[] = [
  ['line-strong', 'surface'],
  ['brand-ink', 'surface'],
  ['warm', 'warm-tint'],
  ['ok', 'surface'],
  ['bad', 'surface'],
  ['focus', 'surface'],
];

describe.each<Scheme>(['light', 'dark', 'contrast'])('contrast in the %s scheme (WCAG 2.1 AA)', (scheme) => {
  const variables = themeVariables({ scheme });
  it.each(texts)('text %s on %s is at least 4.5:1', (fg, bg) => {
    expect(contrastOf(variables[`--${fg}`] ?? '', variables[`--${bg}`] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  it.each(edges)('edge or icon %s on %s is at least 3:1', (fg, bg) => {
    expect(contrastOf(variables[`--${fg}`] ?? '', variables[`--${bg}`] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('host colours', () => {
  it('take the place of ours, and only those the host has', () => {
    const variables = themeVariables({ scheme: 'light', overrides: { fg: '#111111' } });
    expect(variables['--fg']).toBe('#111111');
    expect(variables['--surface']).toBe('#ffffff');
  });
});
