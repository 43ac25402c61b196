import { describe, expect, it } from '@jest/globals';
import { progressOn, type Progress } from './progress';

describe('how far npm start has come', () => {
  function on(isTTY: boolean): { progress: Progress; written: () => string; wait: (milliseconds: number) => void } {
    let text = '';
    let time = 0;
    const screen = { write: (part: string) => (text += part), isTTY, columns: 60 };
    return {
      progress: progressOn(screen, () => time),
      written: () => text,
      wait: (milliseconds) => (time += milliseconds),
    };
  }

  it('is plain lines in a log: when a step begins, when it ends, and every two seconds between', () => {
    const { progress, written, wait } = on(false);
    progress('Lists', 0, 4);
    wait(500);
    progress('Lists', 1, 4);
    wait(2_000);
    progress('Lists', 3, 4);
    wait(1_000);
    progress('Lists', 4, 4);
    expect(written()).toBe('Lists … 0 of 4 (0 %)\nLists … 3 of 4 (75 %)\nLists: 4 of 4, done in 3.5 s\n');
  });

  it('is one line on a terminal, written over, with everything that is under way', () => {
    const { progress, written } = on(true);
    progress('Bundle', 0, 1);
    progress('Lists', 1, 4);
    expect(written().split('\r\u001b[2K').at(-1)).toBe('Bundle … · Lists … 1 of 4 (25 %)');
    progress('Bundle', 1, 1);
    expect(written()).toContain('\r\u001b[2KBundle: done in 0.0 s\n');
    expect(written().split('\r\u001b[2K').at(-1)).toBe('Lists … 1 of 4 (25 %)');
  });

  it('never fills more than a line of the terminal, which could not be written over', () => {
    const { progress, written } = on(true);
    progress('A step with a very long name that goes on and on and on for ever', 1, 2);
    expect(written().split('\r\u001b[2K').at(-1)).toHaveLength(59);
  });

  it('counts nothing where there is one thing to do', () => {
    const { progress, written } = on(false);
    progress('Bundle', 0, 1);
    progress('Bundle', 1, 1);
    expect(written()).toBe('Bundle …\nBundle: done in 0.0 s\n');
  });
});
