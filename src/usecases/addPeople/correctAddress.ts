import type { Repositories } from '../../lists/repositories/ports';
import { addressOf, type Participant } from '../../rules';

/**
 * Gives somebody on a list another address; the person stays the same, with marks and history. Answers with the failure,
 * or undefined; throws what reading is refused with.
 */
export async function correctAddress(
  { key, togetherKey }: Participant,
  email: string,
  { participants }: Pick<Repositories, 'participants'>,
): Promise<unknown> {
  const row = (await participants.read(togetherKey)).find(({ value }) => value.key === key);
  if (row === undefined) return { kind: 'notFound', message: 'the row has been removed' };
  const outcome = await participants.update(row, { email: addressOf(email) });
  if (outcome.kind === 'saved') return undefined;
  return outcome.kind === 'refused' ? outcome.failure : { kind: 'server', message: 'changed meanwhile' };
}
