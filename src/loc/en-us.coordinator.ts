import { acts } from './en-us/acts';
import { application } from './en-us/application';
import { assignments } from './en-us/assignments';
import { calendar } from './en-us/calendar';
import { cost } from './en-us/cost';
import { decision } from './en-us/decision';
import { diploma } from './en-us/diploma';
import { group } from './en-us/group';
import { history } from './en-us/history';
import { participants } from './en-us/participants';
import { pastePeople } from './en-us/pastePeople';
import { pool } from './en-us/pool';
import { requests } from './en-us/requests';
import { roll } from './en-us/roll';
import { sessions } from './en-us/sessions';
import { setAside } from './en-us/setAside';
import { tools } from './en-us/tools';
import type { CoordinatorTexts } from './texts';

/** The English texts that the coordinator's other views need; loaded with the first of them that is opened. */
export const coordinator: CoordinatorTexts = {
  acts,
  application,
  assignments,
  calendar,
  cost,
  decision,
  diploma,
  group,
  history,
  participants,
  pastePeople,
  pool,
  requests,
  roll,
  sessions,
  setAside,
  tools,
};
