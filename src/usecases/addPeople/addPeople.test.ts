import { describe, expect, it } from '@jest/globals';
import type { Repositories } from '../../lists/repositories/ports';
import { keyFrom, type GroupKey, type Participant, type TogetherKey, type UnitKey } from '../../rules';
import { group, participant, process } from '../../testing/fixtures';
import { peopleInMemory } from '../../testing/peopleInMemory';
import { addPeople, type Added, type NewPerson } from './addPeople';
import type { ListUnit } from './judgePeople';

const units: readonly ListUnit[] = [{ unitKey: keyFrom<UnitKey>('a'), name: 'Norr', process: process('a') }];
const anna: NewPerson = {
  name: 'Anna Berg',
  email: 'anna@example.org',
  unitKey: keyFrom<UnitKey>('a'),
  isManager: false,
};
const add = (
  people: readonly NewPerson[],
  participants: Repositories['participants'],
  into = group(),
): Promise<readonly Added[]> => addPeople(people, into, units, { participants });
const kinds = (added: readonly Added[]): readonly string[] => added.map(({ kind }) => kind);

describe('adding people', () => {
  it('puts each on the list once, however often it is sent', async () => {
    const { port, rows } = peopleInMemory();
    expect(kinds(await add([anna], port))).toEqual(['added']);
    expect(kinds(await add([{ ...anna, email: 'ANNA@example.org\u200b' }], port))).toEqual(['already']);
    expect(rows().map(({ email }) => email)).toEqual(['anna@example.org']);
  });
  it('gives keys that no address leads to', async () => {
    const keys = await Promise.all(
      [1, 2].map(async () => {
        const { port, rows } = peopleInMemory();
        await add([anna], port);
        return rows()[0]?.personKey;
      }),
    );
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });
  it('knows the person of another group of the site by the address', async () => {
    const elsewhere = participant('p', {
      email: 'anna@example.org',
      groupKey: keyFrom<GroupKey>('other'),
      togetherKey: keyFrom<TogetherKey>('other'),
    });
    const { port, rows } = peopleInMemory([elsewhere]);
    await add([anna], port);
    expect(rows().map(({ personKey }) => personKey)).toEqual([elsewhere.personKey, elsewhere.personKey]);
  });
  it('leaves one row when two people add the same person at once, in every order of their steps', async () => {
    // Both read before either writes, and write and read again in every order.
    for (const order of orders(['one', 'one', 'one', 'other', 'other', 'other'])) {
      const { port, rows } = peopleInMemory();
      const turns = takingTurns(order);
      const [one, other] = await Promise.all([
        turns.of('one', add([anna], turns.port(port, 'one'))),
        turns.of('other', add([{ ...anna, email: 'Anna@example.org' }], turns.port(port, 'other'))),
      ]);
      expect(rows()).toHaveLength(1);
      expect([...kinds(one), ...kinds(other)].filter((kind) => kind === 'added')).toHaveLength(1);
    }
  });
  it('says who was refused, and throws when nothing could be read', async () => {
    const { port } = peopleInMemory();
    const refusing: Repositories['participants'] = {
      ...port,
      add: (list: readonly Participant[]) =>
        Promise.resolve(list.map(() => ({ kind: 'refused', failure: { kind: 'forbidden', message: 'no' } }) as never)),
    };
    expect(await add([anna], refusing)).toMatchObject([{ kind: 'refused', failure: { kind: 'forbidden' } }]);
    await expect(add([anna], { ...port, read: () => Promise.reject(new Error('offline')) })).rejects.toThrow('offline');
  });
});

type Who = 'one' | 'other';

/** Every order of the steps, those of each person in their own order. */
function orders(steps: readonly Who[]): readonly (readonly Who[])[] {
  if (steps.length === 0) return [[]];
  return (['one', 'other'] as const)
    .filter((who) => steps.includes(who))
    .flatMap((who) => {
      const at = steps.indexOf(who);
      return orders([...steps.slice(0, at), ...steps.slice(at + 1)]).map((rest) => [who, ...rest]);
    });
}

/** Lets reading, writing and reading again through one at a time, in the order given. */
function takingTurns(order: readonly Who[]): {
  port: (of: Repositories['participants'], who: Who) => Repositories['participants'];
  /** The work of one of them, whose turns are over when it is done. */
  of: <T>(who: Who, work: Promise<T>) => Promise<T>;
} {
  let at = 0;
  const waiting: { who: Who; go: () => void }[] = [];
  const done = new Set<Who>();
  const next = (): void => {
    for (let who = order[at]; who !== undefined && done.has(who); who = order[at]) at += 1;
    const index = waiting.findIndex(({ who }) => at >= order.length || who === order[at]);
    if (index === -1) return;
    const [turn] = waiting.splice(index, 1);
    at += 1;
    turn?.go();
  };
  const inTurn = async <T>(who: Who, work: () => Promise<T>): Promise<T> => {
    await new Promise<void>((go) => {
      waiting.push({ who, go });
      next();
    });
    const answer = await work();
    queueMicrotask(next);
    return answer;
  };
  return {
    of: (who, work) =>
      work.then((answer) => {
        done.add(who);
        next();
        return answer;
      }),
    port: (of, who) => ({
      ...of,
      read: (together) => inTurn(who, () => of.read(together)),
      add: (list) => inTurn(who, () => of.add(list)),
    }),
  };
}
