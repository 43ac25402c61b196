import { keyFrom, type GroupKey, type ParticipantKey, type PersonKey } from '../../rules';
import { tokenHash } from './token';

/**
 * The same work e-mail is the same person, in a pasted list and in an own request to join alike. Hashed, so that rows
 * which carry the key do not carry the address.
 */
export async function personKeyFor(email: string): Promise<PersonKey> {
  return keyFrom<PersonKey>((await tokenHash(email.trim().toLowerCase())).slice(0, 32));
}

/** A person has one place in a group, whoever writes it first: the key is unique in the list. */
export function participantKeyFor(group: GroupKey, person: PersonKey): ParticipantKey {
  return keyFrom<ParticipantKey>(`${group}_${person}`);
}
