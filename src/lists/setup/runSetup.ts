import { failureOf, isSuccess, isUncertain } from '../answer';
import type { Answer } from '../answer';
import type { SetupDifference, SetupProgress } from '../repositories/ports';
import { allLists, currentSchemaVersion } from '../schema';
import type { Site, SiteRequest } from '../site';
import { SharePointFailure } from '../failure';
import type { Difference } from './difference';
import { listDifferences } from './listDifferences';
import { phrases } from './phrases';
import type { Language } from './phrases';
import { isOwnerMask } from '../roles';
import { movesAhead } from './moves';
import { readSchemaVersion, writeSchemaVersion } from './schemaVersionRow';
import { siteDifferences } from './siteDifferences';
import { readSiteState } from './siteState';
import type { SiteState } from './siteState';

export interface SetupOptions {
  readonly language?: Language;
  readonly onProgress?: (progress: SetupProgress) => void;
  /** The owner has seen what others would lose, and agrees. */
  readonly agreed?: boolean;
}
export interface SetupResult {
  /** How many things were put right; 0 when everything was as declared. */
  readonly changes: number;
  /** What could not be put right, in words. */
  readonly remaining: readonly SetupDifference[];
}

/** Groups get ids, lists are made, then what SharePoint did on its own is put right: more rounds mean a fault. */
const mostRounds = 4;
/** A tenant throttles hundreds of changes in a row; what was cut off is found again by comparing. */
const mostInterruptions = 10;
const restSeconds = 2;

/**
 * Makes the site what schema/ declares: permission levels, groups, lists, columns, indexes, views, permissions.
 * Compares first and changes only what differs, so it can be run again at any time, also after a run that was cut off.
 * Throws SharePointFailure `accessDenied` when the user is not an owner of the site, and whatever SharePoint refuses.
 */
export async function runSetup(site: Site, options: SetupOptions = {}): Promise<SetupResult> {
  const language = options.language ?? 'sv';
  let changes = 0;
  const onProgress = (progress: SetupProgress): void => {
    changes += 1;
    options.onProgress?.(progress);
  };
  const canRepair = ({ repair: requests, asks }: Difference): boolean =>
    requests.length > 0 && (asks === undefined || options.agreed === true);
  let state = await readAsOwner(site);
  for (let round = 1, interruptions = 0; round <= mostRounds; ) {
    const ahead = siteDifferences(state, phrases[language]);
    const ofLists = allListDifferences(site, state, language);
    // What an earlier version kept elsewhere is moved when everything it moves to is there, and only then removed.
    const moves = movesAhead(state);
    const withheld = moves.length > 0 ? ofLists.filter((difference) => difference.removes !== true) : ofLists;
    const repairable = (ahead.some(canRepair) ? ahead : withheld).filter(canRepair);
    if (repairable.length === 0 && moves.length === 0) break;
    try {
      if (repairable.length === 0) {
        const removed = ofLists.filter((difference) => difference.removes === true);
        for (const { to, run } of moves)
          onProgress({ done: 1, of: removed.length + 1, line: `${to}: ${phrases[language].moved(await run(site))}` });
        await repair(site, removed, phrases[language].site, onProgress);
      } else await repair(site, repairable, phrases[language].site, onProgress);
      round += 1;
    } catch (failure) {
      interruptions += 1;
      if (!(failure instanceof SharePointFailure) || !isUncertain(failure) || interruptions > mostInterruptions)
        throw failure;
      await site.wait((failure.detail.retryAfterSeconds ?? restSeconds) * 1000);
    }
    state = await readAsOwner(site);
  }
  const remaining = [...siteDifferences(state, phrases[language]), ...allListDifferences(site, state, language)].map(
    inWords,
  );
  if (remaining.every(({ list }) => list === '') && (await readSchemaVersion(site)) !== currentSchemaVersion) {
    await writeSchemaVersion(site, currentSchemaVersion);
    changes += 1;
  }
  return { changes, remaining };
}

/** What is not as declared, without changing anything; empty when the site is sound. Throws as runSetup does. */
export async function checkHealth(
  site: Site,
  { language = 'sv' }: Pick<SetupOptions, 'language'> = {},
): Promise<readonly SetupDifference[]> {
  const state = await readAsOwner(site);
  const differences = [...siteDifferences(state, phrases[language]), ...allListDifferences(site, state, language)].map(
    inWords,
  );
  const version = state.lists.has('SchemaVersion') ? await readSchemaVersion(site) : undefined;
  return version === currentSchemaVersion
    ? differences
    : [...differences, { list: 'SchemaVersion', what: phrases[language].version(version, currentSchemaVersion) }];
}

const inWords = ({ list, what, asks }: Difference): SetupDifference => ({
  list: list ?? '',
  what,
  ...(asks && { asks }),
});

function allListDifferences(site: Site, state: SiteState, language: Language): readonly Difference[] {
  return allLists.flatMap((list) => listDifferences(site, list, state, language));
}

async function readAsOwner(site: Site): Promise<SiteState> {
  try {
    const state = await readSiteState(
      site,
      allLists.map((list) => list.path),
    );
    if (isOwnerMask(state.ownMask)) return state;
  } catch (problem) {
    if (!(problem instanceof SharePointFailure) || problem.kind !== 'accessDenied') throw problem;
  }
  throw new SharePointFailure('accessDenied', 'only an owner of the site can run setup and the health check');
}

/** One request is sent as it is, several as a batch. */
async function answersTo(site: Site, [only, ...more]: readonly SiteRequest[]): Promise<readonly Answer[]> {
  if (only === undefined) return [];
  return more.length === 0 ? [await site.send(only)] : site.batch([only, ...more]);
}

async function repair(
  site: Site,
  differences: readonly Difference[],
  siteItself: string,
  onProgress: (progress: SetupProgress) => void,
): Promise<void> {
  for (const [index, difference] of differences.entries()) {
    const steps = difference.asBatch ? [difference.repair] : difference.repair.map((request) => [request]);
    for (const step of steps) {
      for (const answer of await answersTo(site, step)) {
        if (!isSuccess(answer)) throw failureOf(answer, difference.list);
      }
    }
    onProgress({
      done: index + 1,
      of: differences.length,
      line: `${difference.list ?? siteItself}: ${difference.what}`,
    });
  }
}
