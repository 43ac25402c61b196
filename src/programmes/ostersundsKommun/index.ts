import { notStated } from '../../rules';
import type { ProgrammePack } from '../programmePack';
import { certification } from './certification';
import { organisations } from './organisations';
import { registrationWindows } from './registration';
import { page } from './source';
import { units } from './units';

export const ostersundsKommun: ProgrammePack = {
  key: 'ostersunds-kommun',
  title: { sv: 'Östersunds kommun', en: 'Östersunds kommun (municipality)' },
  organisations,
  organisationsCitation: page,
  sinceYear: notStated,
  developedBy: notStated,
  versions: certification,
  registrationWindows,
  units,
  focusAreas: [],
  knowledge: [],
  contacts: [
    { role: { sv: 'Kommunalråd', en: 'Municipal commissioner' }, citation: page },
    { role: { sv: 'Bibliotekschef', en: 'Head of the library' }, citation: page },
  ],
};
