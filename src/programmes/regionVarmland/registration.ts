import { keyFrom } from '../../rules';
import type { RegistrationKey } from '../../rules';
import type { PackRegistrationWindow } from '../programmePack';
import { catchUpKey } from './catchUpProgramme';
import { diplomaKey } from './diplomaProgramme';
import { under } from './source';

/** Closed until further notice for the diploma; catch-up is booked in the region's platform. No day is stated. */
export const registrationWindows: readonly PackRegistrationWindow[] = [
  {
    key: keyFrom<RegistrationKey>(`${diplomaKey}-registration`),
    programmeKey: diplomaKey,
    state: 'closed',
    from: undefined,
    to: undefined,
    message: {
      sv: 'Anmälan är stängd för närvarande. Enheter är välkomna att höra av sig och kan stå på intresselistan tills den öppnar.',
      en: 'Registration is closed at present. Units are welcome to get in touch and can stand on the list of interested until it opens.',
    },
    citation: under.current,
  },
  {
    key: keyFrom<RegistrationKey>(`${catchUpKey}-registration`),
    programmeKey: catchUpKey,
    state: 'open',
    from: undefined,
    to: undefined,
    message: {
      sv: 'Plats bokas i Region Värmlands utbildningsplattform, där datumen finns. Sök på ”HBTQ-diplomering catch up”. Anställda loggar in; andra skapar ett konto.',
      en: 'Places are booked in Region Värmland’s training platform, which has the dates. Search for “HBTQ-diplomering catch up”. Employees sign in; others create an account.',
    },
    citation: under.more,
  },
];
