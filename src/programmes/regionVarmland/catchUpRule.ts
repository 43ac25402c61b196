import { stated } from '../../rules';
import type { CatchUpRule } from '../../rules';
import { under } from './source';

/**
 * For those who were not there when their unit was: digital, a full day, also for people whom the region does not
 * employ.
 */
export const catchUpRule: CatchUpRule = {
  forms: ['digital'],
  length: stated({ kind: 'fullDay' }),
  openToOthers: stated(true),
  prerequisites: [
    { sv: 'Enhetens nulägesanalys', en: 'The unit’s current-state analysis' },
    { sv: 'Enhetens handlingsplan', en: 'The unit’s action plan' },
    { sv: 'Hur enheten arbetar med hbtq-frågor i dag', en: 'How the unit works with LGBTQ issues today' },
  ],
  citation: under.more,
};
