import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { converse, listOf } from './testing/exchange';
import { startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const list = "web/lists/getByTitle('Underlag')";
const files = `${list}/items(1)/AttachmentFiles`;
const url = '/sites/diplomering/Lists/Underlag/Attachments/1';

describe('attachments', () => {
  converse(
    () => site,
    [
      { what: 'a list', ask: 'POST web/lists', ...listOf('Underlag', { EnableVersioning: true }), status: 201 },
      {
        what: 'an item',
        ask: `POST ${list}/items`,
        as: 'staff1',
        body: { Title: 'A' },
        status: 201,
        answer: { Attachments: false },
      },
      { what: 'nothing attached', ask: `GET ${files}`, status: 200, answer: [] },
      {
        what: 'a file',
        ask: `POST ${files}/add(FileName='intyg.txt')`,
        as: 'staff1',
        rawBody: 'Intygas härmed',
        status: 200,
        answer: { FileName: 'intyg.txt', ServerRelativeUrl: `${url}/intyg.txt` },
      },
      {
        what: 'by path',
        ask: `POST ${files}/addUsingPath(DecodedUrl='50%25 klart.txt')`,
        rawBody: 'x',
        status: 200,
        answer: { FileNameAsPath: { DecodedUrl: '50% klart.txt' } },
      },
      {
        what: 'a name that is taken',
        ask: `POST ${files}/add(FileName='INTYG.txt')`,
        rawBody: 'x',
        status: 400,
        answer: {
          code: '-2130575257, Microsoft.SharePoint.SPException',
          message: expect.stringContaining('The specified name is already in use.'),
        },
      },
      {
        what: 'a bad name',
        ask: `POST ${files}/add(FileName='a|b')`,
        rawBody: 'x',
        status: 400,
        answer: { code: '-2130575245, Microsoft.SharePoint.SPException' },
      },
      {
        what: 'all of them',
        ask: `GET ${files}?$select=FileName`,
        status: 200,
        answer: [{ FileName: '50% klart.txt' }, { FileName: 'intyg.txt' }],
      },
      {
        what: 'with the item',
        ask: `GET ${list}/items?$select=Title,Attachments,AttachmentFiles/FileName&$expand=AttachmentFiles&$filter=Attachments eq 1`,
        status: 200,
        answer: [
          {
            Title: 'A',
            Attachments: true,
            AttachmentFiles: [{ FileName: '50% klart.txt' }, { FileName: 'intyg.txt' }],
          },
        ],
      },
      {
        what: 'in list data',
        ask: `POST ${list}/RenderListDataAsStream`,
        body: {
          parameters: {
            ViewXml:
              '<View><Query><Where><Eq><FieldRef Name="Attachments"/><Value Type="Boolean">1</Value></Eq></Where></Query><ViewFields><FieldRef Name="Attachments"/></ViewFields></View>',
          },
        },
        status: 200,
        answer: { Row: [{ ID: '1', Attachments: '1' }] },
      },
      {
        what: 'one',
        ask: `GET ${list}/items(1)/AttachmentFiles('intyg.txt')?$select=ServerRelativeUrl`,
        status: 200,
        answer: { ServerRelativeUrl: `${url}/intyg.txt` },
      },
      {
        what: 'its content',
        ask: `GET ${list}/items(1)/AttachmentFiles/getByFileName('intyg.txt')/$value`,
        as: 'visitor',
        status: 200,
        answer: 'Intygas härmed',
      },
      {
        what: 'another content',
        ask: `POST ${files}('intyg.txt')/$value`,
        rawBody: 'Åter',
        headers: { 'X-HTTP-Method': 'PUT' },
        status: 200,
      },
      { what: 'is it', ask: `GET ${files}('intyg.txt')/$value`, status: 200, answer: 'Åter' },
      {
        what: 'each is a change of the item',
        ask: `GET ${list}/items(1)?$select=OData__UIVersionString`,
        status: 200,
        answer: { OData__UIVersionString: '4.0' },
      },
      {
        what: 'one that is not there',
        ask: `GET ${files}('nope.txt')`,
        status: 404,
        answer: { code: '-2130575338, Microsoft.SharePoint.SPException' },
      },
      {
        what: 'readers add nothing',
        ask: `POST ${files}/add(FileName='b.txt')`,
        as: 'visitor',
        rawBody: 'x',
        status: 403,
      },
      { what: 'change nothing', ask: `PUT ${files}('intyg.txt')/$value`, as: 'visitor', rawBody: 'x', status: 403 },
      { what: 'and delete nothing', ask: `DELETE ${files}('intyg.txt')`, as: 'visitor', status: 403 },
      { what: 'to the bin', ask: `POST ${files}('intyg.txt')/recycleObject`, status: 200 },
      { what: 'gone', ask: `GET ${files}('intyg.txt')`, status: 404 },
      { what: 'deleting', ask: `DELETE ${files}('50%25 klart.txt')`, status: 200 },
      {
        what: 'nothing attached any more',
        ask: `GET ${list}/items(1)?$select=Attachments`,
        status: 200,
        answer: { Attachments: false },
      },
      {
        what: 'waits',
        ask: 'GET web/recyclebin?$select=Title,ItemType,DirName',
        status: 200,
        answer: [{ Title: 'intyg.txt', ItemType: 7, DirName: url.slice(1) }],
      },
      {
        what: 'verbose',
        ask: `POST ${files}/add(FileName='c.txt')`,
        rawBody: 'x',
        accept: 'application/json;odata=verbose',
        status: 200,
        answer: { d: { __metadata: { type: 'SP.Attachment' }, FileName: 'c.txt' } },
      },
      { what: 'a list may do without', ask: `MERGE ${list}`, body: { EnableAttachments: false }, status: 204 },
      {
        what: 'and takes none then',
        ask: `POST ${files}/add(FileName='d.txt')`,
        rawBody: 'x',
        status: 400,
        answer: { message: 'Attachments have been disabled on this list.' },
      },
    ],
  );

  it('come back from the bin', async () => {
    const [entry] = (await site.get('web/recyclebin')).rows;
    await site.post(`web/recyclebin('${String(entry?.Id)}')/restore`);
    expect((await site.get(`${files}('intyg.txt')/$value`)).text).toBe('Åter');
  });

  it('go with their item and come back with it', async () => {
    const { value } = (await site.post(`${list}/items(1)/recycle`)).json;
    expect((await site.get(files)).status).toBe(404);
    await site.post(`web/recyclebin('${String(value)}')/restore`);
    expect((await site.get(`${files}('intyg.txt')/$value`)).text).toBe('Åter');
    expect((await site.get(`${list}/items(1)/versions`)).rows.length).toBeGreaterThan(4);
  });

  it('belong to the item: whoever may not read it reads none of them', async () => {
    await site.merge(list, { ReadSecurity: 2 });
    expect((await site.get(`${files}('intyg.txt')/$value`, { as: 'staff1' })).text).toBe('Åter');
    for (const rest of ['', "('intyg.txt')", "('intyg.txt')/$value"])
      expect((await site.get(`${files}${rest}`, { as: 'staff2' })).status).toBe(404);
    expect(
      (await site.get(`${list}/items?$select=AttachmentFiles&$expand=AttachmentFiles`, { as: 'staff2' })).rows,
    ).toEqual([]);
  });
});
