import { describe, expect, it } from '@jest/globals';
import { failureOf, isStale } from './answer';
import type { Answer } from './answer';

const answer = (status: number, code?: string, message = 'text'): Answer => ({
  status,
  etag: undefined,
  retryAfterSeconds: undefined,
  body:
    code === undefined
      ? undefined
      : { 'odata.error': { code: `${code}, Some.Exception`, message: { lang: 'en-US', value: message } } },
});

describe('what SharePoint says no with', () => {
  it.each([
    ['a duplicate', 500, '-2130575169', 'duplicate'],
    ['a validation formula', 500, '-2130575162', 'validation'],
    ['an item that is gone', 404, '-2130575338', 'notFound'],
    ['a list that is not there', 404, '-1', 'notSetUp'],
    ['a column that is not there', 400, '-2147024809', 'notSetUp'],
    ['a query it cannot read', 400, '-1', 'validation'],
    ['no permission', 403, '-2147024891', 'accessDenied'],
    ['an expired digest', 403, '-2130575252', 'digestExpired'],
    ['throttling', 429, undefined, 'throttled'],
    ['being busy', 503, undefined, 'throttled'],
    ['more rows than the threshold', 500, '-2147024860', 'server'],
    ['anything else', 500, undefined, 'server'],
  ] as const)('%s', (...[_, status, code, kind]) => {
    expect(failureOf(answer(status, code), 'Groups')).toMatchObject({ kind, detail: { status, code, list: 'Groups' } });
  });

  it('is put in its own words, also in the verbose shape', () => {
    expect(failureOf(answer(400, '-1', 'The query is not valid.')).message).toBe('The query is not valid.');
    expect(
      failureOf({ ...answer(500), body: { error: { code: '-2130575169, X', message: { value: 'taken' } } } }),
    ).toMatchObject({ kind: 'duplicate', message: 'taken' });
  });

  it("is somebody else having written first: 412, and SharePoint's own save conflict", () => {
    expect([answer(412), answer(409, '-2130575305'), answer(500, '-2130575169'), answer(204)].map(isStale)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
