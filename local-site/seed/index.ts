import { isRecord } from '../../src/rules/model';
import { listPath } from '../../src/lists/listAddress';
import { createRepositories } from '../../src/lists/repositories/createRepositories';
import type { Repositories } from '../../src/lists/repositories/ports';
import { productGroups } from '../../src/lists/roles';
import { runSetup } from '../../src/lists/setup/runSetup';
import { openSite, type Site } from '../../src/lists/site';
import { programmePacks } from '../../src/programmes';
import { installPacks } from '../../src/usecases/setUpSite/installPacks';
import type { SeedKind } from '../cli/options';
import type { Progress } from '../cli/progress';
import { claimsName, directory } from '../directory';
import type { LocalSite } from '../server';
import { seedDemo } from './demo';
import { fetchInProcess } from './inProcess';
import { seedScale, type Standing } from './scale/seedScale';
import { fullSize, type ScaleSize } from './scale/size';

const packsStep = 'Installing the programme packs';
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

/** The site to fill when it runs in this process, and how far. It is quicker than over HTTP, and `scale` needs it. */
export interface Filling {
  readonly site: Pick<LocalSite, 'fill' | 'answer' | 'writtenAtEnd'>;
  readonly size?: ScaleSize;
  readonly progress?: Progress;
}

/**
 * Makes a new site ready: the product's own setup run by the owner, people given their roles, the packs installed, and
 * for `demo` a story told through the product's repositories by those who would have done each thing. `scale` is the
 * demo with ten years of a large region behind it.
 */
export async function seedSite(
  siteUrl: string,
  kind: SeedKind,
  now: Date = new Date(),
  filling?: Filling,
): Promise<void> {
  if (filling === undefined) return seed(siteUrl, kind, now);
  return filling.site.writtenAtEnd(() => seed(siteUrl, kind, now, filling));
}

async function seed(siteUrl: string, kind: SeedKind, now: Date, filling?: Filling): Promise<void> {
  if (kind === 'scale' && filling === undefined)
    throw new TypeError('a site can be filled only by the process that runs it');
  const fetch = filling === undefined ? undefined : fetchInProcess(filling.site);
  const progress = filling?.progress ?? (() => undefined);
  const as = (login: string): Site => openSite({ url: siteUrl, headers: { 'X-Local-User': login }, fetch });
  const lists = (login: string): Repositories => createRepositories(as(login));
  const owner = as('owner');
  const { remaining } = await setUp(owner, progress);
  if (remaining.length > 0)
    throw new Error(`setup left undone: ${remaining.map(({ list, what }) => `${list ?? 'site'}: ${what}`).join('; ')}`);
  await giveRoles(owner);
  const { catalogue } = lists('coordinator1');
  for (const [index, pack] of programmePacks.entries()) {
    progress(packsStep, index, programmePacks.length);
    await installPacks(catalogue, [pack]);
  }
  progress(packsStep, programmePacks.length, programmePacks.length);
  if (kind === 'empty') return;
  await seedDemo(lists, now, progress);
  if (kind === 'demo' || filling === undefined) return;
  await seedScale(filling.site, lists('coordinator1'), filling.size ?? fullSize, await standing(owner), now, progress);
}

/** Setup compares and repairs in rounds, since groups have to be there before lists can name them. */
function setUp(owner: Site, progress: Progress): ReturnType<typeof runSetup> {
  let round = 1;
  return runSetup(owner, {
    onProgress: ({ done, of }) => {
      progress(`Setting up the lists, round ${round}`, done, of);
      if (done === of) round += 1;
    },
  });
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
