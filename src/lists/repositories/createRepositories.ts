import type { Site } from '../site';
import type { Repositories } from './ports';

/** Stands here until the repositories do. */
export function createRepositories(site: Site): Repositories {
  throw new Error(`no repositories yet for ${site.url}`);
}
