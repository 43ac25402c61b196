import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { converse, listOf } from './testing/exchange';
import { startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const docs = "web/lists/getByTitle('Dokument')";
const path = '/sites/diplomering/Dokument';
const file = (name: string): string => `web/getFileByServerRelativePath(decodedUrl='${path}/${name}')`;
const taken = { code: '-2130575257, Microsoft.SharePoint.SPException' };

describe('files of a library', () => {
  converse(
    () => site,
    [
      {
        what: 'a library',
        ask: 'POST web/lists',
        ...listOf('Dokument', { BaseTemplate: 101, EnableVersioning: true }),
        status: 201,
        answer: {
          BaseTemplate: 101,
          BaseType: 1,
          ListItemEntityTypeFullName: 'SP.Data.DokumentItem',
          EnableFolderCreation: true,
          EnableAttachments: false,
        },
      },
      {
        what: 'lies next to the lists',
        ask: `GET ${docs}?$select=RootFolder/ServerRelativeUrl,DefaultViewUrl&$expand=RootFolder`,
        status: 200,
        answer: { RootFolder: { ServerRelativeUrl: path }, DefaultViewUrl: `${path}/Forms/AllItems.aspx` },
      },
      {
        what: 'by its address',
        ask: `GET web/GetListUsingPath(DecodedUrl='${path}')/title`,
        status: 200,
        answer: { value: 'Dokument' },
      },
      { what: 'a folder in it', ask: `POST ${docs}/rootFolder/folders/add('Mallar')`, status: 200 },
      {
        what: 'a file',
        ask: `POST ${docs}/rootFolder/files/add(url='brev.txt',overwrite=false)`,
        rawBody: 'Hej å hå',
        status: 200,
        answer: {
          Name: 'brev.txt',
          Length: '10',
          ServerRelativeUrl: `${path}/brev.txt`,
          UIVersionLabel: '1.0',
          Exists: true,
        },
      },
      { what: 'its content', ask: `GET ${file('brev.txt')}/$value`, status: 200, answer: 'Hej å hå' },
      {
        what: 'its name in any case',
        ask: `GET web/getFileByServerRelativeUrl('${path.toLowerCase()}/BREV.TXT')/name`,
        status: 200,
        answer: { value: 'brev.txt' },
      },
      {
        what: 'a name that is taken',
        ask: `POST ${docs}/rootFolder/files/add(url='Brev.txt')`,
        rawBody: 'x',
        status: 400,
        answer: { ...taken, message: 'A file or folder with the name Dokument/brev.txt already exists.' },
      },
      {
        what: 'over it when that is asked',
        ask: `POST web/getFolderByServerRelativeUrl('${path}')/files/addUsingPath(decodedurl='brev.txt',Overwrite=true)`,
        rawBody: 'Hej igen',
        status: 200,
        answer: { UIVersionLabel: '2.0', Length: '8' },
      },
      { what: 'the content put', ask: `PUT ${file('brev.txt')}/$value`, rawBody: 'tredje', status: 200 },
      {
        what: 'with POST for PUT',
        ask: `POST ${file('brev.txt')}/$value`,
        rawBody: 'fjärde',
        headers: { 'X-HTTP-Method': 'PUT' },
        status: 200,
      },
      { what: 'is the content', ask: `GET ${file('brev.txt')}/$value`, status: 200, answer: 'fjärde' },
      {
        what: 'its columns',
        ask: `MERGE ${file('brev.txt')}/ListItemAllFields`,
        body: { Title: 'Ett brev' },
        status: 204,
      },
      {
        what: 'are a version, but no new content',
        ask: `GET ${file('brev.txt')}/versions?$select=VersionLabel,Size,Url,ID`,
        status: 200,
        answer: [
          { VersionLabel: '1.0', Size: 10, ID: 512, Url: '_vti_history/512/Dokument/brev.txt' },
          { VersionLabel: '2.0', Size: 8 },
          { VersionLabel: '3.0', Size: 6 },
          { VersionLabel: '4.0', Size: 7 },
        ],
      },
      {
        what: 'an earlier content',
        ask: `GET ${file('brev.txt')}/versions(1024)/$value`,
        status: 200,
        answer: 'Hej igen',
      },
      {
        what: 'the item of a file',
        ask: `GET ${file('brev.txt')}/ListItemAllFields?$select=Id,Title,FileSystemObjectType,FileRef,ContentTypeId,OData__UIVersionString`,
        status: 200,
        answer: {
          Id: 2,
          Title: 'Ett brev',
          FileSystemObjectType: 0,
          FileRef: `${path}/brev.txt`,
          ContentTypeId: expect.stringMatching(/^0x0101/),
          OData__UIVersionString: '5.0',
        },
      },
      {
        what: 'and its file',
        ask: `GET ${docs}/items(2)?$select=Title,File/Name,File/Length&$expand=File`,
        status: 200,
        answer: { Title: 'Ett brev', File: { Name: 'brev.txt', Length: '7' } },
      },
      { what: 'nothing attached in a library', ask: `GET ${docs}/items(2)/attachmentFiles`, status: 200, answer: [] },
      {
        what: 'an empty file in a folder',
        ask: `POST web/getFolderByServerRelativeUrl('${path}/Mallar')/files/add(url='tom.md')`,
        status: 200,
        answer: { Length: '0' },
      },
      {
        what: 'the files of a folder',
        ask: `GET ${docs}/rootFolder/folders('Mallar')/files?$select=Name`,
        status: 200,
        answer: [{ Name: 'tom.md' }],
      },
      {
        what: 'a file of a folder',
        ask: `GET ${docs}/rootFolder/folders('Mallar')/files('tom.md')?$select=ServerRelativeUrl,Author/Title&$expand=Author`,
        status: 200,
        answer: { ServerRelativeUrl: `${path}/Mallar/tom.md`, Author: { Title: 'Ottilia Platsägare' } },
      },
      {
        what: 'by id',
        ask: "GET web/getFileById(guid'00000000-0000-0000-0000-000000000000')",
        status: 404,
        answer: { code: '-2130575338, Microsoft.SharePoint.SPException' },
      },
      {
        what: 'one that is not there',
        ask: `GET ${file('nope.txt')}`,
        status: 404,
        answer: {
          code: '-2130575338, Microsoft.SharePoint.SPException',
          message: `The file ${path}/nope.txt does not exist.`,
        },
      },
      {
        what: 'a bad name',
        ask: `POST ${docs}/rootFolder/files/add(url='a%3Fb.txt')`,
        status: 400,
        answer: { code: '-2130575245, Microsoft.SharePoint.SPException' },
      },
      {
        what: 'a file is no item to add',
        ask: `POST ${docs}/items`,
        body: { Title: 'x' },
        status: 400,
        answer: { message: 'To add an item to a document library, use SPFileCollection.Add()' },
      },
      { what: 'readers read', ask: `GET ${file('brev.txt')}/$value`, as: 'visitor', status: 200 },
      { what: 'and no more', ask: `PUT ${file('brev.txt')}/$value`, as: 'visitor', rawBody: 'x', status: 403 },
      {
        what: 'nor add',
        ask: `POST ${docs}/rootFolder/files/add(url='min.txt')`,
        as: 'visitor',
        rawBody: 'x',
        status: 403,
      },
      {
        what: 'list data',
        ask: `POST ${docs}/RenderListDataAsStream`,
        body: {},
        status: 200,
        answer: {
          Row: [
            { FSObjType: '1', FileLeafRef: 'Mallar', ItemChildCount: '1' },
            { FSObjType: '0', FileLeafRef: 'brev.txt', SMTotalSize: '7' },
          ],
        },
      },
      {
        what: 'verbose',
        ask: `GET ${file('brev.txt')}`,
        accept: 'application/json;odata=verbose',
        status: 200,
        answer: { d: { __metadata: { type: 'SP.File' }, Name: 'brev.txt', ListItemAllFields: { __deferred: {} } } },
      },
      { what: 'what nobody needs', ask: `POST ${file('brev.txt')}/checkout`, status: 501 },
    ],
  );
});

describe('files that move and go', () => {
  converse(
    () => site,
    [
      {
        what: 'another name',
        ask: `POST ${file('brev.txt')}/moveTo(newurl='${path}/Mallar/brev2.txt',flags=0)`,
        status: 200,
      },
      {
        what: 'a copy',
        ask: `POST ${file('Mallar/brev2.txt')}/copyTo(strnewurl='${path}/kopia.txt',boverwrite=false)`,
        status: 200,
      },
      {
        what: 'has content and columns',
        ask: `GET ${file('kopia.txt')}?$select=Title,Length,UIVersionLabel`,
        status: 200,
        answer: { Title: 'Ett brev', Length: '7', UIVersionLabel: '1.0' },
      },
      {
        what: 'onto another',
        ask: `POST ${file('kopia.txt')}/moveTo(newurl='${path}/Mallar/brev2.txt',flags=0)`,
        status: 400,
        answer: taken,
      },
      {
        what: 'over another',
        ask: `POST ${file('kopia.txt')}/moveToUsingPath(decodedurl='${path}/Mallar/brev2.txt',moveOperations=1)`,
        status: 200,
      },
      {
        what: 'to the bin',
        ask: `POST ${file('Mallar/brev2.txt')}/recycle()`,
        status: 200,
        answer: { value: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
      { what: 'is gone', ask: `GET ${file('Mallar/brev2.txt')}`, status: 404 },
      {
        what: 'waits',
        ask: 'GET web/recyclebin?$select=LeafName,DirName,ItemType',
        status: 200,
        answer: [{ LeafName: 'brev2.txt', DirName: 'sites/diplomering/Dokument/Mallar', ItemType: 1 }],
      },
      { what: 'deleting', ask: `DELETE ${file('Mallar/tom.md')}`, status: 200 },
      {
        what: 'an empty folder',
        ask: `GET web/getFolderByServerRelativeUrl('${path}/Mallar')?$select=ItemCount`,
        status: 200,
        answer: { ItemCount: 0 },
      },
    ],
  );

  it('come back with their content and versions, unless the name is taken', async () => {
    const [entry] = (await site.get('web/recyclebin')).rows;
    await site.post(`${docs}/rootFolder/folders('Mallar')/files/add(url='BREV2.txt')`, { rawBody: 'other' });
    expect((await site.post(`web/recyclebin('${String(entry?.Id)}')/restore`)).status).toBe(400);
    await site.remove(file('Mallar/brev2.txt'));
    expect((await site.post(`web/recyclebin('${String(entry?.Id)}')/restore`)).status).toBe(200);
    expect((await site.get(`${file('Mallar/brev2.txt')}/$value`)).text).toBe('fjärde');
    expect((await site.get('web/recyclebin')).rows).toEqual([]);
  });

  it('keep every byte, however large up to our limit', async () => {
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => index % 256));
    const digest = String((await site.post('contextinfo')).json.FormDigestValue);
    const sent = await fetch(`${site.url}/_api/${docs}/rootFolder/files/add(url='bytes.bin')`, {
      method: 'POST',
      body: bytes,
      headers: { 'X-RequestDigest': digest, 'Content-Type': 'application/octet-stream' },
    });
    expect(sent.status).toBe(200);
    const got = Buffer.from(await (await fetch(`${site.url}/_api/${file('bytes.bin')}/$value`)).arrayBuffer());
    expect(got.equals(bytes)).toBe(true);
    const tooLarge = await site.post(`${docs}/rootFolder/files/add(url='big.bin')`, {
      rawBody: 'x'.repeat(20_000_001),
    });
    expect(tooLarge.status).toBe(413);
  });

  it('open by their own address for whoever may read them, and run nothing', async () => {
    const open = (address: string, as = 'owner'): Promise<Response> =>
      fetch(new URL(address, site.url), { headers: { 'X-Local-User': as } });
    await site.post(`${docs}/rootFolder/files/add(url='å''s sida.html')`, { rawBody: '<script>' });
    await site.post(`${docs}/rootFolder/files/add(url='läs.txt')`, { rawBody: 'läst' });
    const text = await open(`${path}/läs.txt?web=1`);
    expect([text.status, text.headers.get('content-type'), await text.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'läst',
    ]);
    expect((await open(`${path}/å's sida.html`)).headers.get('content-disposition')).toBe('attachment');
    await site.post(`${file('läs.txt')}/ListItemAllFields/breakroleinheritance(copyroleassignments=false)`);
    for (const address of [`${path}/läs.txt`, `${path}/nope.txt`, `${path}/..%2f..%2fsite.sqlite`, `${path}/%ff`])
      expect({ address, refused: (await open(address, 'staff1')).status >= 400 }).toEqual({ address, refused: true });
    const list = await site.makeList('Bilagor');
    await site.post(`${list}/items`, { body: {} });
    await site.post(`${list}/items(1)/AttachmentFiles/add(FileName='a.txt')`, { rawBody: 'bifogad' });
    expect(await (await open('/sites/diplomering/Lists/Bilagor/Attachments/1/a.txt')).text()).toBe('bifogad');
  });

  it('keep no content that no version shows', async () => {
    await site.merge(docs, { EnableVersioning: false });
    await site.post(`${docs}/rootFolder/files/add(url='en.txt')`, { rawBody: 'first' });
    for (const rawBody of ['second', 'third']) await site.send('PUT', `${file('en.txt')}/$value`, { rawBody });
    expect((await site.get(`${file('en.txt')}/$value`)).text).toBe('third');
    expect((await site.get(`${file('en.txt')}/versions`)).rows).toEqual([]);
  });
});
