/**
 * How far a step has come: `done` of `of`. The first word of a step begins it, `done === of` ends it; several steps may
 * be under way at once.
 */
export type Progress = (step: string, done: number, of: number) => void;

/** Where lines are written to. */
export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

interface Step {
  readonly began: number;
  /** When a line was last written about it; only where there is no line to write over. */
  told: number;
  text: string;
}

/** Milliseconds of silence that nobody takes for a standstill. */
const longestSilence = 2_000;

/**
 * Tells a person how far things are: one line that is written over on a terminal, lines of their own elsewhere (a log).
 * A step that ends leaves a line with its count and its seconds.
 */
export function progressOn(screen: Screen, now: () => number = () => performance.now()): Progress {
  const steps = new Map<string, Step>();
  const overwrite = (): void => {
    const line = [...steps.values()].map(({ text }) => text).join(' · ');
    screen.write(`\r\u001b[2K${line.slice(0, (screen.columns ?? 80) - 1)}`);
  };
  return (title, done, of) => {
    const time = now();
    const known = steps.get(title);
    const step = known ?? { began: time, told: time, text: '' };
    steps.set(title, step);
    step.text = `${title} … ${far(done, of)}`.trimEnd();
    if (done >= of) {
      steps.delete(title);
      const seconds = ((time - step.began) / 1000).toFixed(1);
      screen.write(`${screen.isTTY === true ? '\r\u001b[2K' : ''}${title}: ${count(of)}done in ${seconds} s\n`);
    }
    if (screen.isTTY === true) overwrite();
    else if (done < of && (known === undefined || time - step.told >= longestSilence)) {
      step.told = time;
      screen.write(`${step.text}\n`);
    }
  };
}

const far = (done: number, of: number): string =>
  of === 1 ? '' : `${done} of ${of} (${Math.floor((100 * done) / of)} %)`;
const count = (of: number): string => (of === 1 ? '' : `${of} of ${of}, `);
