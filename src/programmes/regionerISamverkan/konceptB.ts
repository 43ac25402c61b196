import { kronor, stated } from '../../rules';
import type { ProgrammeVersion } from '../../rules';
import { step, unitAssignment, version } from './sharedRules';

const key = 'ris-koncept-b';

/** Koncept B: a web course of 30–40 minutes, one session on site, then a development assignment. */
export const konceptB: readonly ProgrammeVersion[] = [
  version({
    key,
    title: { sv: 'Koncept B', en: 'Concept B' },
    kind: 'diploma',
    steps: [
      step(
        key,
        1,
        'webCourse',
        { sv: 'Webbutbildning', en: 'Web course' },
        stated({ kind: 'minutes', least: 30, most: 40 }),
      ),
      step(key, 2, 'onSite', { sv: 'Tillfälle på plats', en: 'Session on site' }),
    ],
    assignment: unitAssignment(key, 'developmentAssignment', {
      sv: 'Utvecklingsuppgift',
      en: 'Development assignment',
    }),
    externalPrice: kronor(18_890),
  }),
];
