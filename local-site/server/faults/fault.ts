import * as v from 'valibot';

const login = v.pipe(v.string(), v.nonEmpty());
const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60_000));
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const troubleStatus = v.picklist([429, 500, 503]);
/** Seconds, as the header says them. */
const retryAfter = v.optional(wholeNumber);

/** Which requests are meant; what is not stated may be anything. */
const match = v.strictObject({
  /** Of a batch: the method of one of its parts. A POST that stands for another method is that method. */
  method: v.optional(v.picklist(['GET', 'POST', 'MERGE', 'DELETE'])),
  /** Part of the decoded address, in any case. A part of a batch is `…/$batch` and its own address. */
  pathContains: v.optional(v.pipe(v.string(), v.nonEmpty())),
  user: v.optional(login),
});

/** What happens to the request. */
const effect = v.variant('kind', [
  v.strictObject({ kind: v.literal('slow'), ms: milliseconds }),
  /** Refused at the door, nothing done. */
  v.strictObject({ kind: v.literal('refused'), status: troubleStatus, retryAfter }),
  /**
   * Throttling: everybody has so many requests in so many seconds, a batch as many as it has parts; beyond them 429
   * with the seconds until the next begin. Stays until it is disarmed.
   */
  v.strictObject({
    kind: v.literal('budget'),
    requests: v.pipe(wholeNumber, v.minValue(1)),
    seconds: v.pipe(wholeNumber, v.minValue(1), v.maxValue(3600)),
  }),
  /** The connection is cut, nothing done. */
  v.strictObject({ kind: v.literal('cutBefore') }),
  /** Everything is done, and the connection cut instead of an answer. */
  v.strictObject({ kind: v.literal('cutAfter') }),
  /** The first parts of a batch are done and answered, the others not done; then the connection is cut. */
  v.strictObject({ kind: v.literal('batchCut'), parts: wholeNumber }),
  /** One part of a batch, counted from 0, is refused and not done; the others go through. */
  v.strictObject({ kind: v.literal('batchPart'), part: wholeNumber, status: troubleStatus, retryAfter }),
  v.strictObject({ kind: v.literal('digestExpired') }),
  /** Before the request is handled the user loses what they may do in the list; everybody else keeps theirs. */
  v.strictObject({ kind: v.literal('permissionTaken'), user: login, list: v.string() }),
  /** Before the request is handled somebody else changes an item. `list` is the list's folder under Lists/. */
  v.strictObject({
    kind: v.literal('itemChanged'),
    by: login,
    list: v.string(),
    item: wholeNumber,
    values: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
  }),
]);

/** A fault on demand: what happens to the next request that matches, or to every n-th. */
export const faultSchema = v.strictObject({
  match: v.optional(match, {}),
  /** The n-th, 2n-th … matching request; only the next one when absent. */
  every: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  effect,
});

export type Fault = v.InferOutput<typeof faultSchema>;
export type FaultToArm = v.InferInput<typeof faultSchema>;
export type FaultEffect = Fault['effect'];
export type Budget = FaultEffect & { readonly kind: 'budget' };
/** What a request suffers: a budget that is spent is a refusal. */
export type Suffered = Exclude<FaultEffect, Budget>;

/** A fault that waits, and what it has done. */
export const armedFaultSchema = v.object({
  ...faultSchema.entries,
  id: wholeNumber,
  /** How many requests have matched, and how many of them it struck. */
  met: wholeNumber,
  struck: wholeNumber,
});
export type ArmedFault = v.InferOutput<typeof armedFaultSchema>;
