import type { SiteSetup } from '../repositories/ports';
import type { Site } from '../site';
import { checkHealth, runSetup } from './runSetup';

/** The port of setup and health check, for the page where an owner runs them. */
export function siteSetupFor(site: Site): SiteSetup {
  return {
    run: (onProgress, agreed) => runSetup(site, { onProgress, agreed }),
    check: () => checkHealth(site),
  };
}
