import { expect, it } from '@jest/globals';
import { addDays, first } from '../model';
import { aParticipant, aSession, aVersion, firstDay, groupKey, people } from '../testing/builders';
import { sizeAtSessions } from './sizeAtSessions';

const group = { key: groupKey('group') };
const second = aSession(2).day;
const sizes = (...more: readonly ReturnType<typeof aParticipant>[]): readonly unknown[] =>
  sizeAtSessions(
    aVersion().groupSize,
    group,
    [
      aSession(2),
      aSession(1),
      aSession(1, { key: aSession(9).key, isCatchUp: true }),
      aSession(1, { groupKey: groupKey('another') }),
    ],
    [...people(4), ...more],
  ).map(({ day, finding }) => [day, finding.outcome, first(finding.reasons).values.count]);

it.each([
  [-1, 'met', 5],
  [0, 'met', 5],
  [1, 'notMet', 4],
])('somebody who joins %i days after the first session', (days, outcome, count) => {
  expect(sizes(aParticipant('joiner', { from: addDays(firstDay, days) }))).toEqual([
    [firstDay, outcome, count],
    [second, 'met', 5],
  ]);
});

it('somebody who leaves before the second session is missed at it', () => {
  expect(sizes(aParticipant('leaver', { to: addDays(second, -1) }))).toEqual([
    [firstDay, 'met', 5],
    [second, 'notMet', 4],
  ]);
});
