import { reasons } from './en-us/reasons';
import { today } from './en-us/today';
import type { FirstTexts } from './texts';

/** The English texts that the coordinator's first view needs, Idag; loaded with it. */
export const first: FirstTexts = { reasons, today };
