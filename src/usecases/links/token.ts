import type { SessionKey } from '../../rules';

/**
 * A link carries a 128-bit token; the lists hold only its SHA-256, so nobody who reads a list can make the link
 * (docs/lists.md#links-and-codes). The code people type is derived from that hash: it is no secret from colleagues, and
 * a trainer confirms what it was used for.
 */
export function newToken(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/** SHA-256 of a text as 64 hex digits; of a token, what `joinTokenHash` and `checkInTokenHash` hold. */
export async function tokenHash(token: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))));
}

/**
 * The six digits shown in the room for those who cannot scan: the first 32 bits of the token's hash, modulo a million.
 */
export function checkInCodeOf(hash: string): string {
  return String(parseInt(hash.slice(0, 8), 16) % 1_000_000).padStart(6, '0');
}

/** What follows the page's address in the link by which people put themselves on a group's list. */
export function joinHash(token: string): string {
  return `#/anslut/${token}`;
}

/** What follows the page's address in the link by which people check in to one session. */
export function checkInHash(session: SessionKey, token: string): string {
  return `#/incheckning/${encodeURIComponent(session)}/${token}`;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
