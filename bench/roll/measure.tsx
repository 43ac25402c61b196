import * as ReactDom from 'react-dom';
import { detailsList } from './detailsList';
import { fluentCheckboxes, fluentCheckboxRows } from './fluentCheckboxes';
import { ourRoll } from './ourRoll';
import { columns, rows, type Scene } from './scene';

export interface SceneTimes {
  readonly name: string;
  /** All in milliseconds, one per repetition. */
  readonly render: number[];
  readonly renderAndLayout: number[];
  readonly toggle: number[];
  readonly toggleAndLayout: number[];
}

const warmUp = 8;
/** The browser's clock is too coarse for one. */
const togglesEach = 12;

/** Draws each scene in turn, again and again, so that whatever else the machine does falls on all of them alike. */
export async function measure(repetitions: number): Promise<readonly SceneTimes[]> {
  const scenes = [ourRoll, fluentCheckboxes, fluentCheckboxRows, detailsList];
  const times = scenes.map(
    ({ name }): SceneTimes => ({ name, render: [], renderAndLayout: [], toggle: [], toggleAndLayout: [] }),
  );
  for (let round = 0; round < warmUp + repetitions; round += 1) {
    for (const [index, scene] of scenes.entries()) {
      const taken = await once(scene, round);
      if (round < warmUp) continue;
      times[index]?.render.push(taken.render);
      times[index]?.renderAndLayout.push(taken.renderAndLayout);
      times[index]?.toggle.push(taken.toggle);
      times[index]?.toggleAndLayout.push(taken.toggleAndLayout);
    }
  }
  return times;
}

async function once(
  scene: Scene,
  round: number,
): Promise<{
  readonly render: number;
  readonly renderAndLayout: number;
  readonly toggle: number;
  readonly toggleAndLayout: number;
}> {
  const host = document.body.appendChild(document.createElement('div'));
  const start = performance.now();
  ReactDom.render(scene.draw(), host);
  const rendered = performance.now();
  layOut(host);
  const laidOut = performance.now();
  await idle();
  const cells = host.querySelectorAll<HTMLElement>(scene.cells);
  if (cells.length !== rows * columns) throw new Error(`${scene.name} has ${cells.length} cells to tick`);
  let [script, scriptAndLayout] = [0, 0];
  for (let turn = 0; turn < togglesEach; turn += 1) {
    const cell = cells[(round + turn * 7) % cells.length];
    const clicked = performance.now();
    cell?.click();
    script += performance.now() - clicked;
    layOut(host);
    scriptAndLayout += performance.now() - clicked;
  }
  ReactDom.unmountComponentAtNode(host);
  host.remove();
  await idle();
  return {
    render: rendered - start,
    renderAndLayout: laidOut - start,
    toggle: script / togglesEach,
    toggleAndLayout: scriptAndLayout / togglesEach,
  };
}

const layOut = (host: HTMLElement): number => host.getBoundingClientRect().height;
/** Lets effects and collections of one drawing end before the next begins. */
const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
