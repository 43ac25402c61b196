import { describe, expect, it } from '@jest/globals';
import { keyFrom } from '../../rules/model';
import type { UnitKey } from '../../rules/model';
import { unitColumns } from '../schema/columns/places';
import { MalformedRow } from '../failure';
import { unitLives } from './diplomaExcerpts';
import { defineExcerpt } from './excerpt';

describe('some columns of a list', () => {
  it('are asked for by name, and no more', () => {
    expect(unitLives).toMatchObject({ path: 'Units', query: { $select: 'Id,Key,ActiveTo' } });
  });
  it('are read as the whole row reads them, from an item without ETag or author', () => {
    expect(unitLives.read({ Id: 7, Key: 'a', ActiveTo: '2026-06-30' })).toEqual({
      key: keyFrom<UnitKey>('a'),
      activeTo: '2026-06-30',
    });
    expect(unitLives.read({ Id: 7, Key: 'a', ActiveTo: null })).toEqual({
      key: keyFrom<UnitKey>('a'),
      activeTo: undefined,
    });
  });
  it.each([
    [{ Id: 7, Key: 'a', ActiveTo: '30 juni' }, 'Units, item 7, column ActiveTo'],
    [{ Id: 7, Key: 'a' }, 'Units, item 7, column ActiveTo'],
    [{ Id: 7, Key: null, ActiveTo: null }, 'Units, item 7, column Key'],
    [{ Key: 'a', ActiveTo: null }, 'Units, item ?, column Id'],
  ])('%j is refused by list, item and column', (item, where) => {
    expect(() => unitLives.read(item)).toThrow(MalformedRow);
    expect(() => unitLives.read(item)).toThrow(where);
  });
  it('leave alone what was not asked for, even where that would not parse', () => {
    const names = defineExcerpt(unitColumns, ['Title'], (row) => row.Title);
    expect(names.read({ Id: 7, Title: 'Enheten', Sector: 'finns inte' })).toBe('Enheten');
  });
});
