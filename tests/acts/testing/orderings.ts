import { carryOut, type Act, type ActOutcome } from '../../../src/usecases/act/act';

/** The three steps of an act's core that others can come between: read, claim, read again (which it then writes on). */
const steps = 3;

/** Every order in which the cores of two acts can run: 20 words such as `AABABB`. */
export const orderings: readonly string[] = mixed(steps, steps);

function mixed(a: number, b: number): readonly string[] {
  if (a === 0) return ['B'.repeat(b)];
  if (b === 0) return ['A'.repeat(a)];
  return [...mixed(a - 1, b).map((rest) => `A${rest}`), ...mixed(a, b - 1).map((rest) => `B${rest}`)];
}

/** An act with what the person saw when they set out to do it. */
export interface Attempt<R = unknown> {
  run(gate: () => Promise<void>): Promise<ActOutcome<unknown, unknown, unknown, R>>;
}

/** An attempt of an act: each step waits for its turn at the gate. */
export function attempt<F, J, H, C, R>(act: Act<F, J, H, C, R>, seen: J): Attempt<R> {
  return {
    run: (gate) =>
      carryOut(
        {
          ...act,
          read: async () => {
            await gate();
            return act.read();
          },
          claim: async (facts) => {
            await gate();
            return act.claim(facts);
          },
        },
        seen,
      ),
  };
}

/** Runs two attempts in the order given; a step begins when the one before it has ended. */
export async function interleave(
  order: string,
  a: Attempt,
  b: Attempt,
): Promise<readonly [Awaited<ReturnType<Attempt['run']>>, Awaited<ReturnType<Attempt['run']>>]> {
  const actors = { A: actor(a), B: actor(b) };
  for (const letter of order) await actors[letter === 'A' ? 'A' : 'B'].step();
  return [await actors.A.end(), await actors.B.end()];
}

function actor(of: Attempt): {
  /** Lets the act take its next step, and waits until it has come to the one after or to its end. */
  readonly step: () => Promise<void>;
  readonly end: () => ReturnType<Attempt['run']>;
} {
  let open: (() => void) | undefined;
  let arrived: () => void = () => undefined;
  let waits = new Promise<void>((resolve) => (arrived = resolve));
  let ended = false;
  const outcome = of.run(
    () =>
      new Promise<void>((resolve) => {
        open = resolve;
        arrived();
      }),
  );
  const over = outcome.then(
    () => {
      ended = true;
    },
    () => {
      ended = true;
    },
  );
  const step = async (): Promise<void> => {
    await Promise.race([waits, over]);
    if (ended) return;
    waits = new Promise<void>((resolve) => (arrived = resolve));
    open?.();
    await Promise.race([waits, over]);
  };
  return {
    step,
    end: async () => {
      while (!ended) await step();
      return outcome;
    },
  };
}
