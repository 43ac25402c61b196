import { notStated, stated } from '../../rules';
import type { ProgrammePack } from '../programmePack';
import { diplomaProgramme } from './diplomaProgramme';
import { knowledge } from './knowledge';
import { organisations } from './organisations';
import { under } from './source';

export const regionVasterbotten: ProgrammePack = {
  key: 'region-vasterbotten',
  title: { sv: 'Region Västerbotten', en: 'Region Västerbotten' },
  organisations,
  organisationsCitation: under.programme,
  sinceYear: stated({ value: 2016, citation: under.programme }),
  developedBy: notStated,
  versions: diplomaProgramme,
  registrationWindows: [],
  units: [],
  focusAreas: [],
  knowledge,
  contacts: [{ role: { sv: 'Hälsoutvecklare', en: 'Health developer' }, citation: under.evaluation }],
};
