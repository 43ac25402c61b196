import {
  addYears,
  isoDate,
  keyFrom,
  type AssignmentKey,
  type Citation,
  type IsoDate,
  type ProgrammeKey,
  type ProgrammeVersion,
  type Step,
  type StepKey,
  type VersionKey,
} from '../../../src/rules';
import { konceptAVersion, renewalVersion } from '../versions';

/** An invented programme says so wherever a source is named. */
const invented: Citation = { publisher: 'Provmiljön', page: 'Påhittat program', dated: 'undated', heading: 'Påhittat' };

/** What a made-up history of ten years is taught by: the pack's own programmes begin later, and have fewer sessions. */
export interface ScaleProgrammes {
  /** Two versions of one programme, the longer one first. */
  readonly basic: readonly [ProgrammeVersion, ProgrammeVersion];
  readonly renewal: ProgrammeVersion;
}

/** @param oldest the day the oldest group was confirmed, or one before it */
export function scaleProgrammes(oldest: IsoDate, years: number): ScaleProgrammes {
  const from = isoDate(`${oldest.slice(0, 4)}-01-01`);
  return {
    basic: [
      variant(konceptAVersion(), 'prov-grund', 'Provprogrammet', from, 7),
      variant(konceptAVersion(), 'prov-grund', 'Provprogrammet', addYears(from, Math.ceil(years / 4)), 6),
    ],
    renewal: variant(renewalVersion(), 'prov-fornyelse', 'Provprogrammet, förnyelse', from, 4),
  };
}

/** The pack's version with other steps, another name and a first day of its own; every rule but those is the pack's. */
function variant(
  version: ProgrammeVersion,
  key: string,
  title: string,
  validFrom: IsoDate,
  steps: number,
): ProgrammeVersion {
  const [first] = version.steps;
  if (first === undefined) throw new Error(`${version.key} has no steps`);
  const recited: ProgrammeVersion = JSON.parse(JSON.stringify(version), (_name, value: unknown) =>
    isCitation(value) ? invented : value,
  );
  return {
    ...recited,
    key: keyFrom<VersionKey>(`${key}-${validFrom}`),
    programmeKey: keyFrom<ProgrammeKey>(key),
    programmeTitle: { sv: title, en: title },
    validFrom,
    validFromAssumed: false,
    steps: Array.from(
      { length: steps },
      (_, index): Step => ({
        ...first,
        key: keyFrom<StepKey>(`${key}-${validFrom}-step-${index + 1}`),
        order: index + 1,
        form: 'onSite',
        title: { sv: `Tillfälle ${index + 1}`, en: `Session ${index + 1}` },
        citation: invented,
      }),
    ),
    assignments: recited.assignments.map((assignment, index) => ({
      ...assignment,
      key: keyFrom<AssignmentKey>(`${key}-${validFrom}-assignment-${index + 1}`),
    })),
    price: { ...recited.price, validFrom },
  };
}

function isCitation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'publisher' in value && 'heading' in value;
}
