import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { SeedKind } from '../../local-site/cli/options';
import { runSite, type RunningSite } from '../../local-site/runSite';
import { launchBrowser } from './browser';

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly language?: 'sv-SE' | 'en-US';
}

/** A site of its own, with the shipped bundle, and people who look at it in a browser. */
export interface Journey {
  readonly site: RunningSite;
  /**
   * Opens a path as a person of the local directory; each call is a browser profile of its own, so two can be signed in
   * at once.
   */
  open(login: string, path: string, look?: Look): Promise<Page>;
  /**
   * What went wrong unseen: errors in the console, uncaught exceptions, requests to other machines, answers of 500 and
   * above. An answer of 412, which the browser also writes in its console, is none: somebody was first, the page asks
   * again or says so, and whether two meet is a matter of milliseconds.
   */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Starts a site on a free port in a folder of its own. The bundle must have been built (`npm run ship`). */
export async function startJourney(seed: SeedKind): Promise<Journey> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'journey-'));
  const site = await runSite({ root: resolve('.'), port: 0, dataFolder, seed });
  const browser = await launchBrowser();
  const problems: string[] = [];
  return {
    site,
    problems,
    open: (login, path, look = {}) => openPageAt(browser, site.origin, problems, login, path, look),
    close: async () => {
      await browser.close();
      await site.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

/** Opens a page of the site at `origin` in a profile of its own; what goes wrong unseen is added to `problems`. */
export async function openPageAt(
  browser: Browser,
  origin: string,
  problems: string[],
  login: string,
  path: string,
  { width = 1280, height = 900, theme = 'default', language = 'sv-SE' }: Look,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: language, reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  await context.addCookies(
    Object.entries({ localUser: login, localTheme: theme, localLanguage: language }).map(([name, value]) => ({
      name,
      value,
      url: origin,
    })),
  );
  const page = await context.newPage();
  page.on(
    'console',
    (message) =>
      message.type() === 'error' &&
      !message.text().endsWith('412 (Precondition Failed)') &&
      problems.push(`${path}: ${message.text()}`),
  );
  page.on('pageerror', (error) => problems.push(`${path}: ${error.message}`));
  page.on(
    'response',
    (response) => response.status() >= 500 && problems.push(`${path}: ${response.url()} answered ${response.status()}`),
  );
  page.on(
    'request',
    (request) =>
      !/^(data|blob):/.test(request.url()) &&
      !request.url().startsWith(`${origin}/`) &&
      problems.push(`${path}: asked ${request.url()}`),
  );
  await page.goto(origin + path);
  return page;
}

/**
 * What axe finds against WCAG 2.1 A and AA, one line a finding; empty when nothing does. `colours` asks only what a
 * theme can change.
 */
export async function accessibilityFindings(
  page: Page,
  ask: 'everything' | 'colours' = 'everything',
): Promise<readonly string[]> {
  // Our pages have no frames of other origins: axe's other way opens a blank page for each answer, which takes a second.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (
    ask === 'colours' ? axe.withRules('color-contrast') : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary?.split('\n').at(1)?.trim() ?? ''}`),
  );
}

/** True when nothing has to be scrolled sideways to be read. */
export function fitsItsWidth(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

/**
 * Texts that are drawn outside the box around them, one line each; empty when all are inside theirs.
 * What can be scrolled, and what is hidden from eyes alone, is not looked at.
 */
export function textOutsideItsBox(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const outside = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      if (words === '' || !node.parentElement?.checkVisibility({ checkVisibilityCSS: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      for (
        let box: Element | null = node.parentElement;
        text.width > 0 && box && box !== document.documentElement;
        box = box.parentElement
      ) {
        const { clipPath, display, overflowX } = getComputedStyle(box);
        const { left, right, width } = box.getBoundingClientRect();
        if (width <= 2 || clipPath !== 'none' || overflowX === 'auto' || overflowX === 'scroll') break;
        if (display === 'inline') continue;
        const by = Math.round(Math.max(text.right - right, left - text.left));
        if (by > 1) outside.add(`${box.tagName.toLowerCase()}.${box.className}: "${words.slice(0, 40)}" by ${by} px`);
        if (by > 1 || overflowX === 'hidden') break;
      }
    }
    return [...outside];
  });
}
