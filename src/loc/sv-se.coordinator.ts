import { application } from './sv-se/application';
import { assignments } from './sv-se/assignments';
import { calendar } from './sv-se/calendar';
import { cost } from './sv-se/cost';
import { decision } from './sv-se/decision';
import { diploma } from './sv-se/diploma';
import { group } from './sv-se/group';
import { history } from './sv-se/history';
import { participants } from './sv-se/participants';
import { pool } from './sv-se/pool';
import { reasons } from './sv-se/reasons';
import { roll } from './sv-se/roll';
import { sessions } from './sv-se/sessions';
import { today } from './sv-se/today';
import { tools } from './sv-se/tools';

/** The Swedish texts that only the coordinator's view needs; loaded with it. */
export const coordinator = { application, assignments, calendar, cost, decision, diploma, group, history, participants, pool, reasons, roll, sessions, today, tools };
