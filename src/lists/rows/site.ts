import type { OrganisationKey } from '../../rules/model';
import { keyFrom } from '../../rules/model';
import type { Key } from '../../rules/model';
import { schemaVersionColumns, settingColumns } from '../schema/columns/site';
import { defineTable } from './table';

/** The organisation this site is installed for, and what its documents are signed with. */
export interface HomeRow {
  readonly organisationKey: OrganisationKey | undefined;
  readonly signedBy: string;
  readonly contactEmail: string;
}

export const homeTable = defineTable(settingColumns, {
  toRow: (of: HomeRow) => ({
    Key: keyFrom<Key<'Setting'>>('home'),
    Title: 'Diplomering',
    HomeOrgKey: of.organisationKey,
    SignedBy: of.signedBy,
    ContactEmail: of.contactEmail,
  }),
  fromRow: (row): HomeRow => ({
    organisationKey: row.HomeOrgKey,
    signedBy: row.SignedBy,
    contactEmail: row.ContactEmail,
  }),
});

export interface SchemaVersionRow {
  readonly version: number;
  readonly appliedUtc: string;
}

export const schemaVersionTable = defineTable(schemaVersionColumns, {
  toRow: (of: SchemaVersionRow) => ({
    Key: keyFrom<Key<'SchemaVersion'>>('schema'),
    ListVersion: of.version,
    AppliedUtc: of.appliedUtc,
  }),
  fromRow: (row): SchemaVersionRow => ({ version: row.ListVersion, appliedUtc: row.AppliedUtc }),
});
