import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { coordinatorPage, registerPage, teamsPage } from '../local-site/pages/layout';
import { startJourney } from '../tests/journeys/journey';
import { RequestLog } from './requestLog';
import { inKilobytes, printTable } from './table';

interface FirstLoad {
  readonly title: string;
  readonly login: string;
  readonly path: string;
  /** In bytes; what issue 2 aims at. */
  readonly aim: number | undefined;
  readonly finished: (page: Page) => Promise<void>;
}

const firstLoads: readonly FirstLoad[] = [
  {
    title: 'Coordinator: Idag',
    login: 'coordinator1',
    path: coordinatorPage,
    aim: 100_000,
    finished: (page) => page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor(),
  },
  {
    title: 'Staff: Min diplomering',
    login: 'staff1',
    path: teamsPage,
    aim: 60_000,
    finished: (page) => page.locator('[data-web-part] h1').waitFor(),
  },
  {
    title: 'Register',
    login: 'visitor',
    path: registerPage,
    aim: undefined,
    finished: (page) => page.locator('[data-web-part] :is(table, h2)').first().waitFor(),
  },
];

/**
 * What a browser downloads of ours before each web part's first view is shown, in Swedish, each file gzipped at level
 * 9. Not counted: React and ReactDOM, which the page has, and the local host's own scripts.
 */
export async function weight(): Promise<void> {
  const journey = await startJourney('demo');
  try {
    for (const load of firstLoads) {
      const page = await journey.open(load.login, load.path);
      await load.finished(page);
      await new RequestLog(page).quiet();
      const files = (await scriptsOf(page)).map((name) => ({
        name: name.replace(/_[0-9a-f]{20,}/, ''),
        bytes: gzipSync(readFileSync(`release/assets/${name}`), { level: 9 }).length,
      }));
      const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
      printTable(
        `${load.title}, gzip level 9, React external`,
        ['File', 'Weight'],
        [
          ...files.sort((one, other) => other.bytes - one.bytes).map(({ name, bytes }) => [name, inKilobytes(bytes)]),
          ['Together', inKilobytes(total)],
          ['Aim', load.aim === undefined ? 'none set' : `≤ ${inKilobytes(load.aim)}`],
        ],
      );
      await page.context().close();
    }
  } finally {
    await journey.close();
  }
}

/** The files of the release a page has loaded, by name. */
async function scriptsOf(page: Page): Promise<readonly string[]> {
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return [...new Set(addresses.flatMap((address) => /\/_local\/assets\/([^/?]+\.js)/.exec(address)?.[1] ?? []))];
}
