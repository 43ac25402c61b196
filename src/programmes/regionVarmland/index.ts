import { notStated, stated } from '../../rules';
import type { ProgrammePack } from '../programmePack';
import { catchUpProgramme } from './catchUpProgramme';
import { diplomaProgramme } from './diplomaProgramme';
import { knowledge } from './knowledge';
import { organisations } from './organisations';
import { registrationWindows } from './registration';
import { under } from './source';

export const regionVarmland: ProgrammePack = {
  key: 'region-varmland',
  title: { sv: 'Region Värmland', en: 'Region Värmland' },
  organisations,
  organisationsCitation: under.pageTitle,
  sinceYear: stated({ value: 2020, citation: under.current }),
  developedBy: notStated,
  versions: [...diplomaProgramme, ...catchUpProgramme],
  registrationWindows,
  units: [],
  focusAreas: [],
  knowledge,
  contacts: [],
};
