import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { unpackChromium } from './packagedChromium';

const debianChromium = '/usr/bin/chromium';

/** A browser for tests talks to nobody but the page under test. */
const quietArguments = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  // The sandbox cannot be had as root, which is what most build machines run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Starts Chromium: Debian's own, else a Chrome or Edge that is installed, else the one packed in `@sparticuz/chromium`
 * (linux x64). Rejects with every attempt's reason when none starts; a journey without a browser is a failure, not a
 * skip.
 */
export async function launchBrowser(): Promise<Browser> {
  const attempts: readonly (readonly [string, () => LaunchOptions | Promise<LaunchOptions>])[] = [
    ...(existsSync(debianChromium) ? [[debianChromium, () => ({ executablePath: debianChromium })] as const] : []),
    ['Chrome', () => ({ channel: 'chrome' })],
    ['Edge', () => ({ channel: 'msedge' })],
    ['@sparticuz/chromium', unpackChromium],
  ];
  const reasons: string[] = [];
  for (const [name, options] of attempts) {
    try {
      return await chromium.launch({ args: quietArguments, ...(await options()) });
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  throw new Error(
    `No browser could be started for the journeys. Install Chromium, Chrome or Edge.\n${reasons.join('\n')}`,
  );
}
