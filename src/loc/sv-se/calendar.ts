/** The calendar with week numbers beside a day field. */
export const calendar = {
  open: 'Välj i kalender med veckonummer',
  goToToday: 'Gå till i dag',
  previousMonth: 'Föregående månad',
  nextMonth: 'Nästa månad',
  week: 'Vecka {week}',
  chosen: 'Vald dag {day}',
  today: 'I dag {day}',
};
