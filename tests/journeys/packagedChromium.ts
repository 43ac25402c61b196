import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';

const packageFolder = resolve('node_modules/@sparticuz/chromium');
const cacheFolder = resolve('node_modules/.cache');

/** Fonts of the package stand in for the ones Windows has, so that a screenshot looks the same on every machine. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  ${['Segoe UI', 'Segoe UI Web (West European)', 'sans-serif']
    .map(
      (family) =>
        `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit></match>`,
    )
    .join('\n  ')}
</fontconfig>
`;

/**
 * How to start the browser of `@sparticuz/chromium`: unpacked once, together with the libraries it needs (the package
 * brings them, so a bare machine will do). Throws on anything but linux x64, which is all the package has.
 */
export function unpackChromium(): LaunchOptions {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('has a browser for linux x64 only');
  const { version }: { version: string } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(folder)) unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...definedEnvironment(), LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Unpacks next to the goal and renames, so that two test runs at once never see half a browser. */
function unpackInto(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  const packed = (name: string): Buffer => brotliDecompressSync(readFileSync(join(packageFolder, 'bin', name)));
  writeFileSync(join(unfinished, 'chromium'), packed('chromium.br'));
  chmodSync(join(unfinished, 'chromium'), 0o755);
  for (const archive of ['al2023.tar.br', 'fonts.tar.br'])
    execFileSync('tar', ['-x', '-C', unfinished], { input: packed(archive) });
  writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
