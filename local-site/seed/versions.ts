import { regionerISamverkan } from '../../src/programmes';
import type { ProgrammeVersion } from '../../src/rules';

function version(programmeKey: string): ProgrammeVersion {
  const found = regionerISamverkan.versions.find((each) => each.programmeKey === programmeKey);
  if (found === undefined) throw new Error(`the pack has no programme ${programmeKey}`);
  return found;
}

export const konceptAVersion = (): ProgrammeVersion => version('ris-koncept-a');
export const renewalVersion = (): ProgrammeVersion => version('ris-omdiplomering');
