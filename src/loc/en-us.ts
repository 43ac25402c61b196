import { application } from './en-us/application';
import { assignments } from './en-us/assignments';
import { common } from './en-us/common';
import { cost } from './en-us/cost';
import { decision } from './en-us/decision';
import { diploma } from './en-us/diploma';
import { failure } from './en-us/failure';
import { group } from './en-us/group';
import { history } from './en-us/history';
import { participants } from './en-us/participants';
import { pool } from './en-us/pool';
import { reasons } from './en-us/reasons';
import { register } from './en-us/register';
import { roll } from './en-us/roll';
import { sessions } from './en-us/sessions';
import { shell } from './en-us/shell';
import { staff } from './en-us/staff';
import { today } from './en-us/today';
import { tools } from './en-us/tools';
import { webPart } from './en-us/webPart';
import type { Texts } from './texts';

/** All English texts; the shape is the Swedish one's. */
export const enUS: Texts = { application, assignments, common, cost, decision, diploma, failure, group, history, participants, pool, reasons, register, roll, sessions, shell, staff, today, tools, webPart };
