import { isRecord, keyFrom, placeProblems, versionOn } from '../../rules';
import type { IsoDate, ProgrammeKey, ProgrammeVersion } from '../../rules';
import { parseVersion, versionForFile } from '../packFile';
import type { PackFile } from '../packModel';
import { caseProblem } from './caseProblem';
import type { CaseProblem } from './caseProblem';
import type { CaseFile } from './caseModel';

export type Chosen =
  | { readonly kind: 'version'; readonly version: ProgrammeVersion }
  | { readonly kind: 'refused'; readonly problems: readonly CaseProblem[] };

/** The version a case is about: of a pack on a day, or as it is in the case, with what the case changes in it. */
export function chooseVersion(file: CaseFile, packs: readonly PackFile[]): Chosen {
  const base =
    file.version !== undefined
      ? ofCase(file)
      : file.versions !== undefined
        ? ofVersions(file, file.versions)
        : ofPack(file, packs);
  if (base.kind === 'refused' || file.change === undefined) return base;
  const changed = parseVersion(merged(versionForFile(base.version), file.change));
  return changed.kind === 'parsed'
    ? { kind: 'version', version: changed.version }
    : { kind: 'refused', problems: below('change', changed.problems) };
}

function ofCase(file: CaseFile): Chosen {
  if (file.pack !== undefined || file.programme !== undefined || file.versions !== undefined)
    return refused(caseProblem(['version'], 'case.twoProgrammes', {}));
  const parsed = parseVersion(file.version);
  return parsed.kind === 'parsed'
    ? { kind: 'version', version: parsed.version }
    : { kind: 'refused', problems: below('version', parsed.problems) };
}

/** Of versions of its own the one that holds. */
function ofVersions(file: CaseFile, written: readonly unknown[]): Chosen {
  if (file.pack !== undefined) return refused(caseProblem(['versions'], 'case.twoProgrammes', {}));
  const parsed = written.map(parseVersion);
  const versions = parsed.flatMap((one) => (one.kind === 'parsed' ? [one.version] : []));
  const problems = parsed.flatMap((one, index) =>
    one.kind === 'parsed'
      ? placeProblems(versions.slice(0, index), one.version).map((each) => ({ ...each, path: [index, ...each.path] }))
      : one.problems.map((each) => ({ ...each, path: [index, ...each.path] })),
  );
  if (problems.length > 0) return { kind: 'refused', problems: below('versions', problems) };
  const [only, ...others] = new Set(versions.map(({ programmeKey }) => programmeKey));
  const programme = file.programme ?? only;
  if (programme === undefined || (file.programme === undefined && others.length > 0))
    return refused(caseProblem(['programme'], 'case.noProgramme', {}));
  return heldOn(file, versions, programme);
}

function ofPack(file: CaseFile, packs: readonly PackFile[]): Chosen {
  if (file.pack === undefined || file.programme === undefined)
    return refused(caseProblem([file.pack === undefined ? 'pack' : 'programme'], 'case.noProgramme', {}));
  const pack = packs.find(({ key }) => key === file.pack);
  if (pack === undefined)
    return refused(
      caseProblem(['pack'], 'case.unknownPack', { text: file.pack, known: packs.map(({ key }) => key).join(', ') }),
    );
  return heldOn(file, pack.versions, file.programme);
}

/** The version of a programme that holds on the day the case is about. */
function heldOn(file: CaseFile, versions: readonly ProgrammeVersion[], programme: string): Chosen {
  const answer = versionOn(versions, keyFrom<ProgrammeKey>(programme), file.on ?? firstConfirmed(file) ?? file.today);
  if (answer.kind === 'version') return answer;
  if (answer.kind === 'beforeFirstVersion')
    return refused(
      caseProblem([file.on === undefined ? 'today' : 'on'], 'case.beforeFirstVersion', { firstDay: answer.firstDay }),
    );
  const known = [...new Set(versions.map(({ programmeKey }) => programmeKey))];
  return refused(caseProblem(['programme'], 'case.unknownProgramme', { text: programme, known: known.join(', ') }));
}

/** A process is bound to the version of the day its group is confirmed (docs/domain.md#versions-in-time). */
function firstConfirmed({ groups = [] }: CaseFile): IsoDate | undefined {
  return groups.flatMap(({ confirmed }) => (confirmed === undefined ? [] : [confirmed])).sort()[0];
}

/**
 * RFC 7396: objects are merged, null removes, anything else replaces. So does a figure that is stated, none or not
 * stated, whole.
 */
function merged(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch) || patch.kind === 'stated' || patch.kind === 'none' || patch.kind === 'notStated') return patch;
  const fields = new Map(isRecord(target) ? Object.entries(target) : []);
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) fields.delete(name);
    else fields.set(name, merged(fields.get(name), value));
  }
  return Object.fromEntries(fields);
}

const refused = (problem: CaseProblem): Chosen => ({ kind: 'refused', problems: [problem] });
const below = (field: string, problems: readonly CaseProblem[]): readonly CaseProblem[] =>
  problems.map((problem) => ({ ...problem, path: [field, ...problem.path] }));
