import { claimsName, findPerson } from '../directory';
import { decoded } from './decoded';
import { errors } from './errors';
import type { Site } from './site';
import type { Principal } from './store/principals';

/**
 * Who asks: the header `X-Local-User`, else the cookie `localUser`, else the site's owner.
 * There are no passwords; the site listens on the loopback address only.
 * @throws SharePointError 401 for a name nobody has.
 */
export function authenticate(site: Site, headers: Readonly<Record<string, string | undefined>>): Principal {
  const name = headers['x-local-user'] ?? localUserCookie(headers.cookie) ?? 'owner';
  const person = findPerson(name);
  const user = person === undefined ? undefined : site.principals.user(claimsName(person.email));
  if (user === undefined) throw errors.unknownUser(name);
  return user;
}

function localUserCookie(cookies = ''): string | undefined {
  const found = /(?:^|;\s*)localUser=([^;]*)/.exec(cookies)?.[1];
  return found === undefined || found === '' ? undefined : decoded(found);
}
