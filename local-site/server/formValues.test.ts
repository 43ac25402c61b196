import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Json } from './json';
import { converse, fieldXml, listOf } from './testing/exchange';
import { startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite(() => new Date('2026-11-22T10:00:00Z'));
});
afterAll(() => site.close());

const list = "web/lists/getByTitle('Formulär')";
const form = (values: Readonly<Record<string, string | null>>, more: Record<string, Json> = {}) => ({
  body: { formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })), ...more },
});
const field = (xml: string) => ({
  what: xml,
  ask: `POST ${list}/fields/createfieldasxml`,
  ...fieldXml(xml),
  status: 200,
});
const update = `POST ${list}/items(1)/validateUpdateListItem()`;
const person = (login: string): string => JSON.stringify([{ Key: `i:0#.f|membership|${login}@example.org` }]);
const fits = (FieldName: string) => ({ FieldName, HasException: false, ErrorCode: 0, ErrorMessage: null, ItemId: 1 });
const refuses = (FieldName: string, ErrorMessage: unknown, ErrorCode = -2146232832) => ({
  FieldName,
  HasException: true,
  ErrorCode,
  ErrorMessage,
});

describe('the fields of a form as texts', () => {
  converse(
    () => site,
    [
      { what: 'a list', ask: 'POST web/lists', ...listOf('Formulär', { EnableVersioning: true }), status: 201 },
      ...[
        'Number" Name="Antal',
        'Currency" Name="Pris',
        'DateTime" Format="DateOnly" Name="Dag',
        'DateTime" Format="DateTime" Name="Tid',
        'Boolean" Name="Klar',
        'Choice" Name="Sort',
        'Note" Name="Text',
        'URL" Name="Adress',
        'User" Name="Vem',
        'UserMulti" Mult="TRUE" Name="Vilka',
      ].map((type) => field(`<Field Type="${type}" DisplayName="${type.slice(type.lastIndexOf('"') + 1)}"/>`)),
      field(
        '<Field Type="MultiChoice" Name="Sorter" DisplayName="Sorter"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
      ),
      field('<Field Type="Text" Name="Key" DisplayName="Nyckel" Indexed="TRUE" EnforceUniqueValues="TRUE"/>'),
      {
        what: 'an item',
        ask: `POST ${list}/AddValidateUpdateItemUsingPath`,
        ...form(
          { Title: 'Ett', Key: 'k1' },
          {
            listItemCreateInfo: {
              FolderPath: { DecodedUrl: '/sites/diplomering/Lists/Formulär' },
              UnderlyingObjectType: 0,
            },
          },
        ),
        status: 200,
        answer: { value: [fits('Title'), fits('Key'), { FieldName: 'Id', FieldValue: '1', ItemId: 1 }] },
      },

      {
        what: 'plain values',
        ask: update,
        ...form({
          Title: 'Två',
          Text: 'en\nrad',
          Sort: 'ny',
          Sorter: 'a;#b',
          Adress: 'https://example.org, exempel, två',
        }),
        status: 200,
        answer: { value: ['Title', 'Text', 'Sort', 'Sorter', 'Adress'].map(fits) },
      },
      {
        what: 'are kept',
        ask: `GET ${list}/items(1)?$select=Title,Text,Sort,Sorter,Adress`,
        status: 200,
        answer: {
          Title: 'Två',
          Text: 'en\nrad',
          Sort: 'ny',
          Sorter: ['a', 'b'],
          Adress: { Url: 'https://example.org', Description: 'exempel, två' },
        },
      },
      {
        what: 'numbers and money in Swedish',
        ask: update,
        ...form({ Antal: '-1 234,5', Pris: '5 900,00 kr' }),
        status: 200,
        answer: { value: ['Antal', 'Pris'].map(fits) },
      },
      {
        what: 'are kept',
        ask: `GET ${list}/items(1)?$select=Antal,Pris`,
        status: 200,
        answer: { Antal: -1234.5, Pris: 5900 },
      },
      {
        what: 'days and times on the clock of the site',
        ask: update,
        ...form({ Dag: '2026-12-24', Tid: '2026-06-30 9:05' }),
        status: 200,
        answer: { value: ['Dag', 'Tid'].map(fits) },
      },
      {
        what: 'are kept',
        ask: `GET ${list}/items(1)?$select=Dag,Tid`,
        status: 200,
        answer: { Dag: '2026-12-23T23:00:00Z', Tid: '2026-06-30T07:05:00Z' },
      },
      { what: 'or in UTC', ask: update, ...form({ Tid: '2026-06-30 09:05' }, { datesInUTC: true }), status: 200 },
      {
        what: 'is kept',
        ask: `GET ${list}/items(1)?$select=Tid`,
        status: 200,
        answer: { Tid: '2026-06-30T09:05:00Z' },
      },
      {
        what: 'people',
        ask: update,
        ...form({
          Vem: person('staff1'),
          Vilka: JSON.stringify([{ Key: 'staff1@example.org' }, { Key: 'staff2@example.org' }]),
        }),
        status: 200,
        answer: { value: ['Vem', 'Vilka'].map(fits) },
      },
      {
        what: 'are kept',
        ask: `GET ${list}/items(1)?$select=VemId,VilkaId`,
        status: 200,
        answer: { VemId: 13, VilkaId: [13, 14] },
      },
      { what: 'yes and no', ask: update, ...form({ Klar: 'Ja' }), status: 200 },
      { what: 'is kept', ask: `GET ${list}/items(1)?$select=Klar`, status: 200, answer: { Klar: true } },
      { what: 'no in the form of a list', ask: update, ...form({ Klar: '2' }), status: 200 },
      { what: 'is kept', ask: `GET ${list}/items(1)?$select=Klar`, status: 200, answer: { Klar: false } },
      { what: 'nothing empties', ask: update, ...form({ Antal: '', Vem: '', Sorter: null, Dag: '' }), status: 200 },
      {
        what: 'is kept',
        ask: `GET ${list}/items(1)?$select=Antal,VemId,Sorter,Dag`,
        status: 200,
        answer: { Antal: null, VemId: null, Dag: null },
      },

      {
        what: 'what does not fit is reported field by field',
        ask: update,
        ...form({
          Title: 'Nej',
          Antal: '1.5',
          Dag: '24/12/2026',
          Klar: 'kanske',
          Vem: person('nobody'),
          Vilka: 'Kim',
          Nope: 'x',
        }),
        status: 200,
        answer: {
          value: [
            { FieldName: 'Title', HasException: false },
            refuses('Antal', 'Only numbers can go here.'),
            refuses('Dag', 'Enter a date like this: 2012-02-23'),
            refuses('Klar', expect.any(String)),
            refuses('Vem', 'The user does not exist or is not unique.'),
            refuses('Vilka', expect.any(String)),
            refuses('Nope', expect.stringContaining("Column 'Nope' does not exist"), -2147024809),
          ],
        },
      },
      {
        what: 'and then nothing is written',
        ask: `GET ${list}/items(1)?$select=Title`,
        status: 200,
        answer: { Title: 'Två' },
      },
      {
        what: 'a day that is none',
        ask: update,
        ...form({ Dag: '2026-02-30' }),
        status: 200,
        answer: { value: [{ HasException: true }] },
      },
      {
        what: 'what a column demands',
        ask: update,
        ...form({ Title: '' }),
        status: 200,
        answer: { value: [refuses('Title', "You can't leave this blank.")] },
      },
      { what: 'another item', ask: `POST ${list}/items`, body: { Title: 'Annan', Key: 'k2' }, status: 201 },
      {
        what: 'a value that is taken',
        ask: update,
        ...form({ Key: 'K2' }),
        status: 200,
        answer: {
          value: [
            refuses(
              'Key',
              expect.stringContaining('duplicate values were found in the following field(s) in the list: [Nyckel]'),
              -2130575169,
            ),
          ],
        },
      },
      { what: 'its own is not', ask: update, ...form({ Key: 'k1' }), status: 200, answer: { value: [fits('Key')] } },
      {
        what: 'nor is one made with it',
        ask: `POST ${list}/AddValidateUpdateItemUsingPath`,
        ...form({ Title: 'Tredje', Key: 'k2' }, { listItemCreateInfo: {} }),
        status: 200,
        answer: { value: [{ HasException: false, ItemId: 0 }, { HasException: true }] },
      },
      { what: 'so there are two', ask: `GET ${list}/itemCount`, status: 200, answer: { value: 2 } },

      {
        what: 'what the list keeps itself',
        ask: update,
        ...form({ Created: '2020-01-01' }),
        status: 200,
        answer: { value: [refuses('Created', expect.stringContaining('read-only'))] },
      },
      {
        what: 'and never to nobody',
        ask: update,
        ...form({ Author: '[]', Editor: '', Created: '' }, { bNewDocumentUpdate: true }),
        status: 200,
        answer: { value: ['Author', 'Editor', 'Created'].map((name) => refuses(name, "You can't leave this blank.")) },
      },
      {
        what: 'can be set without a version',
        ask: update,
        ...form(
          { Title: 'Gammal', Created: '2020-01-01 12:00', Author: person('staff2') },
          { bNewDocumentUpdate: true },
        ),
        status: 200,
        answer: { value: [fits('Title'), fits('Created'), fits('Author')] },
      },
      {
        what: 'is so',
        ask: `GET ${list}/items(1)?$select=Title,Created,AuthorId,OData__UIVersionString`,
        status: 200,
        answer: { Title: 'Gammal', Created: '2020-01-01T11:00:00Z', AuthorId: 14, OData__UIVersionString: '10.0' },
      },
      { what: 'readers write nothing', ask: update, as: 'visitor', ...form({ Title: 'x' }), status: 403 },
      { what: 'a form without fields', ask: update, body: {}, status: 400 },
      {
        what: 'a value that is no text',
        ask: update,
        body: { formValues: [{ FieldName: 'Title', FieldValue: 1 }] },
        status: 400,
      },
      {
        what: 'verbose',
        ask: update,
        ...form({ Title: 'v' }),
        accept: 'application/json;odata=verbose',
        status: 200,
        answer: { d: { ValidateUpdateListItem: { results: [fits('Title')] } } },
      },
    ],
  );
});
