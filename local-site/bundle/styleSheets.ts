import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { renderSync } from 'sass';

const moduleName = 'style-sheet.css';

/**
 * Style sheets as SPFx's Sass step makes them: `import styles from './x.module.scss'` is the object of class names, and
 * the sheet is put into the page when the module runs, so that sheets follow one another in the order of imports.
 */
export function styleSheets(root: string): Plugin {
  return {
    name: 'style-sheets',
    setup(bundle) {
      const made = new Map<string, MadeSheet>();
      bundle.onLoad({ filter: /\.module\.scss$/ }, async ({ path }) => {
        const before = made.get(path);
        if (before !== undefined && before.savedAt === savedAt(before.files)) return { contents: before.contents };
        const { css, stats } = renderSync({ file: path });
        const contents = await styleModule(withDefaultTheme(css.toString()), nameOf(relative(root, path)));
        made.set(path, { contents, files: stats.includedFiles, savedAt: savedAt(stats.includedFiles) });
        return { contents };
      });
    },
  };
}

/** A style sheet that was made before, and what it was made of: only those that were saved since are made again. */
interface MadeSheet {
  readonly contents: string;
  readonly files: readonly string[];
  readonly savedAt: number;
}

const savedAt = (files: readonly string[]): number =>
  Math.max(...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity));

/** SPFx fills theme tokens in when the page's theme is known; here each has the value it falls back to. */
export function withDefaultTheme(css: string): string {
  return css.replace(/"\[theme:[^,\]]*,\s*default:\s*([^\]]*?)\s*\]"/g, '$1');
}

/**
 * The JavaScript of a style sheet.
 * @param name goes into every class name, so that equal class names of two sheets are two classes
 */
async function styleModule(css: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import names from '${moduleName}';\nexport default names;` },
    bundle: true,
    write: false,
    format: 'esm',
    outdir: 'style-sheet',
    charset: 'utf8',
    plugins: [
      {
        name: 'one-style-sheet',
        setup(sheet) {
          sheet.onResolve({ filter: /\.css$/ }, () => ({ path: name, namespace: 'sheet' }));
          sheet.onLoad({ filter: /./, namespace: 'sheet' }, () => ({ contents: css, loader: 'local-css' }));
        },
      },
    ],
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return `const sheet = document.createElement('style');
sheet.textContent = ${JSON.stringify(textOf('.css'))};
document.head.append(sheet);
${textOf('.js')}`;
}

/** `src/features/roll/roll.module.scss` is `features_roll_roll` in the class names. */
function nameOf(path: string): string {
  return path
    .replace(/\\/g, '/')
    .replace(/^src\//, '')
    .replace(/\.module\.scss$/, '')
    .replace(/[^\w]+/g, '_');
}
