import type { Stored } from '../../lists/repositories/ports';
import { keyFrom, participantKeyFor, type Participant, type PersonKey } from '../../rules';
import { tokenHash } from '../links/token';
import type { MergePorts } from './mergePeople';
import { moveRecords, readWhole, throwRefusals } from './moveRecords';

/** `conflict`: the row has been changed since it was read, and nothing is written. */
export type Hidden = { readonly kind: 'hidden' } | { readonly kind: 'conflict'; readonly current: Stored<Participant> };

/**
 * Replaces a name by an alias so that the name is gone: every row of the person, in this group and others, is made anew
 * under a new key with the alias and without the address, is given marks and hand-ins, and the old row is deleted with
 * its versions, not recycled. A row that was only changed would show the name in its versions to whoever reads the list.
 *
 * `change` is what else was changed about `row`. The new keys follow from the old ones, so that what is half done can be
 * done again. Throws what reading or writing is refused with.
 */
export async function hideName(
  row: Stored<Participant>,
  change: Partial<Participant> & Pick<Participant, 'name'>,
  ports: MergePorts,
): Promise<Hidden> {
  const { personKey } = row.value;
  const hiddenKey = keyFrom<PersonKey>((await tokenHash(`alias ${personKey}`)).slice(0, 32));
  const known = await ports.participants.find({ people: [personKey] });
  const current = known.find(({ id }) => id === row.id);
  if (current !== undefined && current.etag !== row.etag) return { kind: 'conflict', current };
  for (const old of known) {
    const hidden: Participant = {
      ...old.value,
      ...(old.id === row.id ? change : {}),
      key: hiddenRowKey(old.value, hiddenKey),
      personKey: hiddenKey,
      name: change.name,
      isAlias: true,
      email: undefined,
    };
    const file = await readWhole(old.value.groupKey, ports);
    throwRefusals(await ports.participants.add([hidden]));
    await moveRecords(old.value.key, hidden, file, ports);
    throwRefusals([await ports.participants.remove(old)]);
  }
  return { kind: 'hidden' };
}

/** A person who moved between units of a group has several rows in it: what follows their usual key is kept. */
function hiddenRowKey({ key, groupKey, personKey }: Participant, hiddenKey: PersonKey): Participant['key'] {
  const usual = participantKeyFor(groupKey, personKey);
  const rest = key.startsWith(usual) ? key.slice(usual.length) : '';
  return keyFrom<Participant['key']>(`${participantKeyFor(groupKey, hiddenKey)}${rest}`);
}
