import { describe, expect, it } from '@jest/globals';
import { followRows } from './followRows';
import { readPeople } from './readPeople';

const head = 'Namn;E-post;Enhet';
const lines = ['Anna Berg;anna@example.org;Norr', 'Bo Ek;bo@example.org;Norr', 'Cia Lund;cia@example.org;Norr'];
function followed(before: readonly string[], after: readonly string[]): readonly (readonly [string, string])[] {
  const rows = (list: readonly string[]): ReturnType<typeof readPeople>['rows'] =>
    readPeople([head, ...list].join('\n')).rows;
  return Array.from(followRows(rows(before), rows(after)));
}

describe('a row of an edited list', () => {
  it.each([
    [
      'a line above is taken away',
      lines.slice(1),
      [
        ['3', '2'],
        ['4', '3'],
      ],
    ],
    [
      'a line is put in above',
      ['Dan Alm;dan@example.org;Norr', ...lines],
      [
        ['2', '3'],
        ['3', '4'],
        ['4', '5'],
      ],
    ],
    [
      'its address is corrected',
      ['Anna Berg;anna.berg@example.org;Norr', ...lines.slice(1)],
      [
        ['2', '2'],
        ['3', '3'],
        ['4', '4'],
      ],
    ],
    [
      'its name is corrected',
      ['Annika Berg;anna@example.org;Norr', ...lines.slice(1)],
      [
        ['2', '2'],
        ['3', '3'],
        ['4', '4'],
      ],
    ],
    [
      'lines are sorted',
      [...lines].reverse(),
      [
        ['2', '4'],
        ['3', '3'],
        ['4', '2'],
      ],
    ],
    [
      'its line is made somebody else’s',
      ['Omar Björk;omar@example.org;Norr', ...lines.slice(1)],
      [
        ['3', '3'],
        ['4', '4'],
      ],
    ],
    ['all is pasted over', ['Omar Björk;omar@example.org;Norr', 'Sara Åsklint;sara@example.org;Norr'], []],
  ])('is known again when %s', (_, after, expected) => {
    expect([...followed(lines, after)].sort()).toEqual(expected);
  });
});
