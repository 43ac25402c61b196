import { swedishDayOf } from '../../../src/features/shell/swedishTime';
import { addDays, type IsoDate } from '../../../src/rules';

/** The browser's clock is the real one, so journeys count their days from today. */
export const today = (): IsoDate => swedishDayOf(new Date());
export const daysAgo = (days: number): IsoDate => addDays(today(), -days);
