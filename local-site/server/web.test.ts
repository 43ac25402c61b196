import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { converse, listOf } from './testing/exchange';
import { startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.close());

const verbose = 'application/json;odata=verbose';

describe('the web', () => {
  converse(
    () => site,
    [
      {
        what: 'its title',
        ask: 'GET web?$select=Title,ServerRelativeUrl,Language',
        status: 200,
        answer: { Title: 'Diplomering', ServerRelativeUrl: '/sites/diplomering', Language: 1053 },
      },
      { what: 'a new one', ask: 'MERGE web', body: { Title: 'Diplom' }, status: 204 },
      { what: 'is kept', ask: 'GET web/Title', status: 200, answer: { value: 'Diplom' } },
      {
        what: 'not by members',
        ask: 'MERGE web',
        as: 'staff1',
        body: { Title: 'Mitt' },
        status: 403,
        answer: { code: '-2147024891, System.UnauthorizedAccessException' },
      },
      {
        what: 'nor with what it has not',
        ask: 'MERGE web',
        body: { Nope: 1 },
        status: 400,
        answer: {
          message:
            "The property 'Nope' does not exist on type 'SP.Web'. Make sure to only use property names that are defined by the type.",
        },
      },
      {
        what: 'who asks',
        ask: 'GET web/currentUser?$select=Title,Email,LoginName,IsSiteAdmin',
        as: 'manager1',
        status: 200,
        answer: {
          Title: 'Majken Påhittsdotter',
          Email: 'manager1@example.org',
          LoginName: 'i:0#.f|membership|manager1@example.org',
          IsSiteAdmin: false,
        },
      },
      {
        what: 'verbose',
        ask: 'GET web/currentuser?$select=Title',
        as: 'manager1',
        accept: verbose,
        status: 200,
        answer: { d: { __metadata: { type: 'SP.User' }, Title: 'Majken Påhittsdotter' } },
      },
      {
        what: 'its groups',
        ask: 'GET web?$select=AssociatedOwnerGroup/Id,AssociatedMemberGroup/Id,AssociatedVisitorGroup/Id&$expand=AssociatedOwnerGroup,AssociatedMemberGroup,AssociatedVisitorGroup',
        status: 200,
        answer: {
          AssociatedOwnerGroup: { Id: 3 },
          AssociatedMemberGroup: { Id: 5 },
          AssociatedVisitorGroup: { Id: 4 },
        },
      },
      {
        what: 'the members',
        ask: 'GET web/associatedMemberGroup/users?$select=Email&$filter=startswith(Email,%27manager%27)',
        status: 200,
        answer: [{ Email: 'manager1@example.org' }, { Email: 'manager2@example.org' }],
      },
      {
        what: 'a property of the tenant that nobody set',
        ask: "GET web/GetStorageEntity('site')",
        status: 200,
        answer: { 'odata.null': true },
      },
      { what: 'set by an administrator', ask: "POST web/SetStorageEntity(key='site',value='https://x')", status: 200 },
      {
        what: 'and by nobody else',
        ask: "POST web/SetStorageEntity(key='site',value='https://y')",
        as: 'coordinator1',
        status: 403,
      },
      {
        what: 'is read by all',
        ask: 'GET web/getStorageEntity(@k)?@k=%27site%27',
        as: 'visitor',
        status: 200,
        answer: { Value: 'https://x' },
      },
      {
        what: 'somebody by login',
        ask: 'POST web/ensureuser',
        body: { logonName: 'i:0#.f|membership|staff2@example.org' },
        status: 200,
        answer: { Id: 14, Title: 'Edvin Björkfors' },
      },
      {
        what: 'in the path',
        ask: "POST web/ensureuser('staff2@example.org')",
        accept: verbose,
        status: 200,
        answer: { d: { Id: 14 } },
      },
      {
        what: 'nobody',
        ask: 'POST web/ensureuser',
        body: { logonName: 'nobody@example.org' },
        status: 404,
        answer: { message: 'The specified user nobody@example.org could not be found.' },
      },
      {
        what: 'what there is not',
        ask: 'GET web/nonsense',
        status: 404,
        answer: { code: '-1, Microsoft.SharePoint.Client.ResourceNotFoundException' },
      },
      {
        what: 'what there is elsewhere',
        ask: 'GET web/navigation',
        status: 501,
        answer: { code: '-2147467263, System.NotImplementedException' },
      },
      { what: 'another', ask: 'GET web/webs', status: 501 },
      { what: 'a verb it has not', ask: 'DELETE web', status: 501 },
    ],
  );
});

describe('lists by every name', () => {
  const title = "web/lists/getByTitle('Kim''s lista & mer')";
  const path = '/sites/diplomering/Lists/Kims lista  mer';
  converse(
    () => site,
    [
      {
        what: 'made',
        ask: 'POST web/lists',
        ...listOf("Kim's lista & mer", { Description: 'Beskriven' }),
        status: 201,
        answer: { Title: "Kim's lista & mer", BaseTemplate: 100, ItemCount: 0, Description: 'Beskriven' },
      },
      { what: 'its address', ask: `GET ${title}/rootFolder/serverRelativeUrl`, status: 200, answer: { value: path } },
      {
        what: 'by title, in any case',
        ask: "GET WEB/Lists/GetByTitle('KIM''S LISTA %26 MER')/Title",
        status: 200,
        answer: { value: "Kim's lista & mer" },
      },
      {
        what: 'by address',
        ask: `GET web/getList('${path}')?$select=Title`,
        status: 200,
        answer: { Title: "Kim's lista & mer" },
      },
      {
        what: 'by address from the site',
        ask: "GET web/GetList('Lists/Kims lista  mer')?$select=Title",
        status: 200,
        answer: { Title: "Kim's lista & mer" },
      },
      {
        what: 'by whole address',
        ask: `GET web/GetList('https://tenant.example${path}')?$select=Title`,
        status: 200,
        answer: { Title: "Kim's lista & mer" },
      },
      {
        what: 'by path',
        ask: `GET web/GetListUsingPath(DecodedUrl=@a1)?@a1='${encodeURIComponent(path)}'&$select=Title`,
        status: 200,
        answer: { Title: "Kim's lista & mer" },
      },
      {
        what: 'by alias, form-encoded',
        ask: 'GET web/lists/getByTitle(@t)?@t=%27Kim%27%27s+lista+%26+mer%27&%24select=Title',
        status: 200,
        answer: { Title: "Kim's lista & mer" },
      },
      { what: 'an alias that is not given', ask: 'GET web/lists/getByTitle(@t)', status: 400 },
      {
        what: 'a quote that does not end',
        ask: "GET web/lists/getByTitle('Kim's lista')",
        status: 400,
        answer: { code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException' },
      },
      {
        what: 'changed',
        ask: `MERGE ${title}`,
        body: { Title: 'Kims', NoCrawl: true, EnableVersioning: true },
        status: 204,
      },
      {
        what: 'keeps its address',
        ask: `GET web/getList('${path}')?$select=Title,NoCrawl,EnableVersioning`,
        status: 200,
        answer: { Title: 'Kims', NoCrawl: true, EnableVersioning: true },
      },
      {
        what: 'with an old ETag',
        ask: "MERGE web/lists/getByTitle('Kims')",
        body: { Title: 'x' },
        headers: { 'If-Match': '"00000000-0000-0000-0000-000000000000,1"' },
        status: 412,
      },
      {
        what: 'verbose, with its parts deferred',
        ask: "GET web/lists/getByTitle('Kims')",
        accept: verbose,
        status: 200,
        answer: {
          d: {
            __metadata: { type: 'SP.List', etag: expect.stringMatching(/^"[0-9a-f-]{36},2"$/) },
            Fields: {
              __deferred: { uri: expect.stringMatching(/\/_api\/Web\/Lists\(guid'[0-9a-f-]{36}'\)\/Fields$/) },
            },
          },
        },
      },
      {
        what: 'readers see it',
        ask: "GET web/lists/getByTitle('Kims')/effectiveBasePermissions",
        as: 'visitor',
        status: 200,
        answer: { High: '176', Low: '138612833' },
      },
      {
        what: 'recycled',
        ask: "POST web/lists/getByTitle('Kims')/recycle()",
        status: 200,
        answer: { value: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
      {
        what: 'gone',
        ask: "GET web/lists/getByTitle('Kims')",
        status: 404,
        answer: {
          code: '-1, System.ArgumentException',
          message: expect.stringMatching(/^List 'Kims' does not exist at site with URL 'http/),
        },
      },
      {
        what: 'by address too',
        ask: `GET web/getList('${path}')`,
        status: 404,
        answer: { code: '-2147024894, System.IO.FileNotFoundException' },
      },
      { what: 'by id too', ask: "GET web/lists(guid'00000000-0000-0000-0000-000000000000')", status: 404 },
    ],
  );
});
