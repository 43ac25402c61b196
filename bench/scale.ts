import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SeedKind } from '../local-site/cli/options';
import { launchBrowser } from '../tests/journeys/browser';
import { startMeasured } from './scale/measured';
import { openViews, type Opened } from './scale/openViews';
import { listViews, webPartViews } from './scale/views';
import { inKilobytes, printTable } from './table';

interface Sized {
  readonly views: ReadonlyMap<string, Opened>;
  readonly site: readonly string[];
}

/**
 * Opens every view of the product against the demo and against ten years of a large region, and prints what each took.
 */
export async function scale(): Promise<void> {
  const demo = await measured('demo');
  const large = await measured('scale');
  const rows = (views: typeof webPartViews): readonly (readonly string[])[] =>
    views.map(({ title }) => {
      const [one, other] = [demo.views.get(title), large.views.get(title)];
      if (one === undefined || other === undefined) return [title, 'not opened'];
      return [
        title,
        String(one.requests),
        `${other.requests}${other.requests === one.requests ? '' : ' (!)'}`,
        inKilobytes(one.bytes),
        inKilobytes(other.bytes),
        `${Math.round(one.content)} ms`,
        `${Math.round(other.content)} ms`,
        String(one.refused + other.refused),
      ];
    });
  const head = ['View', 'Requests', 'at scale', 'Received', 'at scale', 'Content after', 'at scale', 'Threshold'];
  printTable(
    'Views of the web parts, demo and scale; requests to REST, bytes before compression (aim: the same requests, 0 refused)',
    head,
    rows(webPartViews),
  );
  printTable('List pages, read by the server itself', head, rows(listViews));
  printTable(
    'The site (aim: seeded in 120 s, below 300 MB)',
    [
      'Seed',
      'Made in',
      'Resident then',
      'at most',
      'Begins anew in',
      'Resident',
      'after all views',
      'at most',
      'Database',
    ],
    [demo.site, large.site],
  );
}

async function measured(seed: SeedKind): Promise<Sized> {
  const folder = mkdtempSync(join(tmpdir(), `diplomera-${seed}-`));
  const browser = await launchBrowser();
  try {
    const made = await startMeasured(folder, seed);
    const justMade = await made.measure();
    await made.end();
    // Seeding takes memory of its own; the views are opened on the site as it is started on any other day.
    const site = await startMeasured(folder, seed);
    const atStart = await site.measure();
    const views = new Map<string, Opened>();
    await openViews(browser, new URL(site.siteUrl).origin, [...webPartViews, ...listViews], async (view, opened) => {
      views.set(view.title, opened);
    });
    const atEnd = await site.measure();
    await site.end();
    const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
    return {
      views,
      site: [
        seed,
        `${made.seconds.toFixed(0)} s`,
        megabytes(justMade.resident),
        megabytes(justMade.mostResident),
        `${site.seconds.toFixed(1)} s`,
        megabytes(atStart.resident),
        megabytes(atEnd.resident),
        megabytes(atEnd.mostResident),
        megabytes(atEnd.database),
      ],
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
