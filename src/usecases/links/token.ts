import type { GroupKey, RequestKey, SessionKey } from '../../rules';

/**
 * A link carries a token of 128 bits. It lies in a list that coordinators and trainers read; what others read holds a
 * hash from which nothing follows (docs/lists.md#links-and-codes).
 */
export function newToken(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/** Six digits for those who cannot scan. They are drawn by themselves, so that nothing in any list leads to them. */
export function newDigits(): string {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(drawn % 1_000_000).padStart(6, '0');
}

/** SHA-256 of a text as 64 hex digits; also what keys that have to be found again are made of. */
export async function tokenHash(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text))));
}

/** What a session shows of its check-in link: enough to tell a foreign one. */
export function linkHash(token: string): Promise<string> {
  return tokenHash(`diplomera-link|${token}`);
}

/**
 * That the sender of a request had the link: HMAC-SHA-256 of the request's key under the token, in hex. It belongs to
 * this one request, so that it is worth nothing when it is copied.
 */
export async function proofOf(token: string, request: RequestKey): Promise<string> {
  const key = await crypto.subtle.importKey('raw', bytesOf(token), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(request))));
}

/** What follows the page's address in the link by which people put themselves on a group's list. */
export function joinHash(group: GroupKey, token: string): string {
  return `#/anslut/${encodeURIComponent(group)}/${token}`;
}

/** What follows the page's address in the link by which people check in to one session. */
export function checkInHash(session: SessionKey, token: string): string {
  return `#/incheckning/${encodeURIComponent(session)}/${token}`;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function hex(bytes: ArrayLike<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
