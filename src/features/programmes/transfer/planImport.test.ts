import { describe, expect, it } from '@jest/globals';
import { writtenPath, type PackFile } from '../../../interchange';
import type { CatalogueRepository } from '../../../lists/repositories/ports';
import { regionerISamverkan } from '../../../programmes';
import { keyFrom, type ProgrammeKey, type ProgrammeVersion, type VersionKey } from '../../../rules';
import { catalogue, konceptA } from '../../../testing/fixtures';
import { planImport, type ImportPlan } from './planImport';

const pack = (versions: readonly ProgrammeVersion[]): PackFile => ({
  ...regionerISamverkan,
  versions,
  registrationWindows: [],
  units: [],
  focusAreas: [],
  knowledge: [],
  contacts: [],
});
const nothingIsWritten: CatalogueRepository = new Proxy({} as CatalogueRepository, {
  get: () => () => {
    throw new Error('a plan writes nothing');
  },
});
const plan = (...versions: readonly ProgrammeVersion[]): ImportPlan =>
  planImport(pack(versions), catalogue([]), nothingIsWritten);
const other = (more: Partial<ProgrammeVersion> = {}): ProgrammeVersion => ({
  ...konceptA,
  key: keyFrom<VersionKey>('other-1'),
  programmeKey: keyFrom<ProgrammeKey>('other'),
  ...more,
});

describe('the plan of an import', () => {
  it('a programme of the same name and publisher under another key is refused, at the name', () => {
    const { problems, versions } = plan(other());
    expect(problems.map(({ kind, path }) => `${kind} ${writtenPath(path)}`)).toEqual([
      'nameTaken versions[0].programmeTitle.sv',
      'nameTaken versions[0].programmeTitle.en',
    ]);
    expect(versions.map(({ standing }) => standing)).toEqual(['refused']);
  });
  it('one of another name is added, and one that is here as it is, is left', () => {
    const { problems, versions } = plan(konceptA, other({ programmeTitle: { sv: 'Koncept C', en: 'Concept C' } }));
    expect([problems, versions.map(({ standing }) => standing)]).toEqual([[], ['there', 'new']]);
  });
});
