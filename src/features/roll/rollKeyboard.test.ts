import { describe, expect, it } from '@jest/globals';
import { firstOpen, keyed, moved, pointed, type Place } from './rollKeyboard';
import type { Mark } from './rollState';

const size: Place = { row: 3, column: 3 };
/** Column 1 is open but for its second row; column 2 is open; column 0 is closed. */
const isOpen = ({ row, column }: Place): boolean => column === 2 || (column === 1 && row !== 1);
const from = (row: number, column: number, key: string, ctrl = false): Place | undefined =>
  moved({ row, column }, key, ctrl, size, isOpen);
const mark = (state: Mark['state'], mode: Mark['mode'] = 'onSite'): Mark => ({ state, mode, sync: 'fine' });

describe('moving', () => {
  it('goes to the next cell that can be marked, past those that cannot', () => {
    expect(from(0, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(from(2, 1, 'ArrowUp')).toEqual({ row: 0, column: 1 });
    expect(from(0, 1, 'ArrowRight')).toEqual({ row: 0, column: 2 });
  });

  it('stays where there is nothing further', () => {
    expect(from(2, 1, 'ArrowDown')).toBeUndefined();
    expect(from(0, 1, 'ArrowLeft')).toBeUndefined();
    expect(from(0, 2, 'ArrowRight')).toBeUndefined();
    expect(from(0, 2, 'x')).toBeUndefined();
  });

  it('goes to the first and last person of the column, and with Ctrl of the roll', () => {
    expect(from(2, 1, 'Home')).toEqual({ row: 0, column: 1 });
    expect(from(0, 2, 'End')).toEqual({ row: 2, column: 2 });
    expect(from(2, 2, 'Home', true)).toEqual({ row: 0, column: 1 });
    expect(from(0, 1, 'End', true)).toEqual({ row: 2, column: 2 });
  });

  it('begins at the first cell that can be marked', () => {
    expect(firstOpen(size, isOpen)).toEqual({ row: 0, column: 1 });
    expect(firstOpen(size, () => false)).toBeUndefined();
  });
});

describe('marking', () => {
  it('by space toggles present, by F absent, by D where somebody was', () => {
    expect((['unmarked', 'present', 'absent'] as const).map((state) => keyed(mark(state), ' ')?.state)).toEqual([
      'present',
      'unmarked',
      'present',
    ]);
    expect((['unmarked', 'present', 'absent'] as const).map((state) => keyed(mark(state), 'F')?.state)).toEqual([
      'absent',
      'absent',
      'unmarked',
    ]);
    expect(keyed(mark('present'), 'd')).toEqual({ state: 'present', mode: 'remote' });
    expect(keyed(mark('present', 'remote'), 'D')).toEqual({ state: 'present', mode: 'onSite' });
    expect(keyed(mark('unmarked'), 'd')).toEqual({ state: 'present', mode: 'remote' });
    expect(keyed(mark('unmarked', 'remote'), 'D')).toEqual({ state: 'present', mode: 'remote' });
    expect(keyed(mark('absent'), 'd')).toBeUndefined();
    expect(keyed(mark('absent'), 'g')).toBeUndefined();
  });

  it('by pointing goes here, absent, unmarked', () => {
    expect((['unmarked', 'present', 'absent'] as const).map((state) => pointed(mark(state)))).toEqual([
      'present',
      'absent',
      'unmarked',
    ]);
  });
});
