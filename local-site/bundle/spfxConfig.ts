import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A web part of the package: its source, and the manifest that SharePoint knows it by. */
export interface WebPartSource {
  /** Path of the module with the class, from the folder of the solution. */
  readonly source: string;
  readonly manifest: { readonly id: string; readonly alias: string };
}

/** What `config/config.json` says of the package's one bundle, read for a build from source. */
export interface BundleSource {
  readonly name: string;
  readonly webParts: readonly WebPartSource[];
  /** Name of the module with the texts that SharePoint loads in the reader's language. */
  readonly texts: string;
}

interface SpfxConfig {
  readonly bundles: Readonly<
    Record<string, { readonly components: readonly { readonly entrypoint: string; readonly manifest: string }[] }>
  >;
  readonly localizedResources: Readonly<Record<string, string>>;
}

/** @throws Error when the configuration has no bundle, or more than one. */
export function readBundleSource(root: string): BundleSource {
  const config: SpfxConfig = readJson(join(root, 'config/config.json'));
  const [bundle, ...others] = Object.entries(config.bundles);
  const [texts] = Object.keys(config.localizedResources);
  if (bundle === undefined || others.length > 0 || texts === undefined)
    throw new Error('config/config.json is expected to name one bundle and one module of texts.');
  const [name, { components }] = bundle;
  return {
    name,
    texts,
    webParts: components.map(({ entrypoint, manifest }) => ({
      source: sourceOf(root, entrypoint),
      manifest: readJson(join(root, manifest)),
    })),
  };
}

/** SPFx bundles what TypeScript wrote into `lib`; the same module as it is in `src`. */
function sourceOf(root: string, entrypoint: string): string {
  const stem = entrypoint.replace(/^(\.\/)?lib\//, 'src/').replace(/\.js$/, '');
  const found = [`${stem}.ts`, `${stem}.tsx`].find((path) => existsSync(join(root, path)));
  if (found === undefined) throw new Error(`config/config.json names ${entrypoint}, which has no source in src.`);
  return found;
}

function readJson<T>(path: string): T {
  const value: T = JSON.parse(readFileSync(path, 'utf8'));
  return value;
}
