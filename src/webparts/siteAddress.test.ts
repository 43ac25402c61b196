import { describe, expect, it } from '@jest/globals';
import { siteAddress } from './siteAddress';

const own = 'https://region.sharepoint.com/sites/intranet';

describe('siteAddress', () => {
  it.each([undefined, '', '  '])('nothing chosen (%o) is the site of the page', (chosen) => {
    expect(siteAddress(chosen, own)).toBe(own);
  });
  it.each([
    'https://region.sharepoint.com/sites/diplomering/',
    '/sites/diplomering',
    ' https://region.sharepoint.com/sites/diplomering?web=1#x ',
  ])('%s is the chosen site', (chosen) => {
    expect(siteAddress(chosen, own)).toBe('https://region.sharepoint.com/sites/diplomering');
  });
  it.each(['https://other.sharepoint.com/sites/diplomering', 'http://', 'javascript:alert(1)'])(
    '%s cannot be used',
    (chosen) => {
      expect(siteAddress(chosen, own)).toBeUndefined();
    },
  );
});
