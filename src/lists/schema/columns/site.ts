import type { OrganisationKey } from '../../../rules/model';
import { instant, integer, optionalKey, text } from '../column';
import { schemaVersions } from '../limits';
import { listColumns } from '../listColumns';

/** One row, key `home`: the organisation the site is installed for. */
export const settingColumns = listColumns('Settings', {
  Title: text(),
  HomeOrgKey: optionalKey<OrganisationKey>(),
  SignedBy: text(),
  ContactEmail: text(),
});

/** One row, key `schema`: which version of the lists setup has made. */
export const schemaVersionColumns = listColumns('SchemaVersion', {
  ListVersion: integer(schemaVersions),
  AppliedUtc: instant(),
});
