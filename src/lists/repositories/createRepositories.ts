import type { Site } from '../site';
import { RepositoryContext } from './RepositoryContext';
import { SharePointApplicationRepository } from './SharePointApplicationRepository';
import { SharePointCatalogueRepository } from './SharePointCatalogueRepository';
import { SharePointDecisionRepository } from './SharePointDecisionRepository';
import { SharePointDiplomaRepository } from './SharePointDiplomaRepository';
import { SharePointDirectoryRepository } from './SharePointDirectoryRepository';
import { SharePointGroupRepository } from './SharePointGroupRepository';
import { SharePointInvoiceRepository } from './SharePointInvoiceRepository';
import { SharePointParticipantRepository } from './SharePointParticipantRepository';
import { SharePointRequestRepository } from './SharePointRequestRepository';
import { SharePointRollRepository } from './SharePointRollRepository';
import { SharePointSessionRepository } from './SharePointSessionRepository';
import { SharePointStaffRepository } from './SharePointStaffRepository';
import { SharePointSubmissionRepository } from './SharePointSubmissionRepository';
import type { Repositories } from './ports';

/** All repositories of a site. Called in the composition root only; nothing is sent until something is asked for. */
export function createRepositories(site: Site): Repositories {
  const directory = new SharePointDirectoryRepository(site);
  const catalogue = new SharePointCatalogueRepository(site);
  const context = new RepositoryContext(site, () => catalogue.names());
  return {
    directory,
    catalogue,
    applications: new SharePointApplicationRepository(context),
    groups: new SharePointGroupRepository(context),
    participants: new SharePointParticipantRepository(context),
    sessions: new SharePointSessionRepository(context),
    roll: new SharePointRollRepository(context),
    submissions: new SharePointSubmissionRepository(context),
    decisions: new SharePointDecisionRepository(context),
    diplomas: new SharePointDiplomaRepository(context),
    invoices: new SharePointInvoiceRepository(context),
    requests: new SharePointRequestRepository(context, directory),
    staff: new SharePointStaffRepository(context),
    setup: async () => (await import(/* webpackChunkName: 'diplomera-setup' */ '../setup/siteSetup')).siteSetupFor(site),
  };
}
