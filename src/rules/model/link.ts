import type { RequestKind } from './diploma';
import type { GroupKey, LinkSecretKey, SessionKey, TogetherKey } from './key';

/**
 * What a link to join a group, or to check in to a session, rests on: read by coordinators and trainers only. With it a
 * proof is judged, and the link can be shown again.
 */
export interface LinkSecret {
  /** Follows from what the link is to, so that there is one at a time. */
  readonly key: LinkSecretKey;
  readonly kind: RequestKind;
  readonly groupKey: GroupKey;
  readonly togetherKey: TogetherKey;
  /** Undefined for a link to join. */
  readonly sessionKey: SessionKey | undefined;
  /** 128 bits in hex, as they stand in the link. */
  readonly token: string;
  /** Six digits for those who cannot scan, drawn by themselves; undefined for a link to join. */
  readonly digits: string | undefined;
}
