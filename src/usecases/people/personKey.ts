import { keyFrom, type PersonKey } from '../../rules';
import { tokenHash } from '../links/token';

/**
 * The same work e-mail is the same person, in a pasted list and in an own request to join alike. Hashed, so that rows
 * which carry the key do not carry the address.
 */
export async function personKeyFor(email: string): Promise<PersonKey> {
  return keyFrom<PersonKey>((await tokenHash(email.trim().toLowerCase())).slice(0, 32));
}
