import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startOptions, UsageError } from './options';

describe('the command line of npm start', () => {
  it('without flags is the demo on port 4321, kept in .local, bundled from source', () => {
    expect(startOptions([])).toEqual({
      port: 4321,
      data: resolve('.local'),
      seed: 'demo',
      reset: false,
      bundle: 'source',
      build: true,
      watch: false,
    });
  });
  it('takes every flag', () => {
    expect(startOptions(['--port', '4400', '--data=/srv/site', '--seed', 'empty', '--reset', '--no-build'])).toEqual({
      port: 4400,
      data: '/srv/site',
      seed: 'empty',
      reset: true,
      bundle: 'shipped',
      build: false,
      watch: false,
    });
  });
  it('shows the package’s bundles when asked to, built when they are not current', () => {
    expect(startOptions(['--shipped'])).toMatchObject({ bundle: 'shipped', build: true });
    expect(startOptions(['--shipped', '--no-build'])).toMatchObject({ bundle: 'shipped', build: false });
  });
  it('watches what is bundled from source', () => {
    expect(startOptions(['--watch'])).toMatchObject({ bundle: 'source', watch: true });
  });
  it.each([
    [['--prot', '1'], '--prot'],
    [['extra'], 'extra'],
    [['--port'], '--port'],
    [['--port', '0'], 'from 1 to 65535'],
    [['--port', '65536'], 'from 1 to 65535'],
    [['--port', 'abc'], 'from 1 to 65535'],
    [['--seed', 'full'], 'demo, empty, scale'],
    [['--data', ''], 'name a folder'],
    [['--watch', '--shipped'], 'leave out --shipped'],
    [['--watch', '--no-build'], 'leave out --shipped'],
  ])('%j is refused with words about it', (args, words) => {
    expect(() => startOptions(args)).toThrow(UsageError);
    expect(() => startOptions(args)).toThrow(words);
  });
});
