import { createHmac, timingSafeEqual } from 'node:crypto';
import { errors } from './errors';
import type { Site } from './site';
import type { Principal } from './store/principals';

/** How long a form digest holds, in seconds; SharePoint's own default. */
export const DIGEST_SECONDS = 1800;

function sign(site: Site, user: Principal, time: string): string {
  return createHmac('sha512', site.setting('digestKey')).update(`${user.login} ${time}`).digest('hex').toUpperCase();
}

/** The moment as SharePoint writes it inside a digest: `22 Nov 2026 04:20:24 -0000`. */
function digestTime(now: Date): string {
  return now
    .toUTCString()
    .replace(/^\w+, /, '')
    .replace('GMT', '-0000');
}

/** A form digest `0x…,<time>` for the user. */
export function makeDigest(site: Site, user: Principal): string {
  const time = digestTime(site.now());
  return `0x${sign(site, user, time)},${time}`;
}

/** @throws SharePointError 403 when the digest is missing, not this user's, or too old. */
export function demandDigest(site: Site, user: Principal, digest: string | undefined): void {
  const [, signature, time] = /^0x([0-9A-F]+),(.+)$/.exec(digest ?? '') ?? [];
  if (signature === undefined || time === undefined) throw errors.digestMissing();
  const expected = Buffer.from(sign(site, user, time));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw errors.digestMissing();
  if (site.now().getTime() - Date.parse(time) > DIGEST_SECONDS * 1000) throw errors.digestExpired();
}
