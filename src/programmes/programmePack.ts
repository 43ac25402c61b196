import type { Citation, Organisation, ProgrammeVersion, Text } from '../rules';

/** An organisation as a source names it. Whether it has trainers of its own the installation states, not the pack. */
export type PackOrganisation = Pick<Organisation, 'key' | 'name' | 'kind' | 'code'>;

/** One programme family as data: loaded into the lists by setup, and edited there afterwards. */
export interface ProgrammePack {
  readonly key: string;
  readonly title: Text;
  readonly organisations: readonly PackOrganisation[];
  /** Where the organisations are named; their codes are this product's own. */
  readonly organisationsCitation: Citation;
  /** In the order of their programmes, each programme's by first day. Append; never edit a version that has been used. */
  readonly versions: readonly ProgrammeVersion[];
}
