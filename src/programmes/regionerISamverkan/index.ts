import type { ProgrammePack } from '../programmePack';
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
  versions: [...konceptA, ...konceptB, ...renewal],
};
