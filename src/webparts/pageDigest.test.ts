import { describe, expect, it } from '@jest/globals';
import { pageDigest } from './pageDigest';

describe('the page’s digest', () => {
  it('says when it stops being accepted', () => {
    expect(
      pageDigest({ formDigestValue: '0xAB12,22 Nov 2026 05:00:00 -0000', formDigestTimeoutSeconds: 1800 }),
    ).toEqual({
      value: '0xAB12,22 Nov 2026 05:00:00 -0000',
      expires: Date.UTC(2026, 10, 22, 5, 30),
    });
  });
  it.each([
    undefined,
    {},
    { formDigestValue: '', formDigestTimeoutSeconds: 1800 },
    { formDigestValue: '0xAB,once', formDigestTimeoutSeconds: 1800 },
  ])('is not there in %o', (context) => {
    expect(pageDigest(context)).toBeUndefined();
  });
});
