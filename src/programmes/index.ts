import { ostersundsKommun } from './ostersundsKommun';
import type { ProgrammePack } from './programmePack';
import { regionerISamverkan } from './regionerISamverkan';
import { regionVarmland } from './regionVarmland';
import { regionVasterbotten } from './regionVasterbotten';
import { vgrJamlikVard } from './vgrJamlikVard';

export type {
  Cited,
  PackContact,
  PackOrganisation,
  PackRegistrationWindow,
  PackUnit,
  ProgrammePack,
} from './programmePack';
export type { FocusAreaKey, KnowledgeForm, KnowledgeKey, PackFocusArea, PackKnowledge } from './packKnowledge';
export { ostersundsKommun, regionerISamverkan, regionVarmland, regionVasterbotten, vgrJamlikVard };

/** Every programme family the product ships with, in the order of their sources. */
export const programmePacks: readonly ProgrammePack[] = [
  regionerISamverkan,
  regionVarmland,
  regionVasterbotten,
  ostersundsKommun,
  vgrJamlikVard,
];
