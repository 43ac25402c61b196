import { people } from '../local-site/seed/people';
import { repositoriesAs } from '../local-site/seed';
import { settledGroup, tellGroup } from '../local-site/seed/story';
import { units } from '../local-site/seed/units';
import { konceptAVersion } from '../local-site/seed/versions';
import { swedishDayOf } from '../src/rules';
import { addDays, type GroupKey } from '../src/rules';

/**
 * Writes a group of three units and 25 people whose second session is today, unmarked; as settled as a page leaves it.
 */
export async function groupOfTwentyFive(siteUrl: string): Promise<GroupKey> {
  const repositories = repositoriesAs(siteUrl, 'coordinator1');
  const today = swedishDayOf(new Date());
  const meeting = { from: '00:00', to: '23:30', place: 'Tallen' } as const;
  const { group } = await tellGroup(repositories, {
    id: 'bench',
    number: 'KRO-BENCH',
    title: 'Koncept A: tjugofem',
    version: konceptAVersion(),
    confirmedDay: addDays(today, -30),
    trainer: { kind: 'internal', name: 'Disa Lingonsved' },
    units: [units.alvesta, units.asnen, units.helgasjon].map((unit, index) => ({
      unit,
      people: people(index === 0 ? 9 : 8, 400 + index * 10),
    })),
    sessions: [
      { ...meeting, step: 0, day: addDays(today, -14), closed: true },
      { ...meeting, step: 1, day: today, closed: false, unmarked: 'all' },
    ],
    assignment: { dueDay: addDays(today, 30), state: 'due' },
  });
  await settledGroup(repositories, group.key, today);
  return group.key;
}
