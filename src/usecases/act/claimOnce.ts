import type { Claim, Repositories, Stored, WriteOutcome } from '../../lists/repositories/ports';
import { keyFrom } from '../../rules';
import { firstDoerOf, type Claimed } from './act';

/** A claim older than this was left behind by an act that never came to its end, and may be taken over. */
const minutesUntilLeftBehind = 10;

/** The key of a claim, from what it is about: `claimKey('decision', processKey, 1)`. */
export function claimKey(...thing: readonly (string | number)[]): Claim['key'] {
  return keyFrom<Claim['key']>(thing.join('_'));
}

/**
 * Claims things that must happen once, all or none. `act` is the act's own key: sent again, it finds its claims. `now`
 * is the time of the device, against which a claim is judged left behind. Throws what writing is refused with.
 */
export async function claimOnce(
  claims: Repositories['claims'],
  things: readonly Claim['key'][],
  act: string,
  now: Date,
): Promise<Claimed<readonly Stored<Claim>[]>> {
  const taken = await claims.take(things.map((key) => ({ key, act })));
  const leftBehind = taken.flatMap((outcome) =>
    outcome.kind === 'conflict' && isLeftBehind(outcome.current, now) ? [outcome.current] : [],
  );
  const outcomes =
    leftBehind.length === 0 ? taken : withTakenOver(taken, leftBehind, await claims.takeOver(leftBehind, act));
  const held = outcomes.flatMap((outcome) => (outcome.kind === 'saved' ? [outcome.stored] : []));
  const stopped = outcomes.find((outcome) => outcome.kind !== 'saved');
  if (stopped === undefined || stopped.kind === 'saved')
    return {
      kind: 'claimed',
      held,
      release: () => giveBack(claims, held),
      stillHeld: async () => {
        const there = await claims.read(things);
        return things.every((key) => there.some(({ value }) => value.key === key && value.act === act));
      },
    };
  if (held.length > 0) await giveBack(claims, held).catch(() => undefined);
  if (stopped.kind === 'refused') throw stopped.failure;
  return { kind: 'taken', first: firstDoerOf(stopped.current) };
}

/** For an act whose claim is the change of one row, written only if nobody has changed the row since it was read. */
export async function claimByChange<T>(
  change: () => Promise<WriteOutcome<T>>,
  undo: (changed: Stored<T>) => Promise<WriteOutcome<T>>,
): Promise<Claimed<Stored<T>>> {
  const outcome = await change();
  if (outcome.kind === 'refused') throw outcome.failure;
  if (outcome.kind === 'conflict') return { kind: 'taken', first: firstDoerOf(outcome.current) };
  return {
    kind: 'claimed',
    held: outcome.stored,
    stillHeld: () => Promise.resolve(true),
    release: async () => {
      const undone = await undo(outcome.stored);
      if (undone.kind === 'refused') throw undone.failure;
    },
  };
}

/** For an act that writes one row under a key of its own, or changes one if nobody has since: nothing to claim. */
export const nothingToClaim: Claimed<undefined> = {
  kind: 'claimed',
  held: undefined,
  stillHeld: () => Promise.resolve(true),
  release: () => Promise.resolve(),
};

const isLeftBehind = ({ modifiedUtc }: Stored<Claim>, now: Date): boolean =>
  now.getTime() - Date.parse(modifiedUtc) > minutesUntilLeftBehind * 60_000;

function withTakenOver(
  outcomes: readonly WriteOutcome<Claim>[],
  leftBehind: readonly Stored<Claim>[],
  takenOver: readonly WriteOutcome<Claim>[],
): readonly WriteOutcome<Claim>[] {
  return outcomes.map((outcome) => {
    const at = outcome.kind === 'conflict' ? leftBehind.indexOf(outcome.current) : -1;
    return takenOver[at] ?? outcome;
  });
}

async function giveBack(claims: Repositories['claims'], held: readonly Stored<Claim>[]): Promise<void> {
  for (const outcome of await claims.release(held)) if (outcome.kind === 'refused') throw outcome.failure;
}
