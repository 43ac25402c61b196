import type { CatalogueWithUnits, IncomingApplication, ListedGroup, Stored } from '../../lists/repositories/ports';
import type { Application, Process } from '../../rules';

/** What the page has read. */
export interface PoolFacts {
  /** With the units of the applications. */
  readonly catalogue: CatalogueWithUnits;
  readonly waiting: readonly Stored<Application>[];
  readonly interested: readonly Stored<Application>[];
  readonly asked: readonly IncomingApplication[];
  /** The processes of the units that apply. */
  readonly processes: readonly Stored<Process>[];
  readonly groups: readonly ListedGroup[];
}
