import type { ProgrammePack } from './programmePack';
import { regionerISamverkan } from './regionerISamverkan';

export type { PackOrganisation, ProgrammePack } from './programmePack';
export { regionerISamverkan };

/** Every programme family the product ships with. */
export const programmePacks: readonly ProgrammePack[] = [regionerISamverkan];
