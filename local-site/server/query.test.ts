import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusal, startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
let list: string;

const rows = [
  { Title: 'Ärla', GroupKey: 'g1', Count: 1, Done: true, Start: '2026-03-28T23:30:00Z' },
  { Title: 'Åke', GroupKey: 'g1', Count: 2, Done: false, Start: '2026-03-29T21:59:59Z' },
  { Title: 'ada', GroupKey: 'g2', Count: 3, Done: true, Start: '2026-03-29T22:00:00Z' },
  { Title: "O'Hara", GroupKey: 'g2', Count: null, Done: false, Start: null },
  { Title: 'Örjan', GroupKey: null, Count: 5, Done: null, Start: '2026-11-22T08:05:09Z' },
];

beforeAll(async () => {
  site = await startTestSite(() => new Date('2026-03-29T12:00:00Z'));
  list = await site.makeList('Rows', { GroupKey: 'indexed' });
  const fields = [
    '<Field Type="Number" DisplayName="Count" />',
    '<Field Type="Boolean" DisplayName="Done" />',
    '<Field Type="DateTime" DisplayName="Start" Format="DateTime" />',
    '<Field Type="User" DisplayName="Who" />',
  ];
  for (const SchemaXml of fields)
    await site.post(`${list}/fields/createfieldasxml`, { body: { parameters: { SchemaXml } } });
  for (const body of rows) await site.post(`${list}/items`, { body: { ...body, WhoId: 6 } });
});
afterAll(() => site.close());

async function titles(query: string): Promise<unknown[]> {
  const answer = await site.get(`${list}/items?$select=Title&${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.rows.map((row) => row.Title);
}

describe('$filter', () => {
  it.each([
    ["GroupKey eq 'g1'", ['Ärla', 'Åke']],
    ["GroupKey eq 'G1'", ['Ärla', 'Åke']],
    ["GroupKey ne 'g1'", ['ada', "O'Hara", 'Örjan']],
    ['GroupKey eq null', ['Örjan']],
    ['GroupKey ne null', ['Ärla', 'Åke', 'ada', "O'Hara"]],
    ["Title eq 'O''Hara'", ["O'Hara"]],
    ["startswith(Title,'å')", ['Åke']],
    ["substringof('RJ',Title)", ['Örjan']],
    ['Count ge 2 and Count lt 5', ['Åke', 'ada']],
    ['2 le Count', ['Åke', 'ada', 'Örjan']],
    ["(GroupKey eq 'g1' or GroupKey eq 'g2') and Done eq 1", ['Ärla', 'ada']],
    ["GroupKey eq 'g1' or GroupKey eq 'g2' and Done eq 1", ['Ärla', 'Åke', 'ada']],
    ["Start ge datetime'2026-03-29T22:00:00Z'", ['ada', 'Örjan']],
    ["Start ge datetime'2026-03-30T00:00:00'", ['ada', 'Örjan']],
    ["Start lt '2026-03-29T00:00:00Z'", ['Ärla']],
    ['day(Start) eq 30', ['ada']],
    [
      'year(Start) eq 2026 and month(Start) eq 11 and hour(Start) eq 9 and minute(Start) eq 5 and second(Start) eq 9',
      ['Örjan'],
    ],
    ['Id eq 3', ['ada']],
    ['ID gt 3', ["O'Hara", 'Örjan']],
    ['WhoId eq 6 and Id lt 2', ['Ärla']],
    ["Who/EMail eq 'owner@example.org' and Id lt 2", ['Ärla']],
    ['AuthorId eq 6 and Id lt 2', ['Ärla']],
  ])('%s', async (filter, expected) => {
    expect(await titles(`$filter=${encodeURIComponent(filter)}`)).toEqual(expected);
  });

  it.each([
    ["not (GroupKey eq 'g1')", 400],
    ["endswith(Title,'a')", 400],
    ["tolower(Title) eq 'a'", 400],
    ['Count add 1 eq 2', 400],
    ['Done eq true', 400],
    ['GroupKey eq', 400],
    ["(GroupKey eq 'g1'", 400],
    ["GroupKey eq 'g1", 400],
    ["Who eq 'x'", 400],
    ["Nope eq 'x'", 400],
    ["Count eq 'many'", 400],
    ["Start eq 'sometime'", 400],
    ['((((', 400],
    ["Who/Nope eq 'x'", 400],
    [`${'('.repeat(200)}Id eq 1${')'.repeat(200)}`, 400],
  ])('refuses %s', async (filter, status) => {
    const answer = await site.get(`${list}/items?$filter=${encodeURIComponent(filter)}`);
    expect(answer.status).toBe(status);
    expect(refusal(answer).code).toMatch(/^-\d+, /);
  });
});

describe('$orderby, $top and pages', () => {
  it.each([
    ['$orderby=Title', ['ada', "O'Hara", 'Åke', 'Ärla', 'Örjan']],
    ['$orderby=Title desc', ['Örjan', 'Ärla', 'Åke', "O'Hara", 'ada']],
    ['$orderby=Count', ["O'Hara", 'Ärla', 'Åke', 'ada', 'Örjan']],
    ['$orderby=GroupKey desc,Count desc', ['ada', "O'Hara", 'Åke', 'Ärla', 'Örjan']],
  ])('%s, and the same rows page by page', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
    const seen: unknown[] = [];
    let next: unknown = `${list}/items?$select=Title&$top=2&${query}`;
    while (typeof next === 'string') {
      const page = await site.get(next);
      expect(page.rows.length).toBeLessThanOrEqual(2);
      seen.push(...page.rows.map((row) => row.Title));
      next = page.json['odata.nextLink'];
    }
    expect(seen).toEqual(expected);
  });

  it('ignores $skip on items and refuses a bad $top', async () => {
    expect(await titles('$skip=3')).toHaveLength(5);
    expect((await site.get(`${list}/items?$top=many`)).status).toBe(400);
  });

  it('reads a form-encoded query', async () => {
    expect((await site.get(`${list}/items?%24select=Title&%24filter=GroupKey+eq+%27g1%27`)).rows).toHaveLength(2);
  });
});

describe('$select and $expand', () => {
  it('expands people and lookups, and demands that they are expanded', async () => {
    expect((await site.get(`${list}/items(1)?$select=Title,Author/Title,Who/EMail&$expand=Author,Who`)).json).toEqual({
      Title: 'Ärla',
      Author: { Title: 'Ottilia Platsägare' },
      Who: { EMail: 'owner@example.org' },
    });
    expect(refusal(await site.get(`${list}/items?$select=Author/Title`))).toMatchObject({
      status: 400,
      message: expect.stringContaining('$expand query string must contains Author'),
    });
    expect((await site.get(`${list}/items?$select=Author`)).status).toBe(400);
  });

  it('gives the values as text', async () => {
    expect(
      (
        await site.get(
          `${list}/items(1)?$select=FieldValuesAsText/Done,FieldValuesAsText/Start&$expand=FieldValuesAsText`,
        )
      ).json,
    ).toEqual({ FieldValuesAsText: { Done: 'Ja', Start: '2026-03-29 00:30' } });
  });
});

describe('CAML', () => {
  const where = (inner: string): string => `<View><Query><Where>${inner}</Where></Query></View>`;
  const caml = async (ViewXml: string): Promise<unknown[]> => {
    const answer = await site.post(`${list}/getitems?$select=Title`, { body: { query: { ViewXml } } });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.rows.map((row) => row.Title);
  };

  it.each([
    ['<Eq><FieldRef Name="GroupKey"/><Value Type="Text">g1</Value></Eq>', ['Ärla', 'Åke']],
    [
      '<And><Neq><FieldRef Name="GroupKey"/><Value Type="Text">g1</Value></Neq><Gt><FieldRef Name="Count"/><Value Type="Number">3</Value></Gt></And>',
      ['Örjan'],
    ],
    [
      '<Or><IsNull><FieldRef Name="GroupKey"/></IsNull><BeginsWith><FieldRef Name="Title"/><Value Type="Text">O</Value></BeginsWith></Or>',
      ["O'Hara", 'Örjan'],
    ],
    [
      '<In><FieldRef Name="Count"/><Values><Value Type="Number">1</Value><Value Type="Number">3</Value></Values></In>',
      ['Ärla', 'ada'],
    ],
    ['<Contains><FieldRef Name="Title"/><Value Type="Text">rj</Value></Contains>', ['Örjan']],
    ['<Eq><FieldRef Name="Done"/><Value Type="Boolean">1</Value></Eq>', ['Ärla', 'ada']],
    ['<IsNotNull><FieldRef Name="GroupKey"/></IsNotNull>', ['Ärla', 'Åke', 'ada', "O'Hara"]],
    // The day the clocks go forward has 23 hours: it begins at 23:00Z and ends at 22:00Z.
    ['<Eq><FieldRef Name="Start"/><Value Type="DateTime"><Today/></Value></Eq>', ['Ärla', 'Åke']],
    ['<Geq><FieldRef Name="Start"/><Value Type="DateTime"><Today OffsetDays="1"/></Value></Geq>', ['ada', 'Örjan']],
    ['<Lt><FieldRef Name="Start"/><Value Type="DateTime"><Today/></Value></Lt>', []],
    ['<Leq><FieldRef Name="Start"/><Value Type="DateTime">2026-03-29T12:00:00Z</Value></Leq>', ['Ärla', 'Åke']],
    [
      '<Gt><FieldRef Name="Start"/><Value Type="DateTime" IncludeTimeValue="TRUE">2026-03-29T21:59:59Z</Value></Gt>',
      ['ada', 'Örjan'],
    ],
    [
      '<And><Eq><FieldRef Name="Author" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Eq><Lt><FieldRef Name="ID"/><Value Type="Counter">2</Value></Lt></And>',
      ['Ärla'],
    ],
    [
      '<And><Eq><FieldRef Name="Who"/><Value Type="User">Ottilia Platsägare</Value></Eq><Lt><FieldRef Name="ID"/><Value Type="Counter">2</Value></Lt></And>',
      ['Ärla'],
    ],
  ])('%s', async (inner, expected) => {
    expect(await caml(where(inner))).toEqual(expected);
  });

  it('sorts and limits', async () => {
    expect(
      await caml(
        '<View><Query><OrderBy><FieldRef Name="Title" Ascending="FALSE"/></OrderBy></Query><RowLimit>2</RowLimit></View>',
      ),
    ).toEqual(['Örjan', 'Ärla']);
  });

  it.each([
    ['<View><Query>', 400],
    [where('<Eq><Value Type="Text">x</Value></Eq>'), 400],
    [where('<And><IsNull><FieldRef Name="Title"/></IsNull></And>'), 400],
    [where('<Includes><FieldRef Name="Title"/><Value Type="Text">x</Value></Includes>'), 501],
    [where('<Eq><FieldRef Name="Nope"/><Value Type="Text">x</Value></Eq>'), 400],
    ['<!DOCTYPE x [<!ENTITY a "b">]><View/>', 400],
    ['', 400],
  ])('refuses %s', async (ViewXml, status) => {
    expect(refusal(await site.post(`${list}/getitems`, { body: { query: { ViewXml } } })).status).toBe(status);
  });

  it('draws a view as list data, page by page', async () => {
    const ViewXml =
      '<View><Query><OrderBy><FieldRef Name="Count"/></OrderBy></Query><ViewFields><FieldRef Name="LinkTitle"/><FieldRef Name="Done"/><FieldRef Name="Start"/><FieldRef Name="Author"/></ViewFields><RowLimit Paged="TRUE">3</RowLimit></View>';
    const first = await site.post(`${list}/RenderListDataAsStream`, {
      body: { parameters: { ViewXml, RenderOptions: 2 } },
    });
    expect(first.json).toMatchObject({ RowLimit: 3, LastRow: 3, NextHref: expect.stringContaining('p_ID=') });
    expect(first.json.Row).toMatchObject([
      { ID: '4', Title: "O'Hara", Start: '' },
      {
        ID: '1',
        Done: 'Ja',
        'Done.value': '1',
        Start: '2026-03-29 00:30',
        'Start.': '2026-03-28T23:30:00Z',
        Author: [{ title: 'Ottilia Platsägare' }],
      },
      { ID: '2' },
    ]);
    const second = await site.post(`${list}/RenderListDataAsStream`, {
      body: { parameters: { ViewXml, Paging: first.json.NextHref ?? null } },
    });
    expect(second.json).toMatchObject({ FirstRow: 4, LastRow: 5, Row: [{ Title: 'ada' }, { Title: 'Örjan' }] });
    expect(second.json.NextHref).toBeUndefined();
    const withSchema = await site.post(`${list}/RenderListDataAsStream`, {
      body: { parameters: { ViewXml, RenderOptions: 7 } },
    });
    expect(withSchema.json).toMatchObject({
      ListData: { LastRow: 3 },
      ListSchema: {
        Field: [{ Name: 'Title' }, { Name: 'ID' }, { Name: 'Author' }, { Name: 'Done' }, { Name: 'Start' }],
      },
    });
  });
});
