import { keyFrom } from '../../../src/rules';
import type { AssignmentKey, IsoDate, ProgrammeVersion, StepKey, VersionKey } from '../../../src/rules';

/**
 * A version that follows another from a day on, with keys of its own for every row, changed as said. Its price list
 * begins with it.
 */
export function laterVersion(
  version: ProgrammeVersion,
  validFrom: IsoDate,
  change: (version: ProgrammeVersion) => Partial<ProgrammeVersion>,
): ProgrammeVersion {
  const own = (key: string): string => `${key}-${validFrom}`;
  const next: ProgrammeVersion = {
    ...version,
    key: keyFrom<VersionKey>(`${version.programmeKey}-${validFrom}`),
    validFrom,
    validFromAssumed: false,
    price: { ...version.price, validFrom },
    steps: version.steps.map((step) => ({ ...step, key: keyFrom<StepKey>(own(step.key)) })),
    assignments: version.assignments.map((assignment) => ({
      ...assignment,
      key: keyFrom<AssignmentKey>(own(assignment.key)),
    })),
  };
  return { ...next, ...change(next) };
}
