import { notStated, stated } from '../../rules';
import type { ProgrammePack } from '../programmePack';
import { knowledge } from './knowledge';
import { konceptA } from './konceptA';
import { konceptB } from './konceptB';
import { organisations } from './organisations';
import { renewal } from './renewal';
import { under } from './source';

export const regionerISamverkan: ProgrammePack = {
  key: 'regioner-i-samverkan',
  title: { sv: 'Regioner i samverkan', en: 'Regioner i samverkan (co-operating regions)' },
  organisations,
  organisationsCitation: under.pageTitle,
  sinceYear: notStated,
  developedBy: stated({ value: 'Västra Götalandsregionen', citation: under.pageTitle }),
  versions: [...konceptA, ...konceptB, ...renewal],
  registrationWindows: [],
  units: [],
  focusAreas: [],
  knowledge,
  contacts: [
    {
      role: { sv: 'STI-samordnare i den egna regionen', en: 'STI co-ordinator of one’s own region' },
      citation: under.information,
    },
  ],
};
