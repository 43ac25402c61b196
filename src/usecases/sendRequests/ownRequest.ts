import type { PersonRequest, RequestKey, RequestKind, SentRequest } from '../../rules';
import { keyFrom } from '../../rules';
import { tokenHash } from '../links/token';

/** What a person sends; who sent it SharePoint records itself. */
export type UnsentRequest = SentRequest;

/** A request of the signed-in person, in the list or still on this device. */
export interface OwnRequest extends UnsentRequest {
  readonly answeredUtc: string | undefined;
  readonly answer: string | undefined;
  readonly onDevice: boolean;
}

/**
 * What is in the list and what waits on the device, as one. Of several with one key the first one holds: hand in the
 * newest reading first. Newest request first.
 */
export function ownRequests(sent: readonly PersonRequest[], unsent: readonly UnsentRequest[]): readonly OwnRequest[] {
  const byKey = new Map<RequestKey, OwnRequest>();
  for (const request of sent) if (!byKey.has(request.key)) byKey.set(request.key, { ...request, onDevice: false });
  for (const request of unsent)
    if (!byKey.has(request.key))
      byKey.set(request.key, { ...request, answer: undefined, answeredUtc: undefined, onDevice: true });
  return Array.from(byKey.values()).sort((a, b) => (a.sentUtc < b.sentUtc ? 1 : -1));
}

/**
 * The same person asking for the same thing on the same page gets the same key, so that pressing twice makes one
 * request. Only an answer of no opens a new one: `attempt` is how many times the person has been declined. The key names
 * nobody (it is a hash), and nobody can guess it: `salt` is drawn anew when a page is opened, since a row with somebody
 * else's key would stand in the way of theirs.
 */
export async function requestKey(
  kind: RequestKind,
  about: string,
  person: string,
  attempt: number,
  salt: string,
): Promise<RequestKey> {
  const hash = await tokenHash([kind, about, person.toLowerCase(), attempt, salt].join('|'));
  return keyFrom<RequestKey>(hash.slice(0, 32));
}
