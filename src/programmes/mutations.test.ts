import { describe, expect, it } from '@jest/globals';
import {
  ostersundsKommun,
  programmePacks,
  regionerISamverkan,
  regionVarmland,
  regionVasterbotten,
  vgrJamlikVard,
} from '.';
import { figures as ostersund } from './ostersundsKommun/testing/figures';
import { figures as samverkan } from './regionerISamverkan/testing/figures';
import { figures as varmland } from './regionVarmland/testing/figures';
import { figures as vasterbotten } from './regionVasterbotten/testing/figures';
import { figures as vgr } from './vgrJamlikVard/testing/figures';
import { killerOf, mutationsOf } from './testing/mutations';

const held = [
  [regionerISamverkan, samverkan],
  [regionVarmland, varmland],
  [regionVasterbotten, vasterbotten],
  [ostersundsKommun, ostersund],
  [vgrJamlikVard, vgr],
] as const;

describe.each(held.map(([pack, figures]) => [pack.key, pack, figures] as const))(
  '%s, with one value changed',
  (_, pack, figures) => {
    const mutations = mutationsOf(pack).map((mutation) => ({ ...mutation, killer: killerOf(mutation.pack, figures) }));

    it('breaks a named figure, whichever the value', () => {
      expect(
        mutations
          .filter(({ killer }) => killer === undefined)
          .map(({ path, from, to }) => `${path}: ${String(from)} → ${JSON.stringify(to)}`),
      ).toEqual([]);
    });

    it('is broken by each of its figures somewhere: none of them holds whatever the pack says', () => {
      const killers = new Set(
        mutations.flatMap((mutation) =>
          figures.filter((figure) => killerOf(mutation.pack, [figure]) !== undefined).map(({ name }) => name),
        ),
      );
      expect(figures.map(({ name }) => name).filter((name) => !killers.has(name))).toEqual([]);
    });

    it('prints which figure each number and day is held by', () => {
      const numbers = mutations.filter(
        ({ from }) => typeof from === 'number' || (typeof from === 'string' && /^\d{4}-/.test(from)),
      );
      expect(numbers.length).toBeGreaterThan(0);
      const lines = new Map<string, readonly string[]>();
      for (const { path, from, to, killer } of numbers) {
        const line = `  ${path} ${String(from)}, red in "${killer ?? 'NOTHING'}" when`;
        lines.set(line, [...(lines.get(line) ?? []), String(to)]);
      }
      process.stdout.write(
        [
          `${pack.key}: ${mutations.length} changes of one value`,
          ...Array.from(lines, ([line, changes]) => `${line} ${changes.join(' or ')}`),
          '',
        ].join('\n'),
      );
    });
  },
);

it('every pack is held', () => expect(held.map(([pack]) => pack)).toEqual(programmePacks));
