import type { RollColumn } from './rollLayout';

/**
 * The column the roll opens at. Of those that can be marked: the session that goes on now, else the next one of today,
 * else the latest before. When none can be marked: the next to come, else the last.
 */
export function currentColumn<C extends Pick<RollColumn, 'session' | 'access'>>(
  columns: readonly C[],
  now: Date,
): C | undefined {
  const instant = now.getTime();
  const ended = ({ session }: C): boolean => Date.parse(session.value.endUtc) < instant;
  const byStart = [...columns].sort(
    (one, other) => Date.parse(one.session.value.startUtc) - Date.parse(other.session.value.startUtc),
  );
  const markable = byStart.filter(({ access }) => access === 'open');
  const among = markable.length > 0 ? markable : byStart;
  return among.find((column) => !ended(column)) ?? among[among.length - 1];
}
