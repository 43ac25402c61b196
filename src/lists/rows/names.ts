import type { OrganisationKey, StepKey, UnitKey, VersionKey } from '../../rules/model';

/** Names of what keys point at, for the columns that people read. An unknown key is an empty name. */
export interface Names {
  unit(key: UnitKey): string;
  organisation(key: OrganisationKey): string;
  step(key: StepKey): string;
  /** Programme and version in words: "Koncept A, regler från 2023-01-30". */
  version(key: VersionKey | undefined): string;
}

/** For lists whose display columns repeat only their own row. */
export const noNames: Names = { unit: () => '', organisation: () => '', step: () => '', version: () => '' };
