import { kronor } from '../../rules';
import type { ProgrammeVersion } from '../../rules';
import { step, unitAssignment, version } from './sharedRules';

const key = 'ris-koncept-a';

/** Koncept A: two sessions on site, then a development assignment. */
export const konceptA: readonly ProgrammeVersion[] = [
  version({
    key,
    title: { sv: 'Koncept A', en: 'Concept A' },
    kind: 'diploma',
    steps: [
      step(key, 1, 'onSite', { sv: 'Tillfälle 1', en: 'Session 1' }),
      step(key, 2, 'onSite', { sv: 'Tillfälle 2', en: 'Session 2' }),
    ],
    assignment: unitAssignment(key, 'developmentAssignment', {
      sv: 'Utvecklingsuppgift',
      en: 'Development assignment',
    }),
    externalPrice: kronor(28_200),
  }),
];
