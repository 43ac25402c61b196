import { notStated } from '../../rules';
import type { ProgrammePack } from '../programmePack';
import { focusArea } from './focusArea';
import { materialAndRoutines } from './materialAndRoutines';
import { organisations } from './organisations';
import { registrationWindows } from './registration';
import { under } from './source';
import { webinarMaterial } from './webinarMaterial';
import { webinars } from './webinars';

export const vgrJamlikVard: ProgrammePack = {
  key: 'vgr-jamlik-vard',
  title: { sv: 'VGR, Kunskapscentrum för jämlik vård', en: 'VGR, Centre for equity in health care' },
  organisations,
  organisationsCitation: under.focus,
  sinceYear: notStated,
  developedBy: notStated,
  versions: webinars,
  registrationWindows,
  units: [],
  focusAreas: [focusArea],
  knowledge: [...webinarMaterial, ...materialAndRoutines],
  contacts: [
    {
      role: {
        sv: 'Regional samordnare för migrationsfrågor i hälso- och sjukvården',
        en: 'Regional co-ordinator of migration issues in health care',
      },
      citation: under.routines,
    },
  ],
};
