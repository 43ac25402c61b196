import { get, update } from 'idb-keyval';
import * as v from 'valibot';
import {
  keyFrom,
  type GroupKey,
  type RequestKey,
  type SessionKey,
  type TogetherKey,
  type UnitKey,
  requestKinds,
} from '../../rules';
import { askDevice } from '../device/askDevice';
import type { UnsentRequest } from './ownRequest';

const key = v.pipe(v.string(), v.nonEmpty());
const stored = v.array(
  v.object({
    key: v.pipe(
      key,
      v.transform((text) => keyFrom<RequestKey>(text)),
    ),
    kind: v.picklist(requestKinds),
    groupKey: v.pipe(
      key,
      v.transform((text) => keyFrom<GroupKey>(text)),
    ),
    togetherKey: v.pipe(
      key,
      v.transform((text) => keyFrom<TogetherKey>(text)),
    ),
    sessionKey: v.optional(
      v.pipe(
        key,
        v.transform((text) => keyFrom<SessionKey>(text)),
      ),
    ),
    unitKey: v.optional(
      v.pipe(
        key,
        v.transform((text) => keyFrom<UnitKey>(text)),
      ),
    ),
    state: v.literal('sent'),
    sentUtc: v.pipe(v.string(), v.isoTimestamp()),
    // What an earlier version kept has neither.
    proof: v.optional(v.string()),
    digits: v.optional(v.string()),
  }),
);

/**
 * What one person has asked for on this device and that has not reached SharePoint yet. All three reject when the
 * device refuses storage, has no room or does not answer.
 */
export interface Outbox {
  /** Rejects also when what is kept is not ours to read. */
  readonly read: () => Promise<readonly UnsentRequest[]>;
  readonly add: (request: UnsentRequest) => Promise<void>;
  readonly remove: (request: RequestKey) => Promise<void>;
}

/** `owner` tells site and person apart: a device may be shared, and nobody is shown what a colleague has not sent. */
export function outboxOf(owner: string): Outbox {
  const place = `diplomera/unsent/${owner}`;
  const change = (to: (before: readonly UnsentRequest[]) => readonly UnsentRequest[]): Promise<void> =>
    askDevice(() => update<unknown>(place, (before) => to(parsed(before))));
  return {
    read: async () => parsed(await askDevice(() => get<unknown>(place))),
    add: (request) => change((before) => [...before.filter((other) => other.key !== request.key), request]),
    remove: (request) => change((before) => before.filter((other) => other.key !== request)),
  };
}

function parsed(kept: unknown): readonly UnsentRequest[] {
  return kept === undefined
    ? []
    : v.parse(stored, kept).map((request) => ({
        ...request,
        sessionKey: request.sessionKey,
        unitKey: request.unitKey,
        proof: request.proof,
        digits: request.digits,
      }));
}
