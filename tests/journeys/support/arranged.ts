import { konceptAVersion } from '../../../local-site/seed/versions';
import { repositoriesAs } from '../../../local-site/seed';
import { saved, tellGroup, type GroupStory, type SessionStory } from '../../../local-site/seed/story';
import { units } from '../../../local-site/seed/units';
import type { Person } from '../../../local-site/seed/people';
import { hrefOf } from '../../../src/services/routes';
import { isoDate, type GroupKey } from '../../../src/rules';
import { coordinatorPage } from '../../../local-site/pages/layout';
import type { Journey } from '../journey';
import { daysAgo } from './days';

/** The number of the group below. */
export const numberUnderWay = `KRO-${daysAgo(60).slice(0, 4)}-01`;

/**
 * A group that is already under way, for journeys that begin at its roll. Written through the product's repositories.
 */
export async function groupUnderWay(
  journey: Journey,
  people: readonly Person[],
  sessions: readonly SessionStory[],
  assignment: GroupStory['assignment'] = { dueDay: daysAgo(-30), state: 'due' },
): Promise<GroupKey> {
  const repositories = repositoriesAs(journey.site.siteUrl, 'coordinator1');
  const unit = { ...units.alvesta, activeFrom: isoDate('2020-01-01') };
  saved(await repositories.catalogue.addUnit(unit));
  const { group } = await tellGroup(repositories, {
    id: 'journey',
    number: numberUnderWay,
    title: 'Alvesta',
    version: konceptAVersion(),
    confirmedDay: daysAgo(60),
    trainer: { kind: 'internal', name: 'Disa Lingonsved' },
    units: [{ unit, people }],
    sessions,
    assignment,
  });
  return group.key;
}

/** The address of a group's roll. */
export function rollOf(groupKey: GroupKey): string {
  return `${coordinatorPage}${hrefOf({ view: 'grupp', groupKey, tab: 'narvaro' })}`;
}
