import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FilledItem } from './fill';
import { startTestSite, type TestSite } from './testing/testSite';

describe('filling lists without HTTP', () => {
  let site: TestSite;
  let path = '';
  const item = (payload: FilledItem['payload']): FilledItem => ({
    list: 'Prov',
    payload,
    author: 'coordinator1',
    writtenUtc: '2020-02-03T08:00:00Z',
  });
  beforeAll(async () => {
    site = await startTestSite();
    path = await site.makeList('Prov', { Code: 'unique', Plain: 'text' });
  });
  afterAll(() => site.close());

  it('makes the rows a POST would have made, by their author and of their day', async () => {
    site.local.fill([item({ Title: 'Ett', Code: 'a' }), item({ Title: 'Två', Code: 'b' })]);
    const { rows } = await site.get(`${path}/items?$select=Title,Code,Created,Author/EMail&$expand=Author`);
    expect(rows.map(({ Title, Code, Created, Author }) => ({ Title, Code, Created, Author }))).toEqual([
      { Title: 'Ett', Code: 'a', Created: '2020-02-03T08:00:00Z', Author: { EMail: 'coordinator1@example.org' } },
      { Title: 'Två', Code: 'b', Created: '2020-02-03T08:00:00Z', Author: { EMail: 'coordinator1@example.org' } },
    ]);
    expect((await site.get(`${path}?$select=ItemCount`)).json.ItemCount).toBe(2);
  });

  it.each([
    ['a value that another item has', { Title: 'Tre', Code: 'A' }, 'duplicate values'],
    ['a column nobody made', { Other: 'x' }, "'Other' does not exist"],
    ['a value of another type', { Title: 3 }, 'Title'],
    ['a text too long', { Plain: 'x'.repeat(256) }, 'Invalid text value'],
  ])('refuses %s, and then keeps nothing', async (_what, payload, words) => {
    expect(() => site.local.fill([item({ Title: 'Före', Code: 'c' }), item(payload)])).toThrow(words);
    expect((await site.get(`${path}?$select=ItemCount`)).json.ItemCount).toBe(2);
  });

  it('refuses a list that is not there', () => {
    expect(() => site.local.fill([{ ...item({}), list: 'Saknas' }])).toThrow("List 'Saknas' does not exist");
  });
});
