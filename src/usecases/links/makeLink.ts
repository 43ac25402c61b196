import type { Repositories, Stored, WriteOutcome } from '../../lists/repositories/ports';
import { keyFrom } from '../../rules';
import type { Group, LinkSecret, LinkSecretKey, Session } from '../../rules';
import { linkHash, newDigits, newToken } from './token';

type Secrets = readonly Stored<LinkSecret>[];

/** The secret of the link by which people join a group; undefined while none has been made. */
export function joinSecret(group: Group, secrets: Secrets): Stored<LinkSecret> | undefined {
  return secrets.find(({ value }) => value.kind === 'join' && value.groupKey === group.key);
}

/** The secret of the link by which people check in to a session; undefined while none has been made. */
export function checkInSecret(session: Session, secrets: Secrets): Stored<LinkSecret> | undefined {
  return secrets.find(({ value }) => value.kind === 'checkIn' && value.sessionKey === session.key);
}

/** Makes the link by which people join a group; a new one voids the old. */
export function makeJoinLink(
  group: Group,
  secrets: Secrets,
  ports: Pick<Repositories, 'secrets'>,
): Promise<WriteOutcome<LinkSecret>> {
  return ports.secrets.save(joinSecret(group, secrets), {
    key: secretKey(group.key),
    kind: 'join',
    groupKey: group.key,
    togetherKey: group.togetherKey,
    sessionKey: undefined,
    token: newToken(),
    digits: undefined,
  });
}

/**
 * Makes the link by which people check in to a session; a new one voids the old. The secret is written first: a session
 * that shows the hash of a link nobody has would turn everybody away.
 */
export async function makeCheckInLink(
  session: Stored<Session>,
  secrets: Secrets,
  ports: Pick<Repositories, 'secrets' | 'sessions'>,
): Promise<WriteOutcome<LinkSecret>> {
  const { key, groupKey, togetherKey } = session.value;
  const saved = await ports.secrets.save(checkInSecret(session.value, secrets), {
    key: secretKey(key),
    kind: 'checkIn',
    groupKey,
    togetherKey,
    sessionKey: key,
    token: newToken(),
    digits: newDigits(),
  });
  if (saved.kind !== 'saved') return saved;
  const checkInTokenHash = await linkHash(saved.stored.value.token);
  const shown = await showHash(session, checkInTokenHash, ports);
  if (shown.kind === 'saved') return saved;
  return shown.kind === 'refused'
    ? shown
    : { kind: 'conflict', current: { ...saved.stored, modifiedBy: shown.current.modifiedBy } };
}

/** Only the hash is written, so that a colleague's change of the session meanwhile is no hindrance. */
async function showHash(
  session: Stored<Session>,
  checkInTokenHash: string,
  { sessions }: Pick<Repositories, 'sessions'>,
): Promise<WriteOutcome<Session>> {
  const outcome = await sessions.update(session, { checkInTokenHash });
  return outcome.kind === 'conflict' ? sessions.update(outcome.current, { checkInTokenHash }) : outcome;
}

/** One secret for each group and each session. */
function secretKey(of: string): LinkSecretKey {
  return keyFrom<LinkSecretKey>(`link-${of}`);
}
