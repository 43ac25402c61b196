import { describe, expect, it } from '@jest/globals';
import { fill } from './fill';

describe('fill', () => {
  it('puts each value in its place, as often as it is named', () => {
    expect(fill('{present} av {of}, minst {least}. {of} väntade.', { present: 20, of: 22, least: 20 })).toBe(
      '20 av 22, minst 20. 22 väntade.',
    );
  });

  it('leaves a text without placeholders alone and ignores values nobody asked for', () => {
    expect(fill('Alla närvarande', { present: 1 })).toBe('Alla närvarande');
  });

  it('does not read a value as a pattern', () => {
    expect(fill('Enhet: {unit}', { unit: '$& {of}' })).toBe('Enhet: $& {of}');
  });

  it('refuses a placeholder without a value, also one named like something every object has', () => {
    expect(() => fill('{present} av {of}', { present: 1 })).toThrow('no value for {of} in "{present} av {of}"');
    expect(() => fill('{toString}', {})).toThrow(RangeError);
  });

  it('marks a placeholder without a value where that is asked for', () => {
    expect(fill('{present} av {of}', { present: 1 }, '–')).toBe('1 av –');
  });
});
