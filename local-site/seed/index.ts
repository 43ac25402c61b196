import { isRecord } from '../../src/lists/answer';
import { listPath } from '../../src/lists/listAddress';
import { createRepositories } from '../../src/lists/repositories/createRepositories';
import type { Repositories } from '../../src/lists/repositories/ports';
import { productGroups } from '../../src/lists/roles';
import { runSetup } from '../../src/lists/setup/runSetup';
import { openSite, type Site } from '../../src/lists/site';
import { programmePacks } from '../../src/programmes';
import { installPacks } from '../../src/usecases/setUpSite/installPacks';
import type { SeedKind } from '../cli/options';
import { claimsName, directory } from '../directory';
import type { LocalSite } from '../server';
import { seedDemo } from './demo';
import { seedScale, type Standing } from './scale/seedScale';
import { fullSize, type ScaleSize } from './scale/size';

const members = {
  coordinators: ['coordinator1', 'coordinator2'],
  trainers: ['trainer.internal', 'trainer.external'],
  managers: ['manager1', 'manager2'],
  directors: ['director'],
} as const satisfies Record<keyof typeof productGroups, readonly string[]>;

/** The site as one person of the directory meets it. */
export function siteAs(siteUrl: string, login: string): Site {
  return openSite({ url: siteUrl, headers: { 'X-Local-User': login } });
}

export function repositoriesAs(siteUrl: string, login: string): Repositories {
  return createRepositories(siteAs(siteUrl, login));
}

/** The store to fill, and how far; only `scale` needs it. */
export interface Filling {
  readonly site: Pick<LocalSite, 'fill'>;
  readonly size?: ScaleSize;
}

/**
 * Makes a new site ready: the product's own setup run by the owner, people given their roles, the packs installed, and
 * for `demo` a story told through the product's repositories by those who would have done each thing. `scale` is the
 * demo with
 * ten years of a large region behind it.
 */
export async function seedSite(
  siteUrl: string,
  kind: SeedKind,
  now: Date = new Date(),
  filling?: Filling,
): Promise<void> {
  if (kind === 'scale' && filling === undefined)
    throw new TypeError('a site can be filled only by the process that runs it');
  const owner = siteAs(siteUrl, 'owner');
  const { remaining } = await runSetup(owner);
  if (remaining.length > 0)
    throw new Error(`setup left undone: ${remaining.map(({ list, what }) => `${list ?? 'site'}: ${what}`).join('; ')}`);
  await giveRoles(owner);
  await installPacks(repositoriesAs(siteUrl, 'coordinator1').catalogue, programmePacks);
  if (kind === 'empty') return;
  await seedDemo((login) => repositoriesAs(siteUrl, login), now);
  if (kind === 'demo' || filling === undefined) return;
  await seedScale(
    filling.site,
    repositoriesAs(siteUrl, 'coordinator1'),
    filling.size ?? fullSize,
    await standing(owner),
    now,
  );
}

async function standing(owner: Site): Promise<Standing> {
  const count = async (path: string): Promise<number> => {
    const { body } = await owner.send({ path: `${listPath(owner, path)}?$select=ItemCount` });
    return isRecord(body) && typeof body.ItemCount === 'number' ? body.ItemCount : 0;
  };
  return {
    groups: await count('Groups'),
    participants: await count('Participants'),
    attendance: await count('Attendance'),
    diplomas: await count('Diplomas'),
  };
}

async function giveRoles(owner: Site): Promise<void> {
  for (const [role, logins] of Object.entries(members) as [keyof typeof members, readonly string[]][]) {
    for (const login of logins) {
      const person = directory.find((each) => each.login === login);
      if (person === undefined) throw new Error(`${login} is not in the directory`);
      const path = `_api/web/sitegroups/getbyname('${productGroups[role].name}')/users`;
      const answer = await owner.send({ path, method: 'POST', body: { LoginName: claimsName(person.email) } });
      if (answer.status >= 400) throw new Error(`${login} could not be made ${role}: ${JSON.stringify(answer.body)}`);
    }
  }
}
