import { createRepositories } from '../../src/lists/repositories/createRepositories';
import type { Repositories } from '../../src/lists/repositories/ports';
import { productGroups } from '../../src/lists/roles';
import { runSetup } from '../../src/lists/setup/runSetup';
import { openSite, type Site } from '../../src/lists/site';
import { programmePacks } from '../../src/programmes';
import { installPacks } from '../../src/webparts/installPacks';
import type { SeedKind } from '../cli/options';
import { claimsName, directory } from '../directory';
import { seedDemo } from './demo';

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

/**
 * Makes a new site ready: the product's own setup run by the owner, people given their roles, the packs installed, and
 * for `demo` a story told through the product's repositories by those who would have done each thing.
 */
export async function seedSite(siteUrl: string, kind: SeedKind, now: Date = new Date()): Promise<void> {
  const owner = siteAs(siteUrl, 'owner');
  const { remaining } = await runSetup(owner);
  if (remaining.length > 0) throw new Error(`setup left undone: ${remaining.map(({ list, what }) => `${list ?? 'site'}: ${what}`).join('; ')}`);
  await giveRoles(owner);
  await installPacks(repositoriesAs(siteUrl, 'coordinator1').catalogue, programmePacks);
  if (kind === 'demo') await seedDemo((login) => repositoriesAs(siteUrl, login), now);
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
