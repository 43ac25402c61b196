import { keyFrom, type PersonKey, type UnitKey } from '../../rules';
import { personKeyFor } from '../../usecases/people/personKey';
import { tokenHash } from '../../usecases/links/token';

/** What a list says of who someone is. The e-mail decides; without one, the name in the unit has to do. */
export interface Identity {
  readonly email: string | undefined;
  readonly name: string;
  readonly unitKey: UnitKey;
}

/** The text that is the same for the same person however it was typed. */
export function identityText({ email, name, unitKey }: Identity): string {
  const address = email?.trim().toLowerCase() ?? '';
  return address !== '' ? `email ${address}` : `name ${unitKey} ${name.trim().replace(/\s+/g, ' ').toLowerCase()}`;
}

/** The person's key; without e-mail made from name and unit, so that a list that is sent again adds nobody twice. */
export async function personKeyOf(identity: Identity): Promise<PersonKey> {
  const { email } = identity;
  return email === undefined || email.trim() === ''
    ? keyFrom<PersonKey>((await tokenHash(identityText(identity))).slice(0, 32))
    : personKeyFor(email);
}
