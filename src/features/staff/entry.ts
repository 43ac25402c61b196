import { keyFrom, type GroupKey, type SessionKey } from '../../rules';
import { decoded } from '../../services/decoded';

/** Where a link, a QR code or a typed code leads. */
export type Entry =
  /** Without a group it is a link of an older kind, which leads nowhere any more. */
  | { readonly kind: 'join'; readonly groupKey: GroupKey | undefined; readonly token: string }
  | { readonly kind: 'checkIn'; readonly sessionKey: SessionKey; readonly token: string };

const join = /(?:^|[#/"])anslut\/(?:([^/\s"]+)\/)?([\w-]+)/;
const checkIn = /(?:^|[#/"])incheckning\/([^/\s]+)\/([\w-]+)/;
const bareToken = /^[\w-]{16,}$/;

/**
 * Reads an address, its hash, Teams' subPageId or a pasted link; a Teams link carries ours percent-encoded, so both
 * forms are tried. `undefined` when it leads nowhere of ours.
 */
export function entryFrom(text: string): Entry | undefined {
  return read(text) ?? read(decoded(text, text));
}

/** What a person typed or pasted when asked for a group: a link, or what is left of one. */
export function typedEntry(text: string): Entry | undefined {
  const trimmed = text.trim();
  return (
    entryFrom(trimmed) ?? (bareToken.test(trimmed) ? { kind: 'join', groupKey: undefined, token: trimmed } : undefined)
  );
}

function read(text: string): Entry | undefined {
  const [, sessionKey, checkInToken] = checkIn.exec(text) ?? [];
  if (sessionKey !== undefined && checkInToken !== undefined) {
    return { kind: 'checkIn', sessionKey: keyFrom<SessionKey>(decoded(sessionKey, sessionKey)), token: checkInToken };
  }
  const [, group, token] = join.exec(text) ?? [];
  if (token === undefined) return undefined;
  const groupKey = group === undefined ? undefined : keyFrom<GroupKey>(decoded(group, group));
  return { kind: 'join', groupKey, token };
}
