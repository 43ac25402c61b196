import type { Stored } from '../../lists/repositories/ports';
import type { Application, Organisation, Unit } from '../../rules';

/** A waiting unit that a group may be formed of. */
export interface Candidate {
  readonly application: Stored<Application>;
  readonly unit: Unit;
  readonly organisation: Organisation;
}
