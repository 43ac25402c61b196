import { keyFrom } from '../../rules/model';
import type { Key } from '../../rules/model';

/** A new random key of 128 bits, hexadecimal: made by the client, so that a row has it before it is sent. */
export function newKey<K extends Key<string>>(): K {
  return keyFrom<K>(
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  );
}
