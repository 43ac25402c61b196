/**
 * A picture of a page of the running local site: `npx tsx scripts/screenshot.ts URL out.png --width 320 --theme dark
 * --user coordinator1`.
 * Also `--height`, `--language sv-SE|en-US`, `--click TEXT` (repeatable: buttons, links or tabs by their name),
 * `--viewport` (not the whole page).
 * What the page wrote to the console as errors is printed, and a failing page ends with exit code 1.
 */
import { parseArgs } from 'node:util';
import { launchBrowser } from '../tests/journeys/browser';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '900' },
    theme: { type: 'string' },
    user: { type: 'string' },
    language: { type: 'string' },
    click: { type: 'string', multiple: true, default: [] },
    viewport: { type: 'boolean', default: false },
  },
});
const [url, file] = positionals;

async function takePicture(address: string, target: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      viewport: { width: Number(values.width), height: Number(values.height) },
      locale: values.language ?? 'sv-SE',
    });
    const cookies = { localUser: values.user, localTheme: values.theme, localLanguage: values.language };
    for (const [name, value] of Object.entries(cookies)) {
      if (value !== undefined) await context.addCookies([{ name, value, url: new URL(address).origin }]);
    }
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        console.error(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      console.error(`uncaught: ${error.message}`);
      process.exitCode = 1;
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    for (const name of values.click) {
      const target = page
        .getByRole('button', { name })
        .or(page.getByRole('link', { name }))
        .or(page.getByRole('tab', { name }));
      await target.first().click();
      await page.waitForLoadState('networkidle');
    }
    await page.screenshot({ path: target, fullPage: !values.viewport });
  } finally {
    await browser.close();
  }
}

if (url === undefined || file === undefined) {
  console.error('Usage: npx tsx scripts/screenshot.ts URL out.png [--width 320] [--theme dark] [--user coordinator1]');
  process.exitCode = 2;
} else {
  takePicture(url, file).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
