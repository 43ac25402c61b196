import type { Texts } from '../texts';

export const roll: Texts['roll'] = {
  title: 'Attendance'
};
