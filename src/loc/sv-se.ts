import { application } from './sv-se/application';
import { assignments } from './sv-se/assignments';
import { common } from './sv-se/common';
import { cost } from './sv-se/cost';
import { decision } from './sv-se/decision';
import { diploma } from './sv-se/diploma';
import { failure } from './sv-se/failure';
import { group } from './sv-se/group';
import { history } from './sv-se/history';
import { participants } from './sv-se/participants';
import { pool } from './sv-se/pool';
import { reasons } from './sv-se/reasons';
import { register } from './sv-se/register';
import { roll } from './sv-se/roll';
import { sessions } from './sv-se/sessions';
import { shell } from './sv-se/shell';
import { staff } from './sv-se/staff';
import { today } from './sv-se/today';
import { tools } from './sv-se/tools';
import { webPart } from './sv-se/webPart';

/** All Swedish texts, one object per feature. Swedish comes first: its shape is the shape every language must have. */
export const svSE = { application, assignments, common, cost, decision, diploma, failure, group, history, participants, pool, reasons, register, roll, sessions, shell, staff, today, tools, webPart };
