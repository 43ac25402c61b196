import { reasons } from './sv-se/reasons';
import { today } from './sv-se/today';

/** The Swedish texts that the coordinator's first view needs, Idag; loaded with it. */
export const first = { reasons, today };
