import { addDays, keyFrom } from '../../rules';
import type { RegistrationKey } from '../../rules';
import type { PackRegistrationWindow } from '../programmePack';
import { certificationKey } from './certification';
import { page, period } from './source';

/** The project is over after its last day; that nobody can apply to it any more follows from that. */
export const registrationWindows: readonly PackRegistrationWindow[] = [
  {
    key: keyFrom<RegistrationKey>(`${certificationKey}-ended`),
    programmeKey: certificationKey,
    state: 'closed',
    from: addDays(period.to, 1),
    to: undefined,
    message: { sv: 'Projektet är avslutat.', en: 'The project has ended.' },
    citation: page,
  },
];
