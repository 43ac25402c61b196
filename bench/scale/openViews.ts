import type { Browser, Page } from 'playwright-core';
import { RequestLog } from '../requestLog';
import type { ScaleView } from './views';

export interface Opened {
  /** To SharePoint's REST; digests, scripts and the page itself are not counted. */
  readonly requests: number;
  /** Of those answers, in bytes before compression. */
  readonly bytes: number;
  /** Milliseconds from the address to the whole view. */
  readonly content: number;
  /** Answers that SharePoint's list view threshold refused, whole or as a part of a batch. */
  readonly refused: number;
}

/** Opens views one after another, each as its person finds it: the bundle in the browser's cache, the data not. */
export async function openViews(
  browser: Browser,
  origin: string,
  views: readonly ScaleView[],
  opened: (view: ScaleView, outcome: Opened) => Promise<void>,
): Promise<void> {
  const pages = new Map<string, Page>();
  for (const view of views) {
    const known = pages.get(view.login);
    const page = known ?? (await pageOf(browser, origin, view.login));
    pages.set(view.login, page);
    if (known === undefined) await load(page, origin + view.path);
    await opened(view, await open(page, origin, view));
  }
  await Promise.all(Array.from(pages.values(), (page) => page.context().close()));
}

async function pageOf(browser: Browser, origin: string, login: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  await context.addCookies([{ name: 'localUser', value: login, url: origin }]);
  return context.newPage();
}

async function open(page: Page, origin: string, { path }: ScaleView): Promise<Opened> {
  await page.goto('about:blank');
  const log = new RequestLog(page);
  let refused = 0;
  const listen = (response: { text(): Promise<string>; url(): string }): void => {
    if (response.url().includes('/_api/'))
      void response.text().then(
        (text) => {
          refused += text.includes('SPQueryThrottledException') ? 1 : 0;
        },
        () => undefined,
      );
  };
  page.on('response', listen);
  const began = performance.now();
  await load(page, origin + path);
  const content = performance.now() - began;
  const data = (await log.take()).filter(({ kind }) => kind === 'data');
  page.off('response', listen);
  const alerts = await page.getByText('Fler rader än SharePoint går igenom').count();
  return {
    requests: data.length,
    bytes: data.reduce((sum, { received }) => sum + received, 0),
    content,
    refused: refused + alerts,
  };
}

/** Goes to an address and waits until the view is there, all of it, and not its shimmer. */
async function load(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => {
    const part = document.querySelector('[data-web-part]') ?? document.querySelector('main');
    return (
      part?.querySelector('h1, h2, table') instanceof Element &&
      document.querySelector('[role=status][aria-label="Läser in"]') === null
    );
  });
}
