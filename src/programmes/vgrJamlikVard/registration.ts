import { addDays, keyFrom } from '../../rules';
import type { RegistrationKey } from '../../rules';
import type { PackRegistrationWindow } from '../programmePack';
import { period, under } from './source';
import { webinarsKey } from './webinars';

/** The focus area is over after its last day; that nobody can sign up for its webinars any more follows from that. */
export const registrationWindows: readonly PackRegistrationWindow[] = [
  {
    key: keyFrom<RegistrationKey>(`${webinarsKey}-ended`),
    programmeKey: webinarsKey,
    state: 'closed',
    from: addDays(period.to, 1),
    to: undefined,
    message: {
      sv: 'Fokusområdet är avslutat. Material från webbinarierna finns kvar.',
      en: 'The focus area has ended. Material from the webinars is still there.',
    },
    citation: under.focus,
  },
];
