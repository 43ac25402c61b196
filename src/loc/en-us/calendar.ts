import type { Texts } from '../texts';

export const calendar: Texts['calendar'] = {
  open: 'Choose in a calendar with week numbers',
  goToToday: 'Go to today',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  week: 'Week {week}',
  chosen: 'Chosen day {day}',
  today: 'Today {day}',
};
