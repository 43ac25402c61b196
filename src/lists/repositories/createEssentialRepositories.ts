import type { Site } from '../site';
import { RepositoryContext } from './RepositoryContext';
import { SetAsideRows } from './SetAsideRows';
import { SharePointCatalogueReader } from './SharePointCatalogueReader';
import { SharePointDirectoryRepository } from './SharePointDirectoryRepository';
import { SharePointRequestRepository } from './SharePointRequestRepository';
import { SharePointStaffRepository } from './SharePointStaffRepository';
import { SharePointUnitDiplomaReader } from './SharePointUnitDiplomaReader';
import type { EssentialRepositories } from './ports';

/** The essentials as the other repositories build upon them. */
export interface SharePointEssentials extends EssentialRepositories {
  readonly catalogue: SharePointCatalogueReader;
  readonly setAside: SetAsideRows;
}

/**
 * The repositories that every web part's first load carries. Called in the composition root only; nothing is sent until
 * something is asked for.
 */
export function createEssentialRepositories(site: Site): SharePointEssentials {
  const directory = new SharePointDirectoryRepository(site);
  const setAside = new SetAsideRows(site);
  const catalogue = new SharePointCatalogueReader(site, setAside);
  const context = new RepositoryContext(site, (units) => catalogue.names(units), setAside);
  return {
    directory,
    catalogue,
    diplomas: new SharePointUnitDiplomaReader(context),
    requests: new SharePointRequestRepository(context, directory),
    staff: new SharePointStaffRepository(context),
    setAside,
  };
}
