import type { Site } from '../site';
import { createEssentialRepositories } from './createEssentialRepositories';
import { RepositoryContext } from './RepositoryContext';
import { SharePointApplicationRepository } from './SharePointApplicationRepository';
import { SharePointCatalogueRepository } from './SharePointCatalogueRepository';
import { SharePointClaimRepository } from './SharePointClaimRepository';
import { SharePointDecisionRepository } from './SharePointDecisionRepository';
import { SharePointDiplomaRepository } from './SharePointDiplomaRepository';
import { SharePointGroupRepository } from './SharePointGroupRepository';
import { SharePointInvoiceRepository } from './SharePointInvoiceRepository';
import { SharePointLinkSecretRepository } from './SharePointLinkSecretRepository';
import { SharePointParticipantRepository } from './SharePointParticipantRepository';
import { SharePointRollRepository } from './SharePointRollRepository';
import { SharePointSessionRepository } from './SharePointSessionRepository';
import { SharePointSubmissionRepository } from './SharePointSubmissionRepository';
import type { Repositories } from './ports';

/**
 * All repositories of a site, on the essentials it may have already. Called in the composition root only; nothing is
 * sent until something is asked for.
 */
export function createRepositories(site: Site, essentials = createEssentialRepositories(site)): Repositories {
  const context = new RepositoryContext(site, (units) => essentials.catalogue.names(units), essentials.setAside);
  return {
    ...essentials,
    catalogue: new SharePointCatalogueRepository(context, essentials.catalogue),
    diplomas: new SharePointDiplomaRepository(context),
    applications: new SharePointApplicationRepository(context),
    groups: new SharePointGroupRepository(context),
    participants: new SharePointParticipantRepository(context),
    sessions: new SharePointSessionRepository(context),
    roll: new SharePointRollRepository(context),
    secrets: new SharePointLinkSecretRepository(context),
    submissions: new SharePointSubmissionRepository(context),
    decisions: new SharePointDecisionRepository(context),
    claims: new SharePointClaimRepository(context),
    invoices: new SharePointInvoiceRepository(context),
    setup: async () =>
      (await import(/* webpackChunkName: 'diplomera-setup' */ '../setup/siteSetup')).siteSetupFor(site),
  };
}
