import { coordinatorPage } from '../local-site/pages/layout';
import { hrefOf } from '../src/services/routes';
import { startJourney } from '../tests/journeys/journey';
import { groupOfTwentyFive } from './groupOfTwentyFive';
import { RequestLog, type Exchange } from './requestLog';
import { inKilobytes, printTable } from './table';

/** What goes over the network when a coordinator opens a group and marks 25 people present, counted in the browser. */
export async function requests(): Promise<void> {
  const journey = await startJourney('demo');
  try {
    const groupKey = await groupOfTwentyFive(journey.site.siteUrl);
    const page = await journey.open('coordinator1', coordinatorPage);
    await page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor();
    const log = new RequestLog(page);
    await log.take();

    const goTo = (hash: string): Promise<void> =>
      page.evaluate((to) => {
        window.location.hash = to;
      }, hash);
    await goTo(hrefOf({ view: 'grupp', groupKey, tab: 'oversikt' }));
    await page.getByRole('navigation', { name: 'Gruppens delar' }).waitFor();
    report('Opening a group page, the app being loaded', await log.take(), '≤ 2');

    await goTo(hrefOf({ view: 'grupp', groupKey, tab: 'narvaro' }));
    const allPresent = page.getByRole('button', { name: /^Alla närvarande/ });
    await allPresent.waitFor();
    report('Going on to its roll', await log.take(), 'none set');

    await allPresent.click();
    report('Saving a roll column of 25 ticks', await log.take(), '1');
    const marked = await page.getByRole('checkbox', { checked: true }).count();
    console.log(`${marked} of 25 are marked present on the page.`);
  } finally {
    await journey.close();
  }
}

function report(title: string, exchanges: readonly Exchange[], aim: string): void {
  const ofKind = (kind: Exchange['kind']): readonly Exchange[] => exchanges.filter((each) => each.kind === kind);
  const sum = (each: readonly Exchange[]): readonly [string, string] => [
    inKilobytes(each.reduce((total, { sent }) => total + sent, 0)),
    inKilobytes(each.reduce((total, { received }) => total + received, 0)),
  ];
  printTable(
    title,
    ['Request', 'Number', 'Sent', 'Received', 'Aim'],
    [
      ...ofKind('data').map((each) => [`  ${each.what}`, '1', inKilobytes(each.sent), inKilobytes(each.received), '']),
      ['Data', String(ofKind('data').length), ...sum(ofKind('data')), aim],
      ['Digest', String(ofKind('digest').length), ...sum(ofKind('digest')), 'counted apart'],
      ['Scripts loaded on demand', String(ofKind('script').length), ...sum(ofKind('script')), 'counted apart'],
    ],
  );
}
