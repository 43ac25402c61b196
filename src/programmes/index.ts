import { ostersundsKommun } from './ostersundsKommun';
import type { ProgrammePack } from './programmePack';
import { regionerISamverkan } from './regionerISamverkan';
import { regionVarmland } from './regionVarmland';
import { regionVasterbotten } from './regionVasterbotten';
import { vgrJamlikVard } from './vgrJamlikVard';

export type { ProgrammePack } from './programmePack';
export { ostersundsKommun, regionerISamverkan, regionVarmland, regionVasterbotten, vgrJamlikVard };

/** Every programme family the product ships with, in the order of their sources. */
export const programmePacks: readonly ProgrammePack[] = [
  regionerISamverkan,
  regionVarmland,
  regionVasterbotten,
  ostersundsKommun,
  vgrJamlikVard,
];
