import { startTestSite, type TestSite } from '../../../local-site/server/testing/testSite';
import { createRepositories } from '../../../src/lists/repositories/createRepositories';
import type { Repositories } from '../../../src/lists/repositories/ports';
import { productGroups } from '../../../src/lists/roles';
import { runSetup } from '../../../src/lists/setup/runSetup';
import { openSite } from '../../../src/lists/site';
import type { Site } from '../../../src/lists/site';
import { failureOf, isSuccess } from '../../../src/lists/answer';

const members = {
  coordinators: ['coordinator1', 'coordinator2'],
  trainers: ['trainer.internal'],
  managers: ['manager1'],
  directors: ['director'],
} as const;

/** What one person's browser does: their repositories, and the requests it made. */
export interface Signed {
  readonly site: Site;
  readonly repositories: Repositories;
  /** Runs something and tells how many requests it took, the digest not counted. */
  counting<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly requests: number }>;
}

export interface ContractSite {
  readonly url: string;
  /** The server itself, for what no browser does. */
  readonly test: TestSite;
  /**
   * Fresh repositories of a person, as a page of theirs would have. `cut` decides which answers get lost on the way
   * back.
   */
  as(login: string, cut?: (url: string, init: RequestInit) => boolean): Signed;
  close(): Promise<void>;
}

/** A site of its own, set up by the product, with people in the product's groups. `now` is the list server's clock. */
export async function startContractSite(now?: () => Date): Promise<ContractSite> {
  const test = await startTestSite(now);
  const as = (login: string, cut: (url: string, init: RequestInit) => boolean = () => false): Signed => {
    let requests = 0;
    const site = openSite({
      url: test.url,
      headers: { 'X-Local-User': login },
      wait: () => Promise.resolve(),
      fetch: async (url, init) => {
        if (!url.endsWith('/contextinfo')) requests++;
        const response = await fetch(url, init);
        if (cut(url, init)) throw new TypeError('connection cut');
        return response;
      },
    });
    return {
      site,
      repositories: createRepositories(site),
      counting: async (run) => {
        const before = requests;
        const result = await run();
        return { result, requests: requests - before };
      },
    };
  };
  const { site } = as('owner');
  await runSetup(site);
  for (const group of ['coordinators', 'trainers', 'managers', 'directors'] as const) {
    for (const login of members[group]) {
      const path = `_api/web/sitegroups/getbyname('${encodeURIComponent(productGroups[group].name)}')/users`;
      const answer = await site.send({
        path,
        method: 'POST',
        body: { LoginName: `i:0#.f|membership|${login}@example.org` },
      });
      if (!isSuccess(answer)) throw failureOf(answer, path);
    }
  }
  return { url: test.url, test, as, close: () => test.close() };
}
