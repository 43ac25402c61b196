import { describe, expect, it } from '@jest/globals';
import { addressOf, isEmail, isSameAddress } from './email';
import { beginsAsFormula, isFormula } from './formula';
import { folded, refusedCharacter, tidied, tidiedLines } from './plainText';

describe('a text as it is stored', () => {
  it.each([
    ['a letter and its mark', 'Va\u030ardcentralen Fiolen', 'Vårdcentralen Fiolen'],
    ['a no-break space', 'Vårdcentralen\u00a0 Fiolen', 'Vårdcentralen Fiolen'],
    ['a zero-width space', 'ida.holm@example.org\u200b', 'ida.holm@example.org'],
    ['a soft hyphen', 'Rehab\u00admottagningen', 'Rehabmottagningen'],
    ['direction marks', '\u202aAnna\u202c Berg\u200e', 'Anna Berg'],
    ['a mark between a letter and its ring', 'Va\u200b\u030ard', 'Vård'],
    ['a byte order mark', '\ufeffNamn', 'Namn'],
    ['a hyphen that forbids a break', 'Ann\u2011Marie', 'Ann-Marie'],
    ['a line break', 'Anna\r\nBerg', 'Anna Berg'],
    ['a tag nobody sees', 'Anna\u{e0041}', 'Anna'],
  ])('has lost %s', (_, text, plain) => {
    expect(tidied(text)).toBe(plain);
    expect(folded(text)).toBe(folded(plain));
  });
  it('keeps its lines where it has several', () => {
    expect(tidiedLines(' Ett\u00a0 två \r\n\r\ntre\u200b ')).toBe('Ett två\n\ntre');
  });
  it('is compared without case, width and kind of dash', () => {
    expect(folded('ＡＮＮＡ Ek–Ö')).toBe(folded('Anna ek-ö'));
    expect(folded('O’Neil')).toBe(folded("o'neil"));
    expect(folded('Åsa')).not.toBe(folded('Asa'));
  });
});

describe('a character that cannot be stored', () => {
  it.each([
    ['Bj\ufffdrn', 'U+FFFD'],
    ['Anna\u0007', 'U+0007'],
    ['\ue000', 'U+E000'],
    ['a\ud800b', 'U+D800'],
    ['\udc00', 'U+DC00'],
    ['Anna\u0000', 'U+0000'],
  ])('is named: %j', (text, name) => expect(refusedCharacter(text)).toBe(name));
  it.each(['Björn Åström', 'Łukasz', '李小龍', '𠮷野', 'Zoë\nEk\tB', 'محمد', 'Anna 🌈'])('is none in %j', (text) =>
    expect(refusedCharacter(text)).toBeUndefined(),
  );
});

describe('a formula', () => {
  it.each([
    '=1+1',
    '+46',
    '-2',
    '@SUM',
    '＝HYPERLINK("x")',
    '＋1',
    '－1',
    '＠x',
    '\u200b=1+1',
    '\u00ad\ufeff=1',
    ' =1',
    '\u00a0=1',
    '\t=1',
    '\tAnna',
    '\rAnna',
    '﹦1',
  ])('is seen: %j', (text) => expect(isFormula(text)).toBe(true));
  it.each(['Anna', 'A=B', 'anna@example.org', 'Ann-Marie', ''])('is not seen: %j', (text) =>
    expect(isFormula(text)).toBe(false),
  );
  it('is no line that begins with a hyphen and a space', () => {
    expect(beginsAsFormula('- en sak\n- en till')).toBe(false);
    expect(beginsAsFormula('-2+3')).toBe(true);
    expect(beginsAsFormula('＝cmd')).toBe(true);
  });
});

describe('an address', () => {
  it.each(['anna@example.org', 'anna.berg+hbtqi@sub.example.org', 'björn@exempel.se', "o'neil@example.org"])(
    '%s is one',
    (text) => expect(isEmail(text)).toBe(true),
  );
  it.each([
    'anna',
    'anna@example',
    'anna@@example.org',
    'anna@example..org',
    '.anna@example.org',
    'anna.@example.org',
    'anna@.example.org',
    'anna@-example.org',
    'anna berg@example.org',
    'anna@example.org\u200b',
    'anna@example.org; bo@example.org',
    '<anna@example.org>',
    `${'a'.repeat(250)}@example.org`,
  ])('%j is none', (text) => expect(isEmail(text)).toBe(false));
  it('is the same in any spelling, but for dots and plus', () => {
    expect(addressOf(' <mailto:Anna.Berg@Example.org>; ')).toBe('anna.berg@example.org');
    expect(isSameAddress('BJO\u0308RN@example.org\u200b', 'björn@example.org')).toBe(true);
    expect(isSameAddress('anna.berg@example.org', 'annaberg@example.org')).toBe(false);
    expect(isSameAddress('anna@example.org', 'anna+x@example.org')).toBe(false);
    expect(isSameAddress(undefined, undefined)).toBe(false);
    expect(isSameAddress('', ' ')).toBe(false);
  });
});
