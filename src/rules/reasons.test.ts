import { describe, expect, it } from '@jest/globals';
import { enUS } from '../loc/en-us';
import { svSE } from '../loc/sv-se';
import { reasonCatalogue, reasonCodes } from './reasonCatalogue';
import { criteria, readings } from './reasons';

const placeholdersOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)),
];

describe.each([
  ['sv-SE', svSE.reasons],
  ['en-US', enUS.reasons],
])('the texts in %s', (_, texts) => {
  it('have exactly the codes that the rules give', () => {
    expect(Object.keys(texts.byCode).sort()).toEqual([...reasonCodes].sort());
  });

  it.each(reasonCatalogue)('of $code use no value that the reason does not carry', ({ code, values }) => {
    const carried: readonly string[] = values;
    expect(placeholdersOf(texts.byCode[code]).filter((name) => !carried.includes(name))).toEqual([]);
  });

  it('name every criterion and every reading', () => {
    expect(Object.keys(texts.criteria)).toEqual([...criteria]);
    expect(Object.keys(texts.readings).sort()).toEqual([...readings].sort());
  });
});

it('no code is listed twice', () => {
  expect(new Set(reasonCodes).size).toBe(reasonCodes.length);
});
