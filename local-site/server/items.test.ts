import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusal, startTestSite, type TestSite } from './testing/testSite';

let site: TestSite;
let list: string;

beforeAll(async () => {
  site = await startTestSite();
  list = await site.makeList('Things', { Key: 'unique', GroupKey: 'indexed', Remark: 'text' });
});
afterAll(() => site.close());

describe('items', () => {
  it('creates, reads, changes and deletes with ETags', async () => {
    const made = await site.post(`${list}/items`, { body: { Title: 'One', Key: 'k1', GroupKey: 'g1' } });
    expect(made.status).toBe(201);
    const { Id, GUID } = made.json;
    expect(made.headers.get('etag')).toBe(`"${String(GUID)},1"`);
    const changed = await site.merge(
      `${list}/items(${String(Id)})`,
      { Title: 'Two' },
      { headers: { 'If-Match': `"${String(GUID)},1"` } },
    );
    expect(changed.status).toBe(204);
    expect(changed.headers.get('etag')).toBe(`"${String(GUID)},2"`);
    expect(
      refusal(await site.merge(`${list}/items(${String(Id)})`, { Title: 'Three' }, { headers: { 'If-Match': '"1"' } })),
    ).toEqual({
      status: 412,
      code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
      message: `The request ETag value '"1"' does not match the object's ETag value '"${String(GUID)},2"'.`,
    });
    expect((await site.get(`${list}/items(${String(Id)})?$select=Title`)).json).toEqual({ Title: 'Two' });
    expect((await site.remove(`${list}/items(${String(Id)})`)).status).toBe(200);
    expect(refusal(await site.get(`${list}/items(${String(Id)})`))).toMatchObject({
      status: 404,
      code: '-2130575338, System.ArgumentException',
    });
  });

  it('refuses a taken unique value', async () => {
    await site.post(`${list}/items`, { body: { Key: 'taken' } });
    expect(refusal(await site.post(`${list}/items`, { body: { Key: 'TAKEN' } }))).toMatchObject({
      status: 500,
      code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    });
  });

  it('refuses unknown properties, columns and wrong types', async () => {
    expect(refusal(await site.post(`${list}/items`, { body: { Nope: 1 } }))).toMatchObject({
      status: 400,
      code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    });
    expect(refusal(await site.post(`${list}/items`, { body: { Title: 1 } }))).toMatchObject({ status: 400 });
    expect(refusal(await site.get(`${list}/items?$filter=Nope eq 1`))).toMatchObject({
      status: 400,
      code: '-2147024809, System.ArgumentException',
    });
    expect(refusal(await site.get(`${list}/items?$select=Nope`))).toMatchObject({
      status: 400,
      message: "The field or property 'Nope' does not exist.",
    });
  });
});
