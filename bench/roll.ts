import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import * as v from 'valibot';
import { launchBrowser } from '../tests/journeys/browser';
import { printTable } from './table';

const repetitions = 25;
const sceneSchema = v.object({
  name: v.string(),
  render: v.array(v.number()),
  renderAndLayout: v.array(v.number()),
  toggle: v.array(v.number()),
  toggleAndLayout: v.array(v.number()),
});
type SceneTimes = v.InferOutput<typeof sceneSchema>;

/**
 * Time to draw a roll of 25 × 4 and to tick one cell: ours and Fluent's, taking turns in one page, React 17 production.
 */
export async function roll(): Promise<void> {
  const { script, styles } = await bundle();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    await page.setContent('<!doctype html><html lang="sv"><body></body></html>');
    await page.addStyleTag({ content: styles });
    await page.addScriptTag({ content: script });
    const answer: unknown = await page.evaluate(`rollBench.measure(${repetitions})`);
    report(v.parse(v.array(sceneSchema), answer));
  } finally {
    await browser.close();
  }
}

/** The bench page with React in production, and our style sheets as the build has left them in lib/. */
async function bundle(): Promise<{ readonly script: string; readonly styles: string }> {
  const { outputFiles } = await build({
    entryPoints: ['bench/roll/measure.tsx'],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'rollBench',
    target: 'es2019',
    outdir: 'bench-page',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.module.css': 'css' },
    plugins: [builtStyles],
    logLevel: 'error',
  });
  const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), styles: text('.css') };
}

const builtStyles: Plugin = {
  name: 'built-styles',
  setup(page) {
    page.onResolve({ filter: /\.module\.scss$/ }, ({ path, resolveDir }) => ({
      path: `${resolve(resolveDir, path).replace(`${resolve('src')}/`, `${resolve('lib')}/`)}.js`,
    }));
  },
};

function report(scenes: readonly SceneTimes[]): void {
  const ours = scenes[0];
  const measures = [
    ['render', 'Render, script'],
    ['renderAndLayout', 'Render, script and layout'],
    ['toggle', 'One toggle, script'],
    ['toggleAndLayout', 'One toggle, script and layout'],
  ] as const;
  for (const [measure, title] of measures) {
    printTable(
      `${title}, 25 × 4, ${repetitions} repetitions after warm-up`,
      ['Grid', 'Median', '10th to 90th', 'Ours is'],
      scenes.map((scene) => [
        scene.name,
        inMilliseconds(quantile(scene[measure], 0.5)),
        `${inMilliseconds(quantile(scene[measure], 0.1))} to ${inMilliseconds(quantile(scene[measure], 0.9))}`,
        ours === undefined || scene === ours
          ? ''
          : `1 / ${(quantile(scene[measure], 0.5) / quantile(ours[measure], 0.5)).toFixed(1)}`,
      ]),
    );
  }
  console.log('Aim: script time of ours ≤ 1 / 3 of Fluent Checkbox, rendering and toggling.');
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}

const inMilliseconds = (time: number): string => `${time.toFixed(2)} ms`;
