import type { Stored } from '../../lists/repositories/ports';

/** Who was first, and when (ISO 8601 with Z), as SharePoint has it. */
export interface FirstDoer {
  readonly by: string;
  readonly utc: string;
}

/** Who last wrote a row, and when. */
export function firstDoerOf({
  modifiedBy,
  modifiedUtc,
}: Pick<Stored<unknown>, 'modifiedBy' | 'modifiedUtc'>): FirstDoer {
  return { by: modifiedBy, utc: modifiedUtc };
}

/** What came of claiming: held until the act is done, or somebody else's. */
export type Claimed<C> =
  | {
      readonly kind: 'claimed';
      readonly held: C;
      /** False when somebody took the claim over meanwhile, since it had been left for long. */
      readonly stillHeld: () => Promise<boolean>;
      /** Undoes the claim; nothing was written on it. */
      readonly release: () => Promise<void>;
    }
  | { readonly kind: 'taken'; readonly first: FirstDoer };

/**
 * One thing a person does that has to rest on facts as they are. SharePoint has no transaction across lists, so its
 * core is read → judge → claim → read again; only then it writes (docs/adr/0022-an-act.md).
 *
 * - F: the facts it rests on. J: what it amounts to, as plain data: what the screen showed and what is compared. H: why
 *   it may not be done. C: what the claim holds. R: the receipt.
 */
export interface Act<F, J, H, C, R> {
  /** Reads everything anew, in as few rounds of requests as possible. */
  readonly read: () => Promise<F>;
  /**
   * What the act amounts to on these facts. `held` is the act's own claim, on the second reading: what the act itself
   * has changed must not make a difference.
   */
  readonly judge: (facts: F, held: C | undefined) => J;
  /** Why it may not be done on these facts, also where the screen could not know. */
  readonly hindrance: (facts: F, held: C | undefined) => H | undefined;
  /** Takes what must happen once, so that whoever comes second finds it taken. */
  readonly claim: (facts: F) => Promise<Claimed<C>>;
  /** Writes the rest, what others rely on last, each step safe to repeat. */
  readonly write: (facts: F, held: C) => Promise<R>;
}

export type ActOutcome<F, J, H, R> =
  | { readonly kind: 'done'; readonly receipt: R }
  /** The facts amount to something else than what the person saw; nothing was written. */
  | { readonly kind: 'changedMeanwhile'; readonly seen: J; readonly now: J; readonly facts: F }
  | { readonly kind: 'hindered'; readonly because: H; readonly facts: F }
  | { readonly kind: 'taken'; readonly first: FirstDoer };

/**
 * Carries out an act. `seen` is what its `judge` made of the facts on the screen. Throws what reading and writing throw;
 * a claim that was taken by then is given back where the lists can be reached, and found again by the same act where
 * they cannot.
 */
export async function carryOut<F, J, H, C, R>(act: Act<F, J, H, C, R>, seen: J): Promise<ActOutcome<F, J, H, R>> {
  const facts = await act.read();
  const stops = stopOn(act, facts, seen, undefined);
  if (stops !== undefined) return stops;
  const claimed = await act.claim(facts);
  // What the first doer has written by now says more than that they were first.
  if (claimed.kind === 'taken') return stopOn(act, await act.read(), seen, undefined) ?? claimed;
  const { held, stillHeld, release } = claimed;
  let again: F;
  let ours: boolean;
  try {
    [again, ours] = await Promise.all([act.read(), stillHeld()]);
  } catch (failure) {
    // What cannot be given back now stays the act's own: sent again, it finds its claim.
    await release().catch(() => undefined);
    throw failure;
  }
  const stopsNow = stopOn(act, again, seen, held);
  if (stopsNow !== undefined) {
    await release();
    return stopsNow;
  }
  if (!ours) return { kind: 'changedMeanwhile', seen, now: act.judge(again, held), facts: again };
  return { kind: 'done', receipt: await act.write(again, held) };
}

function stopOn<F, J, H, C, R>(
  act: Act<F, J, H, C, R>,
  facts: F,
  seen: J,
  held: C | undefined,
): Exclude<ActOutcome<F, J, H, R>, { readonly kind: 'done' | 'taken' }> | undefined {
  const because = act.hindrance(facts, held);
  if (because !== undefined) return { kind: 'hindered', because, facts };
  const now = act.judge(facts, held);
  return sameOutcome(seen, now) ? undefined : { kind: 'changedMeanwhile', seen, now, facts };
}

/** True when two outcomes say the same; the order of an object's fields says nothing, absent is undefined. */
export function sameOutcome(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
