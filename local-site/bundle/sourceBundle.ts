import { mkdirSync, rmSync, watch, writeFileSync, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { context, type BuildContext, type BuildOptions, type Plugin } from 'esbuild';
import { readBundleSource, type BundleSource } from './spfxConfig';
import { styleSheets } from './styleSheets';

/** The web parts bundled from source, in the folders that a release has: `assets/` and `manifests/`. */
export interface SourceBundle {
  /** Builds again whenever a source file is saved, and calls back after each build that went well. */
  watch(rebuilt: () => void): void;
  close(): Promise<void>;
}

/** Modules that the page has already; `../shims` provides them. */
const fromHost = /^(react|react-dom|@microsoft\/sp-[a-z-]+)$/;
const languages = { 'sv-SE': 'sv-se', 'en-US': 'en-us' } as const;

/**
 * Where `buildFromSource` puts the bundle: never in `release/`, which is what the tests and the package are made of.
 */
export const sourceBundleFolder = (root: string): string => join(root, 'temp/local-bundle');

/**
 * Bundles the web parts from source with esbuild, for the local pages only: seconds instead of the minutes of the SPFx
 * build, the same entry points, the same chunks on demand. What esbuild complains of goes to the console.
 * @throws Error when the sources cannot be bundled.
 */
export async function buildFromSource(root: string, folder = sourceBundleFolder(root)): Promise<SourceBundle> {
  const source = readBundleSource(root);
  rmSync(folder, { recursive: true, force: true });
  const building = await context(bundleOptions(root, folder, source));
  let watcher: FSWatcher | undefined;
  try {
    await building.rebuild();
  } catch {
    await building.dispose();
    throw new Error('The web parts could not be bundled: mend what is named above, or start with --shipped.');
  }
  writeManifests(folder, source);
  return {
    watch: (rebuilt) => {
      watcher = watchSource(root, building, rebuilt);
    },
    close: () => {
      watcher?.close();
      return building.dispose();
    },
  };
}

/** Files of src that are in no bundle: tests, and the modules that the SPFx build writes of style sheets. */
const besideTheBundle = /\.test\.tsx?$|\.scss\.ts$|\.md$/;
/** An editor saves a file in several steps; so many milliseconds after the last one it is whole. */
const settled = 30;

/** The system reports every save at once; esbuild's own watching looks around every few seconds. */
function watchSource(root: string, building: BuildContext, rebuilt: () => void): FSWatcher {
  let isBuilding = false;
  let savedMeanwhile = false;
  async function rebuild(): Promise<void> {
    savedMeanwhile = true;
    if (isBuilding) return;
    isBuilding = true;
    while (savedMeanwhile) {
      savedMeanwhile = false;
      // What is wrong with the source has been printed; the next save may mend it.
      await building.rebuild().then(rebuilt, () => undefined);
    }
    isBuilding = false;
  }
  let waiting: NodeJS.Timeout | undefined;
  return watch(join(root, 'src'), { recursive: true }, (_event, name) => {
    if (name !== null && besideTheBundle.test(name)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void rebuild(), settled);
  });
}

function bundleOptions(root: string, folder: string, source: BundleSource): BuildOptions {
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
    plugins: [entries(root, source), hostModules(source), styleSheets(root)],
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
