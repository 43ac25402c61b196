import type { Site } from '../site';
import type { SharePointEssentials } from './createEssentialRepositories';
import { RepositoryContext } from './RepositoryContext';
import { SharePointRegisterReader } from './SharePointRegisterReader';
import type { RegisterReader } from './ports';

/** The register of a site, for the web part that shows nothing else. Called in the composition root only. */
export function createRegister(site: Site, { catalogue, setAside }: SharePointEssentials): RegisterReader {
  return new SharePointRegisterReader(new RepositoryContext(site, (units) => catalogue.names(units), setAside));
}
