import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { context, type BuildContext, type BuildOptions, type Plugin } from 'esbuild';
import { readBundleSource, type BundleSource } from './spfxConfig';
import { styleSheets } from './styleSheets';

/** The web parts bundled from source, in the folders that a release has: `assets/` and `manifests/`. */
export interface SourceBundle {
  /** Builds again whenever a source file is saved, and calls back after each build that went well. */
  watch(rebuilt: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Modules that the page has already; `../shims` provides them. */
const fromHost = /^(react|react-dom|@microsoft\/sp-[a-z-]+)$/;
const languages = { 'sv-SE': 'sv-se', 'en-US': 'en-us' } as const;

/** Where `buildFromSource` puts the bundle: never in `release/`, which is what the tests and the package are made of. */
export const sourceBundleFolder = (root: string): string => join(root, 'temp/local-bundle');

/**
 * Bundles the web parts from source with esbuild, for the local pages only: seconds instead of the minutes of the SPFx
 * build, the same entry points, the same chunks on demand. What esbuild complains of goes to the console.
 * @throws Error when the sources cannot be bundled.
 */
export async function buildFromSource(root: string): Promise<SourceBundle> {
  const folder = sourceBundleFolder(root);
  const source = readBundleSource(root);
  rmSync(folder, { recursive: true, force: true });
  let rebuilt: () => void = () => undefined;
  const told: Plugin = {
    name: 'rebuilt',
    setup: ({ onEnd }) => onEnd(({ errors }) => (errors.length === 0 ? rebuilt() : undefined)),
  };
  const building = await context(bundleOptions(root, folder, source, told));
  try {
    await building.rebuild();
  } catch {
    await building.dispose();
    throw new Error('The web parts could not be bundled: mend what is named above, or start with --shipped.');
  }
  writeManifests(folder, source);
  return {
    watch: (listener) => watch(building, () => (rebuilt = listener)),
    close: () => building.dispose(),
  };
}

/** The first build of a watch finds everything as it is, and is nothing that a page has to hear of. */
async function watch(building: BuildContext, listen: () => void): Promise<void> {
  await building.watch({ delay: 50 });
  await building.rebuild().catch(() => undefined);
  listen();
}

function bundleOptions(root: string, folder: string, source: BundleSource, told: Plugin): BuildOptions {
  const locales = Object.values(languages);
  return {
    absWorkingDir: root,
    tsconfig: join(root, 'tsconfig.json'),
    entryPoints: [source.name, ...locales.map((locale) => textsName(source, locale))].map((name) => ({
      in: `bundle:${name}`,
      out: name,
    })),
    outdir: join(folder, 'assets'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    sourcemap: true,
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [entries(root, source), hostModules(source), styleSheets(root), told],
  };
}

/** The modules that exist only in the bundle: all web parts by name, and the first texts in one language. */
function entries(root: string, source: BundleSource): Plugin {
  const texts = new Map(Object.values(languages).map((locale) => [textsName(source, locale), locale]));
  const imports = source.webParts.map(
    ({ source: path, manifest }) => `import * as ${manifest.alias} from './${path}';`,
  );
  const webParts = `${imports.join('\n')}\nexport default { ${source.webParts.map(({ manifest }) => manifest.alias).join(', ')} };`;
  return {
    name: 'entries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^bundle:/ }, ({ path }) => ({ path: path.slice('bundle:'.length), namespace: 'bundle' }));
      onLoad({ filter: /./, namespace: 'bundle' }, ({ path }) => {
        const locale = texts.get(path);
        const contents =
          locale === undefined
            ? webParts
            : `export { essentials as default } from './src/loc/${locale}.essentials.ts';`;
        return { contents, resolveDir: root, loader: 'ts' };
      });
    },
  };
}

/** What the page provides is asked for by name when the bundle runs, as an AMD bundle asks `define` for it. */
function hostModules({ texts }: BundleSource): Plugin {
  return {
    name: 'host-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^.:]+$/ }, ({ path }) =>
        path === texts || fromHost.test(path) ? { path, namespace: 'host' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'host' }, ({ path }) => ({
        contents: `module.exports = window.localHostModule(${JSON.stringify(path)});`,
      }));
    },
  };
}

/** The manifests as the release has them, with what the local host reads of a loader configuration. */
function writeManifests(folder: string, source: BundleSource): void {
  const defaultPath = `${textsName(source, languages['en-US'])}.mjs`;
  const paths = Object.entries(languages).map(([language, locale]) => [language, `${textsName(source, locale)}.mjs`]);
  const scriptResources = {
    [source.name]: { type: 'path', path: `${source.name}.mjs` },
    [source.texts]: { type: 'localizedPath', paths: Object.fromEntries(paths), defaultPath },
  };
  mkdirSync(join(folder, 'manifests'), { recursive: true });
  for (const { manifest } of source.webParts)
    writeFileSync(
      join(folder, 'manifests', `${manifest.id}.manifest.json`),
      JSON.stringify({
        ...manifest,
        loaderConfig: { entryModuleId: source.name, exportName: manifest.alias, scriptResources },
      }),
    );
}

const textsName = ({ texts }: BundleSource, locale: string): string => `${texts}_${locale}`;
