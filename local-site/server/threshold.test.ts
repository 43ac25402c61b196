import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillList } from './testing/fillList';
import { refusal, startTestSite, type Answer, type TestSite } from './testing/testSite';

let site: TestSite;
let list: string;
const ROWS = 5001;

beforeAll(async () => {
  site = await startTestSite();
  list = await site.makeList('Large', { GroupKey: 'indexed', Half: 'indexed', Plain: 'text' });
  await fillList(site, list, ROWS, (index) => ({
    Title: `Row ${index}`,
    GroupKey: `g${index % 100}`,
    Half: 'same',
    Plain: `p${index % 100}`,
  }));
}, 60_000);
afterAll(() => site.close());

const items = (query: string): Promise<Answer> => site.get(`${list}/items?$select=Id&${query}`);
const throttled = {
  status: 500,
  code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
  message: 'The attempted operation is prohibited because it exceeds the list view threshold.',
};

describe('the list view threshold', () => {
  it('has one row more than it takes', async () => {
    expect((await site.get(`${list}/itemCount`)).json).toEqual({ value: ROWS });
  });

  it.each([
    ["$filter=Plain eq 'p1'", 'no index'],
    ["$filter=Half eq 'same'&$top=10", 'an index that matches too much, even with $top'],
    ["$filter=Plain eq 'p1' and GroupKey eq 'g1'", 'the index second'],
    ['$orderby=Plain', 'a sort without an index'],
    ["$filter=GroupKey eq 'g1' or Plain eq 'p1'", 'an alternative without an index'],
    ["$filter=GroupKey ne 'g1'", 'inequality'],
    ["$filter=substringof('1',GroupKey)", 'a search inside'],
  ])('refuses %s: %s', async (query) => {
    expect(refusal(await items(query))).toEqual(throttled);
  });

  it.each([
    ["$filter=GroupKey eq 'g1'", 50],
    ["$filter=GroupKey eq 'g1' and Plain eq 'p1'&$orderby=Plain", 50],
    ["$filter=GroupKey eq 'g1' or GroupKey eq 'g2'&$top=5000", 100],
    ["$filter=startswith(GroupKey,'g99')", 50],
    ['$top=5000', 5000],
    ['$orderby=GroupKey&$top=10', 10],
    ['$filter=Id eq 7', 1],
    ['$filter=Id gt 4990', 11],
  ])('answers %s', async (query, count) => {
    const answer = await items(query);
    expect(answer.status).toBe(200);
    expect(answer.rows).toHaveLength(count);
  });

  it('pages through everything by ID without a filter', async () => {
    const first = await items('$top=5000');
    const second = await site.get(String(first.json['odata.nextLink']));
    expect(second.rows).toEqual([{ Id: 5001 }]);
    expect(second.json['odata.nextLink']).toBeUndefined();
  });

  it('holds for CAML and views too', async () => {
    const ViewXml =
      '<View><Query><Where><Eq><FieldRef Name="Plain"/><Value Type="Text">p1</Value></Eq></Where></Query></View>';
    expect(refusal(await site.post(`${list}/getitems`, { body: { query: { ViewXml } } }))).toEqual(throttled);
    expect(refusal(await site.post(`${list}/RenderListDataAsStream`, { body: { parameters: { ViewXml } } }))).toEqual(
      throttled,
    );
  });
});
