import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { converse, fieldXml, listOf, viewXml, type Exchange } from './testing/exchange';
import { startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite(() => new Date('2026-11-22T10:00:00Z'));
});
afterAll(() => site.close());

const list = "web/lists/getByTitle('Kolumner')";
const column = (name: string): string => `${list}/fields/getByInternalNameOrTitle('${name}')`;

/** A column as XML, what REST says of it, a value that is written, and what is read back when that differs. */
const columns: readonly (readonly [xml: string, told: object, written: unknown, read?: unknown])[] = [
  [
    'Type="Text" Name="Namn" DisplayName="Namn" MaxLength="50"',
    { TypeAsString: 'Text', FieldTypeKind: 2, MaxLength: 50 },
    "Åsa 'Kim' <b>",
  ],
  [
    'Type="Note" Name="Text" DisplayName="Text" NumLines="8"',
    { TypeAsString: 'Note', FieldTypeKind: 3, NumberOfLines: 8 },
    'en\ntvå',
  ],
  [
    'Type="Number" Name="Antal" DisplayName="Antal" Min="0" Decimals="2"',
    { TypeAsString: 'Number', FieldTypeKind: 9, MinimumValue: 0, DisplayFormat: 2 },
    1.25,
  ],
  [
    'Type="Currency" Name="Pris" DisplayName="Pris" LCID="1053"',
    { TypeAsString: 'Currency', FieldTypeKind: 10, CurrencyLocaleId: 1053 },
    5900,
  ],
  [
    'Type="DateTime" Name="Dag" DisplayName="Dag" Format="DateOnly"',
    { TypeAsString: 'DateTime', FieldTypeKind: 4, DisplayFormat: 0 },
    '2026-07-01T12:00:00Z',
    '2026-06-30T22:00:00Z',
  ],
  [
    'Type="DateTime" Name="Tid" DisplayName="Tid" Format="DateTime"',
    { DisplayFormat: 1 },
    '2026-07-01T12:00:00+02:00',
    '2026-07-01T10:00:00Z',
  ],
  [
    'Type="Choice" Name="Sort" DisplayName="Sort" Format="RadioButtons"',
    { TypeAsString: 'Choice', FieldTypeKind: 6, EditFormat: 1 },
    'a',
  ],
  [
    'Type="MultiChoice" Name="Sorter" DisplayName="Sorter"',
    { TypeAsString: 'MultiChoice', FieldTypeKind: 15 },
    ['a', 'b'],
  ],
  ['Type="Boolean" Name="Klar" DisplayName="Klar"', { TypeAsString: 'Boolean', FieldTypeKind: 8 }, true],
  [
    'Type="User" Name="Vem" DisplayName="Vem" UserSelectionMode="PeopleAndGroups"',
    { TypeAsString: 'User', FieldTypeKind: 20, SelectionMode: 1 },
    13,
  ],
  [
    'Type="UserMulti" Name="Vilka" DisplayName="Vilka" Mult="TRUE"',
    { TypeAsString: 'UserMulti', FieldTypeKind: 20, AllowMultipleValues: true },
    [13, 14],
  ],
  [
    'Type="URL" Name="Adress" DisplayName="Adress" Format="Hyperlink"',
    { TypeAsString: 'URL', FieldTypeKind: 11 },
    { Url: 'https://example.org', Description: 'x' },
  ],
  [
    'Type="Lookup" Name="Annan" DisplayName="Annan" List="{LIST}" ShowField="Title"',
    { TypeAsString: 'Lookup', FieldTypeKind: 7, LookupField: 'Title' },
    1,
  ],
  [
    'Type="LookupMulti" Name="Andra" DisplayName="Andra" List="{LIST}" ShowField="Title" Mult="TRUE"',
    { TypeAsString: 'LookupMulti', FieldTypeKind: 7, AllowMultipleValues: true },
    [1],
  ],
];
const nameOf = (xml: string): string => /Name="(\w+)"/.exec(xml)?.[1] ?? '';
const payloadName = (xml: string): string => `${nameOf(xml)}${/Type="(User|Lookup)/.test(xml) ? 'Id' : ''}`;

describe('columns of every type', () => {
  let id = '';
  beforeAll(async () => {
    id = String((await site.post('web/lists', listOf('Kolumner'))).json.Id);
    await site.post(`${list}/items`, { body: { Title: 'Första' } });
  });
  converse(
    () => site,
    columns.flatMap(([xml, told, written, read]): Exchange[] => [
      {
        what: `${nameOf(xml)} is made`,
        ask: `POST ${list}/fields/createfieldasxml`,
        get body() {
          return fieldXml(`<Field ${xml.replace('LIST', id)}/>`).body;
        },
        status: 200,
        answer: { InternalName: nameOf(xml), Title: nameOf(xml), Indexed: false, ...told },
      },
      { what: 'and described', ask: `GET ${column(nameOf(xml))}`, status: 200, answer: told },
      {
        what: 'its value is written',
        ask: `MERGE ${list}/items(1)`,
        rawBody: JSON.stringify({ [payloadName(xml)]: written }),
        status: 204,
      },
      {
        what: 'and read',
        ask: `GET ${list}/items(1)?$select=${payloadName(xml)}`,
        status: 200,
        answer: { [payloadName(xml)]: read ?? written },
      },
      {
        what: 'verbose, it may be a list',
        ask: `GET ${list}/items(1)?$select=${payloadName(xml)}`,
        accept: 'application/json;odata=verbose',
        status: 200,
        answer: {
          d: {
            __metadata: { type: 'SP.Data.KolumnerListItem' },
            [payloadName(xml)]: Array.isArray(written) ? { results: written } : (read ?? written),
          },
        },
      },
      {
        what: 'and emptied',
        ask: `MERGE ${list}/items(1)`,
        rawBody: JSON.stringify({ [payloadName(xml)]: Array.isArray(written) ? [] : null }),
        status: 204,
      },
      {
        what: 'a wrong kind of value is refused',
        ask: `MERGE ${list}/items(1)`,
        rawBody: JSON.stringify({ [payloadName(xml)]: { wrong: [] } }),
        status: /URL/.test(xml) ? 204 : 400,
        ...(/URL/.test(xml) ? {} : { answer: { code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException' } }),
      },
    ]),
  );
});

describe('indexes, unique values, defaults', () => {
  converse(
    () => site,
    [
      { what: 'an index', ask: `MERGE ${column('Namn')}`, body: { Indexed: true }, status: 204 },
      {
        what: 'is there',
        ask: `GET ${list}/fields?$filter=Indexed eq true&$select=InternalName`,
        status: 200,
        answer: [{ InternalName: 'Namn' }],
      },
      {
        what: 'not on long texts',
        ask: `MERGE ${column('Text')}`,
        body: { Indexed: true },
        status: 500,
        answer: { message: 'The field [Text] cannot be indexed.' },
      },
      { what: 'unique values', ask: `MERGE ${column('Namn')}`, body: { EnforceUniqueValues: true }, status: 204 },
      { what: 'one', ask: `POST ${list}/items`, body: { Namn: 'Kim' }, status: 201 },
      {
        what: 'the same in another case',
        ask: `POST ${list}/items`,
        body: { Namn: 'KIM' },
        status: 500,
        answer: {
          code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
          message:
            'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Namn].',
        },
      },
      { what: 'nothing is not a value', ask: `POST ${list}/items`, body: { Namn: '' }, status: 201 },
      { what: 'twice', ask: `POST ${list}/items`, body: { Namn: null }, status: 201 },
      {
        what: 'a unique column cannot lose its index',
        ask: `MERGE ${column('Namn')}`,
        body: { Indexed: false },
        status: 500,
      },
      ...[
        ['Text', 'Ny', 'Ny'],
        ['Number', '3', 3],
        ['Boolean', '1', true],
        ['Choice', 'b', 'b'],
      ].flatMap(([type, text, value]): Exchange[] => [
        {
          what: `a default of ${String(type)}`,
          ask: `POST ${list}/fields/createfieldasxml`,
          ...fieldXml(
            `<Field Type="${String(type)}" Name="Std${String(type)}" DisplayName="Std${String(type)}"><Default>${String(text)}</Default></Field>`,
          ),
          status: 200,
          answer: { DefaultValue: text },
        },
        {
          what: 'is given to new items',
          ask: `POST ${list}/items`,
          body: {},
          status: 201,
          answer: { [`Std${String(type)}`]: value },
        },
      ]),
      {
        what: 'but not to those that say otherwise',
        ask: `POST ${list}/items`,
        body: { StdNumber: 7, StdText: '' },
        status: 201,
        answer: { StdNumber: 7, StdText: null },
      },
      {
        what: 'today as a default',
        ask: `POST ${list}/fields/createfieldasxml`,
        ...fieldXml(
          '<Field Type="DateTime" Format="DateOnly" Name="StdDag" DisplayName="StdDag"><Default>[today]</Default></Field>',
        ),
        status: 200,
      },
      {
        what: 'is the day of writing',
        ask: `POST ${list}/items`,
        body: {},
        status: 201,
        answer: { StdDag: '2026-11-21T23:00:00Z' },
      },
      { what: 'a column goes', ask: `DELETE ${column('StdText')}`, status: 200 },
      {
        what: 'and is gone',
        ask: `GET ${column('StdText')}`,
        status: 400,
        answer: {
          code: '-2147024809, System.ArgumentException',
          message: "Column 'StdText' does not exist. It may have been deleted by another user.",
        },
      },
      { what: 'those of the list itself stay', ask: `DELETE ${column('Created')}`, status: 403 },
      {
        what: 'readers change no column',
        ask: `MERGE ${column('Namn')}`,
        as: 'visitor',
        body: { Title: 'x' },
        status: 403,
      },
    ],
  );
});

describe('views', () => {
  const view = `${list}/views/getByTitle('Många')`;
  converse(
    () => site,
    [
      {
        what: 'a view',
        ask: `POST ${list}/views`,
        body: {
          Title: 'Många',
          RowLimit: 2,
          ViewQuery:
            '<Where><Geq><FieldRef Name="StdNumber"/><Value Type="Number">3</Value></Geq></Where><OrderBy><FieldRef Name="StdNumber" Ascending="FALSE"/><FieldRef Name="ID"/></OrderBy>',
        },
        status: 201,
        answer: { ServerRelativeUrl: '/sites/diplomering/Lists/Kolumner/Många.aspx', RowLimit: 2 },
      },
      { what: 'a column', ask: `POST ${view}/viewfields/addviewfield('StdNumber')`, status: 200 },
      { what: 'another, by its title', ask: `POST ${view}/viewfields/addviewfield('Skapat')`, status: 200 },
      {
        what: 'in another order',
        ask: `POST ${view}/viewfields/moveviewfieldto`,
        body: { field: 'Created', index: 0 },
        status: 200,
      },
      {
        what: 'is kept',
        ask: `GET ${view}/viewfields`,
        status: 200,
        answer: { Items: ['Created', 'LinkTitle', 'StdNumber'] },
      },
      { what: 'made the default', ask: `MERGE ${view}`, body: { DefaultView: true }, status: 204 },
      {
        what: 'is executed: its query, order, limit and columns',
        ask: `POST ${list}/RenderListDataAsStream`,
        body: {},
        status: 200,
        answer: {
          RowLimit: 2,
          Row: [{ StdNumber: '7', 'StdNumber.': '7' }, { StdNumber: '3' }],
          NextHref: expect.stringContaining('p_ID='),
        },
      },
      {
        what: 'another query',
        ask: `MERGE ${view}`,
        body: {
          ViewQuery: '<Where><Lt><FieldRef Name="StdNumber"/><Value Type="Number">4</Value></Lt></Where>',
          RowLimit: 1,
        },
        status: 204,
      },
      {
        what: 'is executed',
        ask: `POST ${list}/RenderListDataAsStream`,
        body: {},
        status: 200,
        answer: { Row: [{ StdNumber: '3' }] },
      },
      {
        what: 'by its id',
        ask: `POST ${list}/RenderListDataAsStream?ViewId=00000000-0000-0000-0000-000000000000`,
        ...viewXml(''),
        status: 200,
        answer: { Row: [{}] },
      },
      { what: 'a query that is no XML', ask: `MERGE ${view}`, body: { ViewQuery: '<Where>' }, status: 400 },
      { what: 'a view goes', ask: `DELETE ${view}`, status: 200 },
      {
        what: 'and is gone',
        ask: `GET ${view}`,
        status: 404,
        answer: { code: '-2147467259, Microsoft.SharePoint.SPException' },
      },
    ],
  );
});
