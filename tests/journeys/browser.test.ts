import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { launchBrowser } from './browser';

describe('the browser that journeys run in', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('draws text, Swedish letters too, so that a screenshot shows what a reader would see', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 120 } });
    await page.setContent('<p style="font: 16px Segoe UI">Närvaro åäö</p>');
    const withText = await page.screenshot();
    const lettersAreDrawn = await page.evaluate(() => document.querySelector('p')?.getBoundingClientRect().height ?? 0);
    await page.setContent('<p style="font: 16px Segoe UI"></p>');
    expect(lettersAreDrawn).toBeGreaterThan(15);
    expect(withText.equals(await page.screenshot())).toBe(false);
    await page.close();
  });
});
