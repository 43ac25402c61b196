import type { FilePath, FileProblem, PackFile } from '../../../interchange';
import type { Catalogue, CatalogueRepository, WriteOutcome } from '../../../lists/repositories/ports';
import { placeProblems, valueOf, type Citation, type ProgrammeVersion } from '../../../rules';
import { namesTaken } from '../nameTaken';

/** What becomes of a version of the file: it is added, is here already, or cannot be added because of another. */
export interface PlannedVersion {
  readonly version: ProgrammeVersion;
  readonly standing: 'new' | 'there' | 'refused';
}
export type ImportProblem = Pick<FileProblem, 'path'> &
  ({ readonly kind: 'rule'; readonly of: FileProblem } | { readonly kind: 'differs' | 'otherSource' | 'nameTaken' });

export interface ImportPlan {
  readonly pack: PackFile;
  readonly versions: readonly PlannedVersion[];
  readonly problems: readonly ImportProblem[];
  /**
   * What is to be written, in an order in which nothing refers to what is not there yet. Each is safe to send again.
   */
  readonly writes: readonly { readonly what: string; readonly send: () => Promise<WriteOutcome<unknown>> }[];
  /** How many things in the file belong to other parts of the product and are left where they are. */
  readonly left: number;
}

/**
 * What importing a pack would write here, and what hinders it. A version that is here is never changed: the same
 * is left out, another with its key or day is a problem.
 */
export function planImport(pack: PackFile, there: Catalogue, catalogue: CatalogueRepository): ImportPlan {
  const planned = pack.versions.map((version, index) => ({
    version,
    ...standingOf(version, there.versions, ['versions', index]),
  }));
  const organisations = pack.organisations.filter(
    ({ key }) => !there.organisations.some(({ value }) => value.key === key),
  );
  const windows = pack.registrationWindows.filter(
    ({ key }) => !there.registrationWindows.some(({ value }) => value.key === key),
  );
  return {
    pack,
    versions: planned.map(({ version, standing }) => ({ version, standing })),
    problems: planned.flatMap(({ problems }) => problems),
    left: pack.units.length + pack.focusAreas.length + pack.knowledge.length + pack.contacts.length,
    writes: [
      ...organisations.map(({ hasOwnTrainers, ...one }) => ({
        what: one.name,
        send: () => catalogue.addOrganisation({ ...one, hasOwnTrainers: valueOf(hasOwnTrainers) ?? false }),
      })),
      ...planned
        .filter(({ standing }) => standing === 'new')
        .map(({ version }) => ({
          what: `${version.programmeTitle.sv} ${version.validFrom}`,
          send: () => catalogue.publishVersion(version),
        })),
      ...windows.map(({ citation: _, ...window }) => ({
        what: window.message.sv,
        send: () => catalogue.addRegistration(window),
      })),
    ],
  };
}

type Standing = Pick<PlannedVersion, 'standing'> & { readonly problems: readonly ImportProblem[] };

function standingOf(version: ProgrammeVersion, there: readonly ProgrammeVersion[], path: FilePath): Standing {
  const same = there.find(({ key }) => key === version.key);
  if (same !== undefined)
    return sameContent(same, version)
      ? { standing: 'there', problems: [] }
      : { standing: 'refused', problems: [{ kind: 'differs', path: [...path, 'key'] }] };
  const place = placeProblems(there, version).map(
    (of): ImportProblem => ({ kind: 'rule', path: [...path, ...of.path], of: { ...of, path: [...path, ...of.path] } }),
  );
  const other = otherSource(version).map(
    (field): ImportProblem => ({ kind: 'otherSource', path: [...path, field, 'citation'] }),
  );
  const named = namesTaken(there, version).map(
    (language): ImportProblem => ({ kind: 'nameTaken', path: [...path, 'programmeTitle', language] }),
  );
  const problems = [...place, ...other, ...named];
  return { standing: problems.length === 0 ? 'new' : 'refused', problems };
}

/**
 * The lists have one source for a version's own rules; a part with a page of its own is a step, an assignment, a role,
 * an evaluation or the price.
 */
function otherSource(version: ProgrammeVersion): readonly string[] {
  const { citation, groupSize, attendance, validity, eligibility, catchUp, period } = version;
  const cited: readonly (readonly [string, Citation])[] = [
    ['groupSize', groupSize.citation],
    ['attendance', attendance.citation],
    ['validity', validity.citation],
    ['eligibility', eligibility.citation],
    ...(catchUp.kind === 'stated' ? [['catchUp', catchUp.value.citation] as const] : []),
    ...(period.kind === 'stated' ? [['period', period.value.citation] as const] : []),
  ];
  return cited
    .filter(([, of]) => of.publisher !== citation.publisher || of.page !== citation.page || of.dated !== citation.dated)
    .map(([field]) => field);
}

/** The same whatever order the fields are in; a field that is undefined is one that is left out. */
function sameContent(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, each]: [string, unknown]) => [name, sorted(each)]),
    );
  };
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
