import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from '@jest/globals';

const webParts = [
  {
    id: 'ce30e869-9798-4235-b24d-88f9fcf6ba6b',
    swedish: 'Diplomering',
    hosts: ['SharePointWebPart', 'SharePointFullPage', 'TeamsTab'],
  },
  {
    id: '5284852f-7ece-48d4-aa5d-c0820ff298eb',
    swedish: 'Min diplomering',
    hosts: ['SharePointWebPart', 'SharePointFullPage', 'TeamsTab', 'TeamsPersonalApp'],
  },
  {
    id: '11a7babc-92b9-406f-9158-240c26633087',
    swedish: 'Diplomerade verksamheter',
    hosts: ['SharePointWebPart', 'SharePointFullPage'],
  },
] as const;

/** The package as a tenant gets it: a zip. Built by `npm run ship`. */
describe('diplomera.sppkg', () => {
  let files: Readonly<Record<string, Uint8Array>> = {};
  const bytesOf = (name: string): Uint8Array => {
    const bytes = files[name];
    if (bytes === undefined) throw new RangeError(`expected ${name} in the package`);
    return bytes;
  };
  const text = (name: string): string => strFromU8(bytesOf(name));
  const named = (pattern: RegExp): string => {
    const found = Object.keys(files).find((name) => pattern.test(name));
    if (found === undefined) throw new Error(`${pattern} is not in the package: ${Object.keys(files).join(', ')}`);
    return found;
  };
  beforeAll(() => {
    files = unzipSync(readFileSync('sharepoint/solution/diplomera.sppkg'));
  });

  it('is available to all sites once it is deployed', () => {
    expect(text('AppManifest.xml')).toMatch(/SkipFeatureDeployment="true"/i);
    expect(text('AppManifest.xml')).toMatch(/IsClientSideSolution="true"/i);
  });

  it.each(webParts)('has the web part $swedish, with its titles, hosts and Teams icons', ({ id, swedish, hosts }) => {
    const element = text(named(new RegExp(`WebPart_${id}\\.xml$`)));
    const manifest: unknown = JSON.parse(
      /ComponentManifest="([^"]*)"/
        .exec(element)?.[1]
        ?.replace(/&quot;/g, '"')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&') ?? '',
    );
    expect(manifest).toMatchObject({
      id,
      supportedHosts: hosts,
      preconfiguredEntries: [{ title: { 'sv-SE': swedish, 'en-US': expect.stringMatching(/\w/) } }],
    });
    expect(sizeOf(bytesOf(named(new RegExp(`${id}_color\\.png$`))))).toEqual([192, 192]);
    expect(sizeOf(bytesOf(named(new RegExp(`${id}_outline\\.png$`))))).toEqual([32, 32]);
  });

  it.each(['sv-se', 'en-us'])('has the texts in %s, as the module SharePoint loads', (locale) => {
    expect(text(named(new RegExp(`DiplomeraStrings_${locale}_\\w+\\.js$`)))).toMatch(/^define\(\[\],/);
    // The coordinator's own come with that view alone.
    expect(named(new RegExp(`chunk\\.diplomera-texts-${locale}_\\w+\\.js$`))).toBeTruthy();
  });

  it('has one entry bundle and a chunk for every view', () => {
    const scripts = Object.keys(files).filter((name) => /ClientSideAssets\/diplomera-web-parts_\w+\.js$/.test(name));
    expect(scripts).toHaveLength(1);
    for (const view of ['coordinator', 'staff', 'register'])
      expect(named(new RegExp(`chunk\\.diplomera-${view}_\\w+\\.js$`))).toBeTruthy();
  });

  it('has no style rule for a class that the build left without its own name', () => {
    const scripts = Object.keys(files)
      .filter((name) => name.endsWith('.js'))
      .map(text)
      .join('\n');
    expect(scripts.match(/:(where|is|not)\(\.[a-zA-Z]\w*\)/g) ?? []).toEqual([]);
  });

  it('carries no word of the local site or its demo data', () => {
    const words = localWords();
    expect(words.length).toBeGreaterThan(20);
    for (const [name, bytes] of Object.entries(files).filter(([each]) => each.endsWith('.js'))) {
      const script = strFromU8(bytes);
      expect(words.filter((word) => script.includes(word)).map((word) => `${name}: ${word}`)).toEqual([]);
    }
  });
});

/** Width and height as the header of a PNG tells them. */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const header = new DataView(png.buffer, png.byteOffset);
  return [header.getUint32(16), header.getUint32(20)];
}

/**
 * Words that only the local site has: its people, units and addresses, read from its own source, so that new demo data
 * is looked for as soon as it is written. A capitalised phrase of the product's own texts and lists is no such word.
 */
function localWords(): readonly string[] {
  const local = ['local-site/directory.ts', ...sourcesUnder('local-site/seed')]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const product = sourcesUnder('src')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const quoted = Array.from(local.matchAll(/'((?:[^'\\\n]|\\.)*)'/g), ([, word = '']) => word);
  const names = quoted.filter((word) => /^\p{Lu}[\p{L} .-]{5,60}$/u.test(word) || /@example\.org$/.test(word));
  const always = ['X-Local-User', 'localUser', '127.0.0.1', '4321', 'local-site', 'example.org'];
  return Array.from(new Set([...always, ...names])).filter((word) => always.includes(word) || !product.includes(word));
}

function sourcesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
}
