import { acts } from './sv-se/acts';
import { application } from './sv-se/application';
import { assignments } from './sv-se/assignments';
import { calendar } from './sv-se/calendar';
import { cost } from './sv-se/cost';
import { decision } from './sv-se/decision';
import { diploma } from './sv-se/diploma';
import { group } from './sv-se/group';
import { history } from './sv-se/history';
import { participants } from './sv-se/participants';
import { pastePeople } from './sv-se/pastePeople';
import { pool } from './sv-se/pool';
import { requests } from './sv-se/requests';
import { roll } from './sv-se/roll';
import { sessions } from './sv-se/sessions';
import { setAside } from './sv-se/setAside';
import { tools } from './sv-se/tools';

/** The Swedish texts that the coordinator's other views need; loaded with the first of them that is opened. */
export const coordinator = {
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
