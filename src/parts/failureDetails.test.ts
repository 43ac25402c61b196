import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from '@jest/globals';
import { failureDetails, productVersion, withoutNames } from './failureDetails';

describe('the details of a failure, to be sent to an administrator', () => {
  it('say version, page, error and components', () => {
    const componentStack = `
    at Roll (https://example.org/personal/leila_havtorn/assets/chunk.roll.js:1:234)
    at Suspense
    at div`;
    const error = new TypeError("Cannot read properties of undefined (reading 'leila')");
    expect(failureDetails({ error, componentStack }, '#/grupp/3f1c-22/narvaro').split('\n')).toEqual([
      `Diplomera ${productVersion}`,
      '#/grupp/3f1c-22/narvaro',
      'TypeError: Cannot read properties of undefined (reading "…")',
      'at Roll (chunk.roll.js:1:234)',
      'at Suspense',
      'at div',
    ]);
  });

  it('of the version that the package has', () => {
    const stated = v.parse(v.object({ version: v.string() }), JSON.parse(readFileSync('package.json', 'utf8')));
    expect(productVersion).toBe(stated.version);
  });

  it.each([
    ['a name', 'No participant Leila Havtorn in group 12', 'No participant … in group 12'],
    ['a name that comes first', 'Leila saknas i grupp 12', '… saknas i grupp 12'],
    ['a name in three parts', 'row of Anna-Karin von Ek: 3', 'row of … von …: 3'],
    ['a name with Swedish letters', 'no person åsa öberg, 2 of 3', 'no person …, 2 of 3'],
    ['an address', 'no answer for leila.havtorn@kronoberg.example (404)', 'no answer for … (404)'],
    ['a login', 'i:0#.f|membership|leila is not in KRONOBERG\\leiha', '… is not in …'],
    ['a personal number', 'row 7: 19121212-1212, 121212-1212, 191212121212', 'row 7: …'],
    ['quoted text', 'no value for {of} in "Leila var inte här"', 'no value for {of} in "…"'],
    ['quoted text with Swedish marks', 'Unexpected ”Leila 3”', 'Unexpected "…"'],
    ['quoted text that was cut off', 'Unexpected token in "leila ha', 'Unexpected token in "…"'],
    ['an address of a site', 'Request to https://example.org/personal/leila failed: 500', 'Request to … failed: 500'],
  ])('leave out %s', (_, message, shown) => {
    expect(withoutNames(message)).toBe(shown);
  });

  it('keep numbers and codes', () => {
    const message = 'attendance.enough lacks {needed}: 20 of 22, KRO-2026-11, HTTP 503, TypeError';
    expect(withoutNames(message)).toBe(message);
  });

  it('can be of what is no error', () => {
    expect(failureDetails({ error: undefined, componentStack: '' }, '')).toBe(
      `Diplomera ${productVersion}\n#/\nundefined: undefined`,
    );
  });
});
