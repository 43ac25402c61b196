import { failureOf, isSuccess } from '../answer';
import type { SetupDifference, SetupProgress } from '../repositories/ports';
import { allLists, currentSchemaVersion } from '../schema';
import type { Site } from '../site';
import { SharePointFailure } from '../write/outcome';
import type { Difference } from './difference';
import { listDifferences } from './listDifferences';
import type { Language } from './listDifferences';
import { isOwnerMask } from '../roles';
import { readSchemaVersion, writeSchemaVersion } from './schemaVersionRow';
import { siteDifferences } from './siteDifferences';
import { readSiteState } from './siteState';
import type { SiteState } from './siteState';

export interface SetupOptions {
  /** Language of titles and descriptions; what is stored in the lists is Swedish either way. */
  readonly language?: Language;
  readonly onProgress?: (progress: SetupProgress) => void;
}
export interface SetupResult {
  /** How many things were put right; 0 when everything stood as declared. */
  readonly changes: number;
  /** What could not be put right, in words. */
  readonly remaining: readonly SetupDifference[];
}

/** Groups get ids, lists come to be, then what SharePoint did on its own is put right: more rounds mean a fault. */
const mostRounds = 4;

/**
 * Makes the site what schema/ declares: permission levels, groups, lists, columns, indexes, views, permissions. Compares
 * first and changes only what differs, so it can be run again at any time, also after a run that was cut off.
 * Throws SharePointFailure `accessDenied` when the user is not an owner of the site, and whatever SharePoint refuses.
 */
export async function runSetup(site: Site, options: SetupOptions = {}): Promise<SetupResult> {
  const language = options.language ?? 'sv';
  let changes = 0;
  let state = await readAsOwner(site);
  for (let round = 1; round <= mostRounds; round++) {
    const ahead = siteDifferences(state);
    const repairable = (ahead.some(canRepair) ? ahead : allListDifferences(site, state, language)).filter(canRepair);
    if (repairable.length === 0) break;
    await repair(site, repairable, options.onProgress);
    changes += repairable.length;
    state = await readAsOwner(site);
  }
  const remaining = [...siteDifferences(state), ...allListDifferences(site, state, language)].map(inWords);
  if (remaining.every(({ list }) => list === siteItself) && (await readSchemaVersion(site)) !== currentSchemaVersion) {
    await writeSchemaVersion(site, currentSchemaVersion);
    changes += 1;
  }
  return { changes, remaining };
}

/** What is not as declared, without changing anything; empty when the site is sound. Throws as runSetup does. */
export async function checkHealth(site: Site, { language = 'sv' }: Pick<SetupOptions, 'language'> = {}): Promise<readonly SetupDifference[]> {
  const state = await readAsOwner(site);
  const differences = [...siteDifferences(state), ...allListDifferences(site, state, language)].map(inWords);
  const version = state.lists.has('SchemaVersion') ? await readSchemaVersion(site) : undefined;
  return version === currentSchemaVersion ? differences : [...differences, { list: 'SchemaVersion', what: `version ${version ?? 'none'}, should be ${currentSchemaVersion}` }];
}

const canRepair = (difference: Difference): boolean => difference.repair.length > 0;
/** What belongs to no list is the site's own. */
const inWords = ({ list, what }: Difference): SetupDifference => ({ list: list ?? siteItself, what });
const siteItself = 'site';

function allListDifferences(site: Site, state: SiteState, language: Language): readonly Difference[] {
  return allLists.flatMap(list => listDifferences(site, list, state, language));
}

async function readAsOwner(site: Site): Promise<SiteState> {
  try {
    const state = await readSiteState(site, allLists.map(list => list.path));
    if (isOwnerMask(state.ownMask)) return state;
  } catch (problem) {
    if (!(problem instanceof SharePointFailure) || problem.kind !== 'accessDenied') throw problem;
  }
  throw new SharePointFailure('accessDenied', 'only an owner of the site can run setup and the health check');
}

async function repair(site: Site, differences: readonly Difference[], onProgress: SetupOptions['onProgress']): Promise<void> {
  for (const [index, difference] of differences.entries()) {
    const steps = difference.asBatch ? [difference.repair] : difference.repair.map(request => [request]);
    for (const step of steps) {
      for (const answer of step.length === 1 ? [await site.send(step[0])] : await site.batch(step)) {
        if (!isSuccess(answer)) throw failureOf(answer, difference.list);
      }
    }
    onProgress?.({ done: index + 1, of: differences.length, line: `${difference.list ?? siteItself}: ${difference.what}` });
  }
}
