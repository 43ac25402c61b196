import { isSameAddress, keyFrom, type Participant, type PersonKey } from '../../rules';
import type { Stored } from '../../lists/repositories/ports';
import { newToken } from '../links/token';

/**
 * The key of somebody who is on no list yet. Random, so that a row which carries the key tells nobody the address: a
 * key made from the address could be found again by trying addresses.
 */
export function newPersonKey(): PersonKey {
  return keyFrom<PersonKey>(newToken());
}

/**
 * Who somebody with an address is: the person on whose row the address stands, the oldest row first. Undefined when it
 * stands on none, as for somebody whose name is hidden by an alias.
 */
export function personWith(email: string | undefined, rows: readonly Stored<Participant>[]): PersonKey | undefined {
  const [oldest] = rows
    .filter(({ value }) => !value.isAlias && isSameAddress(value.email, email))
    .sort((one, other) => one.id - other.id);
  return oldest?.value.personKey;
}
