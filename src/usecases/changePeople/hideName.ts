import type { Stored } from '../../lists/repositories/ports';
import { keyFrom, participantKeyFor, type Participant, type PersonKey } from '../../rules';
import { tokenHash } from '../links/token';
import type { MergePorts } from './mergePeople';
import { moveRecords, throwRefusals } from './moveRecords';

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
): Promise<void> {
  const { personKey } = row.value;
  const hiddenKey = keyFrom<PersonKey>((await tokenHash(`alias ${personKey}`)).slice(0, 32));
  const known = (await ports.participants.find({ people: [personKey] })).filter(({ id }) => id !== row.id);
  for (const old of [row, ...known]) {
    const hidden: Participant = {
      ...old.value,
      ...(old === row ? change : {}),
      key: hiddenRowKey(old.value, hiddenKey),
      personKey: hiddenKey,
      name: change.name,
      isAlias: true,
      email: undefined,
    };
    const file = await ports.groups.open(old.value.groupKey);
    throwRefusals(await ports.participants.add([hidden]));
    await moveRecords(old.value.key, hidden, file, ports);
    throwRefusals([await ports.participants.remove(old)]);
  }
}

/** A person who moved between units of a group has several rows in it: what follows their usual key is kept. */
function hiddenRowKey({ key, groupKey, personKey }: Participant, hiddenKey: PersonKey): Participant['key'] {
  const usual = participantKeyFor(groupKey, personKey);
  const rest = key.startsWith(usual) ? key.slice(usual.length) : '';
  return keyFrom<Participant['key']>(`${participantKeyFor(groupKey, hiddenKey)}${rest}`);
}
