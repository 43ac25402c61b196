import { kronor } from '../../rules';
import type { ProgrammeVersion } from '../../rules';
import { step, unitAssignment, version } from './sharedRules';

const key = 'ris-omdiplomering';

/** Omdiplomering: one session on site, then an action plan. */
export const renewal: readonly ProgrammeVersion[] = [
  version({
    key,
    title: { sv: 'Omdiplomering', en: 'Diploma renewal' },
    kind: 'renewal',
    steps: [step(key, 1, 'onSite', { sv: 'Tillfälle på plats', en: 'Session on site' })],
    assignment: unitAssignment(key, 'actionPlan', { sv: 'Handlingsplan', en: 'Action plan' }),
    externalPrice: kronor(18_890),
  }),
];
