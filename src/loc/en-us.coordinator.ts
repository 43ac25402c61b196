import { application } from './en-us/application';
import { assignments } from './en-us/assignments';
import { calendar } from './en-us/calendar';
import { cost } from './en-us/cost';
import { decision } from './en-us/decision';
import { diploma } from './en-us/diploma';
import { group } from './en-us/group';
import { history } from './en-us/history';
import { participants } from './en-us/participants';
import { pool } from './en-us/pool';
import { reasons } from './en-us/reasons';
import { roll } from './en-us/roll';
import { sessions } from './en-us/sessions';
import { today } from './en-us/today';
import { tools } from './en-us/tools';
import type { CoordinatorTexts } from './texts';

/** The English texts that only the coordinator's view needs; loaded with it. */
export const coordinator: CoordinatorTexts = { application, assignments, calendar, cost, decision, diploma, group, history, participants, pool, reasons, roll, sessions, today, tools };
